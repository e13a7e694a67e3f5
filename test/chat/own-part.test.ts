import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { buttonOf, openChat, type Someone, type TestChat, wordsOf } from '../support/open-chat.ts'

const LINK = 'https://meet.google.com/abc-defg-hij'

let chat: TestChat
let root: Someone
let maya: Someone
let ana: Someone
let ben: Someone

beforeEach(async () => {
  chat = await openChat()
  root = chat.someone('Root', { standing: 'manager' })
  maya = chat.someone('Maya')
  ana = chat.someone('Ana')
  ben = chat.someone('Ben')
  await root.type('/session role grant @Maya mentor')
})
afterEach(() => chat.close())

async function create(options = ''): Promise<SessionId> {
  const first = await maya.type(`/session create Career coaching when: tomorrow 6pm link: ${LINK} ${options}`)
  const reply = wordsOf(first).includes('[Go ahead]') ? await maya.press(buttonOf(first, 'Go ahead')) : first
  return /ses_\w+/.exec(buttonOf(reply, 'Details'))?.[0] as SessionId
}

describe('a list and the home page say what each session is to the one who looks', () => {
  it('to those who are in, in line, its mentor, and none of these', async () => {
    const sessionId = await create('capacity: 1')
    const list = async (who: Someone) => wordsOf(await who.type('/sessions'))
    expect(await list(ana)).not.toContain("You're in")
    expect(await list(ana)).toContain('[Join] [Details] [Add to calendar]')
    await ana.press({ type: 'join', sessionId })
    await ben.press({ type: 'join', sessionId })
    expect(await list(ana)).toContain("You're in · with Maya")
    expect(await list(ana)).toContain("[Join] [Can't go] [Details] [Add to calendar]")
    expect(await list(ben)).toContain('Waiting, no. 1')
    expect(await list(ben)).toContain("[Can't go] [Details] [Add to calendar]")
    expect(await list(maya)).toContain('You host')
    expect(await list(maya)).not.toContain("Can't go")
    expect(await list(maya)).not.toContain('with Maya')
    expect(wordsOf(await maya.home())).not.toContain('with Maya')
    for (const [who, words] of [
      [ana, "You're in"],
      [ben, 'Waiting, no. 1'],
      [maya, 'You host'],
    ] as const) {
      expect(wordsOf(await who.home())).toContain(words)
    }
    await ana.press({ type: 'leave', sessionId })
    expect(await list(ana)).toContain("You can't go")
    expect(await list(ben)).toContain("You're in")
  })

  it('offers no Join in a session that is for others', async () => {
    await root.type('/session segment create Cohort 7')
    await root.type('/session segment add Cohort 7 @Ana')
    await create('audience: Cohort 7')
    expect(wordsOf(await ana.type('/sessions'))).toContain('[Join]')
    expect(wordsOf(await ben.type('/sessions'))).toContain('For others')
    expect(wordsOf(await ben.type('/sessions'))).not.toContain('[Join]')
    expect(wordsOf(await root.type('/sessions'))).toContain('[Join]')
  })

  it('says what was recorded, among past ones', async () => {
    const sessionId = await create()
    chat.clock.set('2026-10-02T16:00:00Z')
    await ana.press({ type: 'join', sessionId })
    await maya.type('/session start 1')
    await maya.type('/session end 1')
    await maya.type('/session mark 1 @Ana as: late')
    expect(wordsOf(await ana.type('/sessions show: past'))).toContain('You: Late')
    expect(wordsOf(await maya.type('/sessions show: past'))).toContain('You hosted')
  })
})

describe('a later page', () => {
  it('leads back to the first', async () => {
    for (let at = 0; at < 7; at++) await create()
    const first = await ana.type('/sessions')
    expect(wordsOf(first)).not.toContain('First page')
    expect(wordsOf(await ana.press(buttonOf(first, 'More…')))).toContain('<First page: upcoming sessions>')
  })
})
