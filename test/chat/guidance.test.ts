import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { buttonOf, openChat, type Someone, type TestChat, viewOf, wordsOf } from '../support/open-chat.ts'

const LINK = 'https://meet.google.com/abc-defg-hij'

let chat: TestChat
let root: Someone
let maya: Someone
let ana: Someone
let sessionId: SessionId

beforeEach(async () => {
  chat = await openChat()
  root = chat.someone('Root', { standing: 'manager' })
  maya = chat.someone('Maya')
  ana = chat.someone('Ana')
  await root.type('/session role grant @Maya mentor')
  const reply = await maya.type(`/session create Career coaching when: tomorrow 6pm link: ${LINK}`)
  sessionId = /ses_\w+/.exec(buttonOf(reply, 'Details'))?.[0] as SessionId
})
afterEach(() => chat.close())

const doorsOpen = () => chat.clock.set('2026-10-02T15:50:00Z')
async function hold(): Promise<void> {
  doorsOpen()
  await ana.press({ type: 'join', sessionId })
  await maya.type('/session start 1')
  await maya.type('/session end 1')
}

describe('who may is said before what is missing', () => {
  it.each(['create title', 'create nonsense: x', 'segment add', 'role', 'role grant', 'segment', 'connect x: y'])(
    'to a student who types /session %s',
    async (text) => {
      expect(wordsOf(await ana.type(`/session ${text}`))).toMatch(/That is for (mentors and )?(super)?admins/)
    },
  )

  it('to a student who hosts nothing, of verbs that are for a session’s mentor', async () => {
    expect(wordsOf(await ana.type('/session start'))).toContain("That is for the session's mentor and admins")
    expect(wordsOf(await ana.type('/session info'))).toContain('Which session?')
  })

  it('but those who may hear what is missing', async () => {
    expect(wordsOf(await maya.type('/session create Title'))).toContain('needs when')
    expect(wordsOf(await maya.type('/session start'))).toContain('<#1 Career coaching>')
  })
})

describe('a command that is half typed', () => {
  it('lists the verbs of a group', async () => {
    expect(wordsOf(await root.type('/session role'))).toContain(
      '/session role grant, /session role revoke, /session role list',
    )
    expect(wordsOf(await root.type('/session segment'))).toContain('/session segment create')
  })

  it('opens the menu of those to mark', async () => {
    await hold()
    for (const line of ['/session mark 1', '/session mark Career coaching', '/session mark 1 late']) {
      const reply = await maya.type(line)
      if (line.includes('Career')) expect(wordsOf(reply)).toContain('Type its number: #1 (')
      else expect(wordsOf(reply)).toContain('<Ana>')
    }
  })

  it('offers only sessions with which the verb can do something', async () => {
    const offered = async (verb: string) => wordsOf(await maya.type(`/session ${verb}`))
    expect(await offered('cancel')).toContain('<#1')
    expect(await offered('end')).toContain('There is no session now that you could end.')
    await hold()
    for (const verb of ['cancel', 'start', 'end', 'invite']) expect(await offered(verb)).not.toContain('<#1')
    for (const verb of ['info', 'mark', 'attendees']) expect(await offered(verb)).toContain('<#1')
    const suggested = (verb: string) =>
      chat.conversation.suggest({
        platform: 'chat',
        space: { externalId: 'T1', name: 'Space T1' },
        user: { externalId: 'U-Maya' },
        command: 'session',
        verb,
        option: 'session',
        text: '',
      })
    expect(await suggested('cancel')).toEqual([])
    expect(await suggested('mark')).toHaveLength(1)
  })
})

