/** What goes out by itself, from what people do to what they read, and what they press there: in direct messages, without a space. */
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDeliver } from '../../src/chat/deliver.ts'
import type { Outgoing, Platform } from '../../src/chat/platform.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { SessionId } from '../../src/domain/ids.ts'
import { planChanges } from '../../src/usecases/plan-changes.ts'
import { planReminders } from '../../src/usecases/plan-reminders.ts'
import { runClock } from '../../src/usecases/run-clock.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { buttonOf, openChat, type Someone, type TestChat, viewOf, wordsOf } from '../support/open-chat.ts'

const LINK = 'https://meet.google.com/abc-defg-hij'

let chat: TestChat
let root: Someone
let maya: Someone
let ana: Someone
let ben: Someone
let sessionId: SessionId
/** What each person reads, by their account, and what stands in channels. */
let read: Map<string, Reply[]>

beforeEach(async () => {
  chat = await openChat()
  read = new Map()
  root = chat.someone('Root', { standing: 'manager' })
  maya = chat.someone('Maya')
  ana = chat.someone('Ana')
  ben = chat.someone('Ben')
  await root.type('/session role grant @Maya mentor')
  // Five hours to the start: nobody is reminded a day ahead.
  const made = await maya.type(`/session create Coaching when: today 23:59 link: ${LINK} capacity: 9 announce: #news`)
  sessionId = /ses_\w+/.exec(buttonOf(made, 'Details'))?.[0] as SessionId
  await ana.press({ type: 'join', sessionId })
  await ben.press({ type: 'join', sessionId })
  await work()
})

afterEach(() => chat.close())

/** Plans and sends whatever is due, as the program does in the background. */
async function work(): Promise<void> {
  await planReminders(chat.deps)
  await runClock(chat.deps, { limit: 20 })
  while ((await planChanges(chat.deps, { limit: 20 })) > 0);
  const { deliver } = createDeliver({ deps: chat.deps, platforms: new Map([['chat', platform()]]), mailing: null })
  const at = chat.clock.now()
  for (const delivery of await dueDeliveries(chat, at)) {
    const { id, kind } = delivery
    const sent = await deliver(delivery)
    if (sent.type === 'dropped') {
      await chat.store.commit({ changes: [{ type: 'delivery-dropped', id, reason: sent.reason, at }] })
      continue
    }
    if (sent.type !== 'sent') throw new Error(`${kind}: ${sent.type} ${sent.reason}`)
    const { ref: messageRef } = sent
    await chat.store.commit({ changes: [{ type: 'delivery-sent', id, messageRef, at }] })
  }
}

function platform(): Platform {
  return {
    name: 'chat',
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    post: async ({ id, to, view }: Outgoing) => {
      const reader = 'user' in to ? to.user : to.channel
      read.set(reader, [...(read.get(reader) ?? []), { type: 'message', view, replace: false }])
      return { type: 'sent', ref: id }
    },
    update: async () => ({ type: 'sent', ref: '' }),
    lookUp: async () => ({ type: 'absent' }),
    limits: [],
    cost: () => ({ target: '', acts: [] }),
    health: () => ({ state: 'ready' }),
  }
}

/** The last message that somebody got. */
function last(reader: string): Reply {
  const message = read.get(reader)?.at(-1)
  if (message === undefined) throw new Error(`${reader} read nothing`)
  return message
}

function everything(reader: string): string {
  return (read.get(reader) ?? []).map(wordsOf).join('\n\n')
}

const pressed = (who: Someone, message: Reply, label: string) => who.press(buttonOf(message, label), { direct: true })

