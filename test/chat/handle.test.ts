import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { planChanges } from '../../src/usecases/plan-changes.ts'
import { Conflict } from '../../src/usecases/ports.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { buttonOf, openChat, type Someone, type TestChat, viewOf, wordsOf } from '../support/open-chat.ts'

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

/** Creates session #1 and gives its id. */
async function create(options = ''): Promise<SessionId> {
  const reply = await maya.type(`/session create Career coaching when: tomorrow 6pm link: ${LINK} ${options}`)
  expect(wordsOf(reply)).toContain('#1')
  return /ses_\w+/.exec(buttonOf(reply, 'Details'))?.[0] as SessionId
}

describe('the main job', () => {
  it('goes from create over join, start and end to who came', async () => {
    const sessionId = await create('passcode: s3cret capacity: 1')
    expect(wordsOf(await ana.type('/sessions'))).toContain('Career coaching')
    expect(wordsOf(await ana.press({ type: 'join', sessionId }))).toMatch(/registered|place/i)
    expect(wordsOf(await ben.press({ type: 'join', sessionId }))).toMatch(/line|wait/i)

    chat.clock.set('2026-10-02T15:50:00Z')
    const entered = wordsOf(await ana.press({ type: 'join', sessionId }))
    expect(entered).toContain('s3cret')
    expect(wordsOf(await ben.press({ type: 'join', sessionId }))).not.toContain('s3cret')
    expect(wordsOf(await maya.type('/session start 1'))).toContain('#1')
    expect(wordsOf(await maya.press({ type: 'extend', sessionId }))).toContain('15')

    chat.clock.set('2026-10-02T17:00:00Z')
    const summary = await maya.type('/session end 1')
    expect(wordsOf(summary)).toContain('Ana')
    const attendees = await maya.press(buttonOf(summary, 'Attendees'))
    expect(wordsOf(attendees)).toContain('Ana')
    expect(wordsOf(await maya.press({ type: 'confirm-claims', sessionId }))).toMatch(/1 person/)
    expect(wordsOf(await maya.type('/session mark 1 @Ben as: late'))).toContain('Late')
    expect(wordsOf(await maya.press({ type: 'reopen', sessionId }))).toContain('#1')
  })

  it('gives a place that was freed to the first in line, who is told', async () => {
    const sessionId = await create('capacity: 1')
    await ana.press({ type: 'join', sessionId })
    await ben.press({ type: 'join', sessionId })
    await ana.press({ type: 'leave', sessionId })
    const due = await dueDeliveries(chat)
    expect(due.map(({ kind }) => kind)).toContain('promoted')
  })

  it('hands the session over as a calendar file', async () => {
    const sessionId = await create()
    const reply = await ana.press({ type: 'calendar', sessionId })
    expect(reply).toMatchObject({ type: 'file', file: { name: 'session-1.ics', content: /Career coaching/ } })
  })

  it('shows at home what is next', async () => {
    const sessionId = await create()
    await ana.press({ type: 'join', sessionId })
    const home = await ana.home()
    expect(home.type).toBe('home')
    expect(wordsOf(home)).toContain('Career coaching')
    expect(wordsOf(await maya.home())).toContain('Career coaching')
  })

  it('says what time was understood, in the zone in which it was read', async () => {
    const reply = await maya.type(`/session create x when: 25 oct 2026 02:30 Europe/Berlin link: ${LINK}`)
    expect(wordsOf(reply)).toContain('Sun 25 Oct 2026, 02:30 (Europe/Berlin)')
    expect(wordsOf(reply)).toMatch(/twice/)
    const skipped = await maya.type(`/session create y when: 28 mar 2027 02:30 link: ${LINK}`)
    expect(wordsOf(skipped)).toContain('Sun 28 Mar 2027, 03:30 (Europe/Berlin)')
    expect(wordsOf(skipped)).toMatch(/skip/)
  })
})