describe('what is offered to act on', () => {
  const suggested = async (name: string, verb: string) => {
    const about = { platform: 'chat', space: { externalId: 'T1', name: 'Space T1' }, user: { externalId: `U-${name}` } }
    const found = await chat.conversation.suggest({ ...about, command: 'session', verb, option: 'session', text: '' })
    return found.map(({ value }) => value)
  }

  it('are a mentor’s own sessions, and everybody’s to look at', async () => {
    await root.type(`/session create Of nobody when: tomorrow 7pm link: ${LINK}`)
    expect(await suggested('Maya', 'cancel')).toEqual(['1'])
    expect(await suggested('Root', 'cancel')).toEqual(['1', '2'])
    await ana.type('/sessions')
    expect(await suggested('Ana', 'info')).toEqual(['1', '2'])
  })

  it('holds an ended session to mark however many are planned', async () => {
    await hold()
    for (let at = 0; at < 26; at++) await maya.type(`/session create x when: 5 oct 2026 18:00 link: ${LINK}`)
    expect(await suggested('Maya', 'mark')).toEqual(['1'])
    expect(wordsOf(await maya.type('/session mark'))).toContain('<#1 Career coaching>')
  })
})

describe('a word that does not fit', () => {
  it('is said with those that do', async () => {
    expect(wordsOf(await ana.type('/sessions show: banana'))).toContain(
      'show: cannot be banana.\nUse upcoming, mine, week, past, today.',
    )
  })
})

describe('an over session', () => {
  it('that is named by its title is named by its number then', async () => {
    await hold()
    for (const line of ['/session info career coaching', '/session attendees Career coaching']) {
      expect(wordsOf(await maya.type(line))).toContain('That session is over.\nType its number: #1 (Fri 2 Oct 2026')
    }
    expect(wordsOf(await maya.type('/session info Nothing like it'))).toContain('There is no session')
  })

  it('says who marked by hand', async () => {
    await hold()
    expect(wordsOf(await maya.type('/session mark 1 @Ana as: late'))).toContain('Late. Marked by Maya on')
    expect(wordsOf(await maya.type('/session attendees 1'))).toContain('Ana · Marked by Maya on')
    expect(wordsOf(await ana.press({ type: 'details', sessionId }))).toContain(
      'Recorded for you: Late. Marked by Maya on',
    )
  })

  it('shows one’s own result and why, and its mentor the figures', async () => {
    await hold()
    const details = await ana.press({ type: 'details', sessionId })
    expect(wordsOf(details)).toMatch(/Recorded for you: Attended\. Pressed Join at/)
    expect(wordsOf(details)).not.toContain('To confirm')
    expect(buttonOf(details, "That's wrong")).toContain('dispute')
    expect(wordsOf(await maya.type('/session info 1'))).toMatch(/Registered: 1\nAttended: 0[\s\S]*To confirm: 1/)
    expect(wordsOf(await maya.type('/session info 1'))).toContain('You hosted this session.')
  })
})

describe('Join with open doors', () => {
  it('says that it registered, once, and makes the way in the main button', async () => {
    doorsOpen()
    const first = await ana.press({ type: 'join', sessionId })
    expect(wordsOf(first)).toContain('You are registered.')
    const buttons = viewOf(first).body.flatMap((block) => (block.type === 'buttons' ? block.buttons : []))
    expect(buttons).toContainEqual({ label: 'Open the session', url: LINK, tone: 'primary' })
    expect(wordsOf(await ana.press({ type: 'join', sessionId }))).not.toContain('You are registered.')
  })
})

describe('a zone by its abbreviation', () => {
  it('is the same as in a time', async () => {
    expect(wordsOf(await ana.type('/session me zone: EST'))).toContain('America/New_York')
    const reply = await root.type(`/session create x when: 1 dec 2026 6pm EST link: ${LINK}`)
    expect(wordsOf(reply)).toContain('America/New_York')
  })
})

describe('the form of the zone', () => {
  it('stays open with what is wrong', async () => {
    const form = await ana.press({ type: 'zone-form' })
    if (form.type !== 'form') throw new Error(wordsOf(form))
    const reply = await ana.submit(form.form.id, { zone: 'Atlantis' })
    expect(reply).toMatchObject({ type: 'invalid', errors: { zone: /Atlantis/ } })
    expect(buttonOf(reply, 'Set my time zone…')).toContain('zone-form')
    expect((await ana.type('/session me zone: Atlantis')).type).toBe('message')
  })
})