describe('before a session', () => {
  it('its mentor has the card with what only they may do', async () => {
    const card = last('U-Maya')
    expect(wordsOf(card)).toContain('You host this session.')
    expect(wordsOf(await pressed(maya, card, 'Start'))).toContain('23:44')
    expect(wordsOf(await pressed(maya, card, 'Attendees'))).toContain('Ana')
    expect(wordsOf(await pressed(ana, card, 'Attendees'))).not.toContain('Ben')
  })

  it('everyone registered is reminded, told when the doors open, and may turn it off where it stands', async () => {
    chat.clock.set('2026-10-01T21:00:00Z')
    await work()
    const reminder = last('U-Ana')
    expect(wordsOf(reminder)).toMatch(/^Reminder: #1 Coaching\n/)
    expect(wordsOf(reminder)).toContain('The doors open at 23:44')
    expect(wordsOf(last('U-Maya'))).toContain('You host this session. 2 registered.')
    const off = await pressed(ana, reminder, 'Turn reminders off')
    expect(wordsOf(off)).toContain('Reminders are off')

    chat.clock.set('2026-10-01T21:50:00Z')
    await work()
    expect(last('U-Ana')).toBe(reminder)
    expect(wordsOf(last('U-Ben'))).toContain('The doors are open: press Join')
    expect(wordsOf(await pressed(ben, last('U-Ben'), 'Join'))).toContain(LINK)
    expect(wordsOf(await pressed(ana, off, 'Turn reminders on'))).toContain('24 h, 1 h and 10 min before the start')
    expect(wordsOf(await ana.type('/session me'))).toContain('By direct message')
  })

  it('what another program changes is told to those concerned, and a link to nobody', async () => {
    const outside = new Database(chat.path)
    const change = outside.prepare('UPDATE success_sessions SET link = ?, title = ? WHERE id = ?')
    change.run('https://meet.google.com/new-room-now', 'CV clinic', sessionId)
    outside.close()
    await work()
    for (const reader of ['U-Ana', 'U-Ben', 'U-Maya']) {
      const words = wordsOf(last(reader))
      expect(words).toContain('Changed: #1 CV clinic')
      expect(words).toContain('It was: Coaching')
      expect(words).toContain('Join gives you the new link')
      expect(JSON.stringify(last(reader))).not.toContain('new-room-now')
    }
    expect(JSON.stringify(read.get('C-news'))).not.toContain('new-room-now')
  })

  it('that it is off is told with the reason', async () => {
    await maya.type('/session cancel 1 reason: Maya is ill')
    await work()
    expect(wordsOf(last('U-Ana'))).toMatch(/^Cancelled: #1 Coaching\n[\s\S]*Why: Maya is ill/)
    chat.clock.set('2026-10-01T21:50:00Z')
    await work()
    expect(everything('U-Ben')).not.toContain('Reminder')
  })
})

describe('after a session', () => {
  beforeEach(async () => {
    chat.clock.set('2026-10-01T21:55:00Z')
    await ana.press({ type: 'join', sessionId })
    await maya.type('/session start 1')
    chat.clock.set('2026-10-01T22:40:00Z')
    await maya.type('/session end 1')
    await work()
  })

  it('its mentor gets who came, and settles it from there', async () => {
    const told = last('U-Maya')
    expect(wordsOf(told)).toMatch(/^Who came: #1 Coaching/)
    expect(wordsOf(await pressed(maya, told, 'Attendees'))).toContain('Ana')
    const menu = viewOf(told).body.find((block) => block.type === 'menu')
    const value = menu?.type === 'menu' ? (menu.options.find(({ label }) => label === 'Ben')?.value ?? '') : ''
    const choice = await maya.press(menu?.action ?? '', { value, direct: true })
    expect(wordsOf(await pressed(maya, choice, 'Late'))).toContain('Late')
    await work()
    expect(wordsOf(last('U-Ben'))).toMatch(/What is recorded for you has changed: Late\. Marked by hand/)
  })

  it('everyone registered gets what was recorded and why, and can say that it is wrong', async () => {
    const told = last('U-Ben')
    expect(wordsOf(told)).toMatch(/Your attendance: #1 Coaching[\s\S]*Recorded for you: Absent\. No sign of you/)
    expect(wordsOf(last('U-Ana'))).toMatch(/Recorded for you: Attended\. Pressed Join at 23:55/)
    expect(wordsOf(await pressed(ben, told, "That's wrong"))).toMatch(/Passed on\. Maya sees the evidence/)
    expect(wordsOf(await pressed(ben, told, "That's wrong"))).toContain('It was passed on already.')
    await work()

    const dispute = last('U-Maya')
    expect(everything('U-Maya').match(/Please check/g)).toHaveLength(1)
    expect(wordsOf(dispute)).toContain('Ben says that what was recorded for them is wrong.')
    expect(wordsOf(dispute)).toContain('There is no evidence that they were there.')
    expect(wordsOf(await pressed(ana, dispute, 'Attended'))).toContain('mentor')
    expect(wordsOf(await pressed(maya, dispute, 'Attended'))).toContain('Attended')
    await work()
    expect(wordsOf(last('U-Ben'))).toMatch(/recorded for you has changed: Attended\. Marked by hand/)
  })

  it('whoever says that it is wrong has an answer, also where it stays as it was', async () => {
    await pressed(ben, last('U-Ben'), "That's wrong")
    await work()
    await pressed(maya, last('U-Maya'), 'Absent')
    await work()
    expect(wordsOf(last('U-Ben'))).toMatch(/it was looked at\. It stays as it is: Absent\. Marked by hand/)
    const before = read.get('U-Ben')?.length
    await pressed(maya, last('U-Maya'), 'Absent')
    await work()
    expect(read.get('U-Ben')).toHaveLength(before ?? 0)
    expect(wordsOf(await pressed(ben, last('U-Ben'), "That's wrong"))).toContain('Passed on.')
  })

  it('a dispute shows what speaks to it', async () => {
    await pressed(ana, last('U-Ana'), "That's wrong")
    await work()
    expect(wordsOf(last('U-Maya'))).toMatch(/Evidence\n• Pressed Join at 23:55/)
  })

  it('nothing is left to dispute for those who were never there', async () => {
    const eve = chat.someone('Eve')
    await eve.type('/sessions')
    expect(wordsOf(await pressed(eve, last('U-Ben'), "That's wrong"))).toContain('recorded')
    await work()
    expect(everything('U-Maya')).not.toContain('Please check')
  })
})

describe('a mentor whom nobody has seen', () => {
  /** Somebody is in the meeting, as its own record says. */
  const seen = async () => {
    const organizationId = await chat.store.organizationOfSession(sessionId)
    const entrance = organizationId && (await chat.store.entranceIn(organizationId, 'chat', 'U-Ana'))
    if (!entrance) throw new Error('nobody knows Ana')
    const fact = { sessionId, personId: entrance.person.id, source: 'zoom', kind: 'joined' } as const
    const at = chat.clock.now()
    const evidence = { id: chat.deps.newId('evi'), ...fact, at, recordedBy: null, mark: null }
    await chat.store.commit({ changes: [{ type: 'add-evidence', evidence }] })
  }
  beforeEach(async () => {
    const outside = new Database(chat.path)
    outside.prepare("UPDATE success_sessions SET provider = 'zoom' WHERE id = ?").run(sessionId)
    outside.close()
    chat.clock.set('2026-10-01T22:02:00Z')
    await work()
    await seen()
    chat.clock.set('2026-10-01T22:03:00Z')
    await work()
  })

  it('is asked where they are, and gets in by saying so', async () => {
    const asked = last('U-Maya')
    expect(wordsOf(asked)).toMatch(/^Are you there\? #1 Coaching\n/)
    expect(wordsOf(await pressed(ben, asked, "I'm here"))).toContain('mentor and admins')
    const here = wordsOf(await pressed(maya, asked, "I'm here"))
    expect(here).toContain('Noted: you are here')
    expect(here).toContain(LINK)
    chat.clock.set('2026-10-01T22:06:00Z')
    await work()
    expect(everything('U-Root')).not.toContain('Who can host?')
  })

  it('is replaced by whoever presses first, at 6 minutes', async () => {
    chat.clock.set('2026-10-01T22:06:00Z')
    await work()
    expect(wordsOf(last('U-Root'))).toMatch(/^Who can host\? #1 Coaching\nMaya is not there, and people are waiting\./)
    expect(wordsOf(await pressed(root, last('U-Root'), 'Take over'))).toContain('You host this session now')
    await work()
    expect(wordsOf(last('U-Maya'))).toContain('You no longer host it')
    expect(wordsOf(last('U-Ben'))).toContain('New mentor: Root')
  })
})
