import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '../../src/chat/reply.ts'
import { buttonOf, openChat, type Someone, type TestChat, wordsOf } from '../support/open-chat.ts'

const MINUTE = 60_000

let chat: TestChat
let maya: Someone

beforeEach(async () => {
  chat = await openChat()
  maya = chat.someone('Maya', { standing: 'manager' })
  await maya.type('/session me')
})

afterEach(() => chat.close())

/** Submits create's first page with these words for the time. */
function propose(when: string): Promise<Reply> {
  return maya.submit('1:create-first', { title: 'CV clinic', when, link: 'https://meet.google.com/abc-defg-hij' })
}

/** When session #1 starts, in UTC. */
async function start(): Promise<string | undefined> {
  const { organization } = (await chat.store.entrance('chat', 'T1', 'U-Maya')) ?? {}
  if (organization === undefined) throw new Error('Maya is unknown')
  return (await chat.store.sessionNumbered(organization.id, 1))?.startTime.toISOString()
}

describe('what was shown before creating is what is created', () => {
  it('although minutes passed since the words were read', async () => {
    const preview = await propose('in 2 hours')
    await chat.clock.advance(10 * MINUTE)
    await maya.press(buttonOf(preview, 'Create'))
    expect(await start()).toBe('2026-10-01T20:00:00.000Z')
  })

  it('although it is tomorrow by then', async () => {
    chat.clock.set('2026-10-01T21:55:00Z')
    const preview = await propose('tomorrow 6pm')
    await chat.clock.advance(10 * MINUTE)
    await maya.press(buttonOf(preview, 'Create'))
    expect(await start()).toBe('2026-10-02T16:00:00.000Z')
  })

  it('although another page was filled in after it', async () => {
    const more = await maya.press(buttonOf(await propose('in 2 hours'), 'More options…'))
    if (more.type !== 'form') throw new Error(wordsOf(more))
    await chat.clock.advance(10 * MINUTE)
    await maya.press(buttonOf(await maya.submit(more.form.id, { capacity: '5' }), 'Create'))
    expect(await start()).toBe('2026-10-01T20:00:00.000Z')
  })

  it('although its author lives in another zone since', async () => {
    const preview = await propose('tomorrow 6pm')
    await maya.type('/session me zone: Asia/Tokyo')
    await maya.press(buttonOf(preview, 'Create'))
    expect(await start()).toBe('2026-10-02T16:00:00.000Z')
  })
})

it('is created with its passcode although its author was made one with another account meanwhile', async () => {
  const more = await maya.press(buttonOf(await propose('tomorrow 6pm'), 'More options…'))
  if (more.type !== 'form') throw new Error(wordsOf(more))
  const preview = await maya.submit(more.form.id, { passcode: 'tr0ub4dor' })
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(wordsOf(await chat.someone('Maya2').type('/session link')))?.[0]
  expect(wordsOf(await maya.type(`/session link ${code}`))).toContain('2 accounts')
  expect(wordsOf(await maya.press(buttonOf(preview, 'Create')))).toContain('Created')
  const { organization } = (await chat.store.entrance('chat', 'T1', 'U-Maya')) ?? {}
  if (organization === undefined) throw new Error('Maya is unknown')
  const session = await chat.store.sessionNumbered(organization.id, 1)
  expect(session?.hasPasscode).toBe(true)
  expect(session && (await chat.store.passcode(organization.id, session.id))).toBe('tr0ub4dor')
})

describe('what was shown before creating', () => {
  it('is refused where its time has passed meanwhile', async () => {
    const preview = await propose('in 5 minutes')
    await chat.clock.advance(10 * MINUTE)
    expect(wordsOf(await maya.press(buttonOf(preview, 'Create')))).toContain('in 5 minutes: That time has gone by.')
    expect(await start()).toBeUndefined()
  })

  it('is read anew where its first page is sent anew', async () => {
    const change = await maya.press(buttonOf(await propose('in 2 hours'), 'Change…'))
    if (change.type !== 'form') throw new Error(wordsOf(change))
    await chat.clock.advance(10 * MINUTE)
    const values = { title: 'CV clinic', when: 'in 2 hours', link: 'https://meet.google.com/abc-defg-hij' }
    await maya.press(buttonOf(await maya.submit(change.form.id, values), 'Create'))
    expect(await start()).toBe('2026-10-01T20:10:00.000Z')
  })
})