describe('a verb typed alone', () => {
  it('offers the sessions that it can be about', async () => {
    const sessionId = await create()
    for (const verb of ['info', 'attendees', 'cancel', 'invite', 'mark']) {
      if (verb === 'mark') chat.clock.set('2026-10-02T16:10:00Z')
      const reply = await maya.type(`/session ${verb}`)
      expect(wordsOf(reply)).toContain('<#1 Career coaching>')
      const menu = viewOf(reply).body.find((block) => block.type === 'menu')
      const picked = await maya.press(menu?.action ?? '', { value: sessionId })
      expect(picked.type === 'form' ? picked.form.title : wordsOf(picked)).toMatch(/#1/)
    }
    expect(wordsOf(await ana.type('/session info'))).toContain('<#1 Career coaching>')
    expect(wordsOf(await ana.type('/session cancel'))).not.toContain('Career coaching')
    expect(wordsOf(await maya.type('/session mark as: late'))).not.toContain('Career coaching')
  })
})

describe('who may do what', () => {
  it('is asked anew at every press, forms opened by others included', async () => {
    const sessionId = await create()
    for (const type of ['start', 'end', 'extend', 'reopen', 'cancel-form', 'mark-form', 'invite-form'] as const) {
      expect((await ana.press({ type, sessionId })).type).toBe('message')
    }
    await ana.submit(`1:cancel:${sessionId}`, { reason: 'no' })
    await ana.submit(`1:invite:${sessionId}`, { person: chat.someone('Newcomer').mention })
    expect(await chat.store.entrance('chat', 'T1', 'U-Newcomer')).toBeNull()
    expect(wordsOf(await ana.type('/session info 1'))).not.toContain('Cancelled')
  })

  it('shows nothing of another organization, by number, title, id or button', async () => {
    const sessionId = await create()
    const eve = chat.someone('Eve', { space: 'T2', standing: 'owner' })
    for (const reply of [
      await eve.type('/session info 1'),
      await eve.type('/session info Career coaching'),
      await eve.type('/sessions'),
      await eve.press({ type: 'details', sessionId }),
      await eve.press({ type: 'join', sessionId }),
      await eve.press({ type: 'attendees', sessionId, page: 0 }),
      await eve.press({ type: 'calendar', sessionId }),
      await eve.press({ type: 'cancel-form', sessionId }),
      await eve.home(),
    ]) {
      expect(wordsOf(reply).replace('Career coaching"', '')).not.toContain(LINK)
      expect(reply.type).not.toBe('file')
      expect(wordsOf(reply)).not.toContain('Maya')
    }
  })

  it('lets people act in direct messages, and tells strangers where they are known', async () => {
    const sessionId = await create()
    await ana.type('/sessions')
    expect(wordsOf(await ana.press({ type: 'join', sessionId }, { direct: true }))).toContain('#1')
    const reply = await chat.someone('Stranger').press({ type: 'join', sessionId }, { direct: true })
    expect(wordsOf(reply)).toMatch(/do not know you/)
  })

  it('answers no bot', async () => {
    const reply = await chat.someone('Robot', { isBot: true }).type('/sessions')
    expect(wordsOf(reply)).toMatch(/app/)
    expect(await chat.store.entrance('chat', 'T1', 'U-Robot')).toBeNull()
  })
})

describe('the time zone', () => {
  it('is asked for once, in the first private answer, where nobody knows it', async () => {
    const kim = chat.someone('Kim', { zone: null })
    const first = await kim.type('/sessions')
    const form = await kim.press(buttonOf(first, 'Set my time zone…'))
    if (form.type !== 'form') throw new Error(wordsOf(form))
    expect(wordsOf(await kim.type('/sessions'))).not.toContain('[Set my time zone…]')
    expect(wordsOf(await kim.submit(form.form.id, { zone: 'new york' }))).toContain('America/New_York')
    expect(wordsOf(await kim.type('/session me'))).toContain('America/New_York')
  })

  it('is refused with names that are near', async () => {
    expect(wordsOf(await ana.type('/session me zone: Berlim'))).not.toContain('is your')
    expect(wordsOf(await ana.type('/session me Berlin'))).toContain('Europe/Berlin')
  })
})

describe('segments, roles and codes', () => {
  it('are kept by admins', async () => {
    expect(wordsOf(await root.type('/session segment create Cohort 7 #cohort-7'))).toContain('Cohort 7')
    expect(wordsOf(await root.type('/session segment add Cohort 7 @Ana'))).toContain('Ana')
    expect(wordsOf(await root.type('/session segment add Cohort 7 #seven'))).toContain('Cohort 7')
    expect((await root.type('/session segment add Cohort 7')).type).toBe('form')
    const all = await root.type('/session segment list')
    expect(wordsOf(all)).toContain('Cohort 7')
    expect(wordsOf(await root.type('/session segment list Cohort 7'))).toContain('Ana')
    expect(wordsOf(await root.type('/session segment list Ｃohort 7'))).toContain('Ana')
    await create('audience: Cohort 7')
    const sessionId = await create2()
    expect(wordsOf(await ben.press({ type: 'join', sessionId }))).not.toMatch(/registered/i)
    expect(wordsOf(await root.type('/session segment remove Cohort 7 @Ana'))).toContain('Ana')
    expect(wordsOf(await root.type('/session role list'))).toContain('Maya')
    expect(wordsOf(await root.type('/session role revoke @Maya mentor'))).toContain('Maya')
    expect((await maya.type('/session create')).type).toBe('message')
  })

  it('link two accounts of one person', async () => {
    const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(wordsOf(await ana.type('/session link')))?.[0] ?? ''
    expect(wordsOf(await chat.someone('Ana2').type(`/session link ${code}`))).toContain('Ana')
  })

  it('connect a second space', async () => {
    const owner = chat.someone('Owner', { standing: 'owner' })
    const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(wordsOf(await owner.type('/session connect')))?.[0] ?? ''
    const other = chat.someone('Other', { standing: 'owner', space: 'T2' })
    expect(wordsOf(await other.type(`/session connect ${code}`))).toContain('Space T1')
    await create()
    expect(wordsOf(await other.type('/sessions'))).toContain('Career coaching')
  })

  async function create2(): Promise<SessionId> {
    const reply = await maya.type(`/session create For seven when: tomorrow 8pm link: ${LINK} audience: cohort 7`)
    return /ses_\w+/.exec(buttonOf(reply, 'Details'))?.[0] as SessionId
  }
})

describe('what is asked most', () => {
  it('takes a handful of reads', async () => {
    const reads: string[] = []
    const counted = await openChat({
      around: (store) =>
        new Proxy(store, {
          get: (target, name, receiver) => {
            reads.push(String(name))
            return Reflect.get(target, name, receiver)
          },
        }),
    })
    const host = counted.someone('Host', { standing: 'manager' })
    const kim = counted.someone('Kim')
    const reply = await host.type(`/session create x when: today 20:05 passcode: 1234 link: ${LINK}`)
    const sessionId = /ses_\w+/.exec(buttonOf(reply, 'Details'))?.[0] as SessionId
    await kim.type('/sessions')
    const readsOf = async (ask: () => Promise<unknown>) => {
      reads.length = 0
      await ask()
      return reads.length
    }
    expect(await readsOf(() => kim.type('/sessions'))).toBeLessThanOrEqual(4)
    expect(await readsOf(() => kim.press({ type: 'join', sessionId }))).toBeLessThanOrEqual(12)
    expect(await readsOf(() => kim.press({ type: 'join', sessionId }))).toBeLessThanOrEqual(10)
    await counted.close()
  })
})

describe('a world that moves all the time', () => {
  it('is answered with a request for patience, and nothing is logged as a fault', async () => {
    const busy = await openChat({
      around: (store) => ({ ...store, inTurn: () => Promise.reject(new Conflict('moved')) }),
    })
    await expect(busy.someone('Kim').type('/sessions').then(wordsOf)).resolves.toContain('One moment')
    expect(busy.log.lines.filter(({ level }) => level !== 'info')).toEqual([])
    await busy.close()
  })
})

describe('a fault', () => {
  it('is logged once, with the reference that the person sees', async () => {
    const broken = await openChat({
      around: (store) => ({ ...store, listSessions: () => Promise.reject(new Error('the disk is gone')) }),
    })
    const kim = broken.someone('Kim')
    for (const ask of [() => kim.type('/sessions'), () => kim.home()]) {
      const words = wordsOf(await ask())
      const [line] = broken.log.lines.filter(({ level }) => level === 'error').slice(-1)
      expect(line).toMatchObject({
        level: 'error',
        facts: { reference: /\w{8}/.exec(words.split('reference ')[1] ?? '')?.[0] },
      })
      expect(words).not.toContain('disk')
    }
    expect(broken.log.lines.filter(({ level }) => level === 'error')).toHaveLength(2)
    expect(viewOf(await kim.type('/session help')).title).not.toBe('')
    await broken.close()
  })
})

it('what was asked can be followed through the log to what is sent of it', async () => {
  const followed = await openChat()
  const host = followed.someone('Host', { standing: 'manager' })
  await host.type(`/session create x when: tomorrow 20:05 link: ${LINK}`)
  const [record] = await followed.store.unplannedChanges(1)
  await planChanges(followed.deps, { limit: 10 })
  const [delivery] = await dueDeliveries(followed)
  const answered = followed.log.lines.find(({ message }) => message === 'answered')
  expect(answered?.facts).toMatchObject({ intent: record?.cause, act: 'line' })
  expect(delivery?.cause).toBe(record?.cause)
  await followed.close()
})
