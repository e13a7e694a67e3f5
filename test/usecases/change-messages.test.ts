import { beforeEach, describe, expect, it } from 'vitest'
import type { Reach } from '../../src/domain/words.ts'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { readDelivery } from '../../src/usecases/delivery-facts.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { reopenSession } from '../../src/usecases/reopen-session.ts'
import { runClock } from '../../src/usecases/run-clock.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { planAll } from '../support/plan-all.ts'
import {
  ana,
  callByName,
  fresh,
  id,
  inChanges,
  join,
  maya,
  nameOf,
  plan,
  school,
  send,
  set,
  speakOf,
} from './in-changes.ts'
import { granted, HOUR, MINUTE } from './open-school.ts'

inChanges()

const choose = (asker: Asker, reach: Reach) =>
  school.store.commit({
    changes: [
      {
        type: 'set-person',
        id: asker.person.id,
        set: { reach, email: `${asker.person.name}@x.example`, emailConfirmedAt: school.clock.now() },
      },
    ],
  })

describe('a new session', () => {
  it('is a card in its channel, and the mentor’s own by direct message', async () => {
    expect(await plan()).toEqual(['announcement channel C1', 'hosting dm maya'])
  })

  it('is mailed to those it is for who chose mail, and to nobody else', async () => {
    await choose(ana, 'both')
    await choose(maya, 'email')
    await choose(await school.person('off'), 'off')
    expect(await plan()).toEqual(['announcement channel C1', 'assigned email ana', 'hosting email maya'])
  })
})

describe('what is mailed to those for whom a new session is', () => {
  it('is held back from who has said already whether they come', async () => {
    await choose(ana, 'email')
    await plan()
    const mail = (await dueDeliveries(school)).find(({ kind }) => kind === 'assigned')
    if (mail === undefined) throw new Error('nothing is mailed')
    expect((await readDelivery(school.deps, mail))?.stale).toBeNull()
    await join(ana)
    expect((await readDelivery(school.deps, mail))?.stale).toBe('The person has said already whether they come.')
  })
})

describe('a change', () => {
  beforeEach(async () => {
    await plan()
    await send()
    await join(ana)
  })

  it('of the time is told under the card, to the mentor and to everyone with a place, once', async () => {
    const { session } = await school.facts(id)
    const startTime = new Date(session.startTime.getTime() + HOUR)
    const endTime = new Date(session.endTime.getTime() + HOUR)
    await set({ startTime, endTime })
    await planAll(school.deps)
    const told = await fresh()
    expect(told.map(({ kind, channel, recipient }) => `${kind} ${channel} ${nameOf(recipient)}`).sort()).toEqual([
      'changed channel C1',
      'changed dm ana',
      'changed dm maya',
    ])
    for (const { payload } of told) {
      expect(payload.changes).toEqual([
        {
          what: 'time',
          before: { startTime: session.startTime.toISOString(), endTime: session.endTime.toISOString() },
          after: { startTime: startTime.toISOString(), endTime: endTime.toISOString() },
        },
      ])
    }
    expect(await plan()).toEqual([])
  })

  it('of the link is told to people alone, and holds no link', async () => {
    await set({ link: 'https://meet.google.com/new-room-key', passcode: 'sesame' })
    await planAll(school.deps)
    const told = await fresh()
    expect(told.map(({ channel, recipient }) => `${channel} ${nameOf(recipient)}`).sort()).toEqual([
      'dm ana',
      'dm maya',
    ])
    expect(JSON.stringify(told)).not.toMatch(/new-room-key|sesame/)
  })

  it('of the mentor is told to the old one and the new one', async () => {
    const tom = await school.person('tom', { role: 'mentor' })
    callByName(tom)
    await set({ mentorId: tom.person.id })
    expect(await plan()).toEqual(['changed channel C1', 'changed dm ana', 'changed dm maya', 'changed dm tom'])
  })

  it('of the description, the capacity or the backup link is told to nobody', async () => {
    await set({ description: 'Bring your CV', capacity: 5, backupLink: 'https://meet.google.com/xyz-abcd-efg' })
    expect(await plan()).toEqual([])
  })

  it('of a longer end while it is live is no news', async () => {
    school.clock.set((await school.facts(id)).session.startTime)
    await runClock(school.deps, { limit: 10 })
    await plan()
    await set({ endTime: new Date((await school.facts(id)).session.endTime.getTime() + 15 * MINUTE) })
    expect(await plan()).toEqual([])
  })

  it('reaches those who were mailed that it is for them, over each channel that they chose, and not those who withdrew', async () => {
    const ben = await school.person('ben')
    callByName(ben)
    await choose(ben, 'both')
    const by = await school.person('admin', { role: 'admin' })
    speakOf((await school.session({ by, mentor: maya, typedChannel: 'C1', inMinutes: 180 })).session)
    await plan()
    await send()
    await join(ana)
    await school.store.commit({
      changes: [
        {
          type: 'set-registration',
          sessionId: id,
          personId: ana.person.id,
          registration: 'withdrawn',
          at: school.clock.now(),
        },
      ],
    })
    await set({ title: 'Interviews' })
    expect(await plan()).toEqual(['changed channel C1', 'changed dm ben', 'changed dm maya', 'changed email ben'])
  })

  it('made before the card was sent is on it already', async () => {
    const by = await school.person('admin', { role: 'admin' })
    speakOf((await school.session({ by, mentor: maya, typedChannel: 'C2', inMinutes: 180 })).session)
    await plan()
    await set({ title: 'Interviews' })
    expect(await plan()).toEqual(['changed dm maya'])
  })
})

describe('the life of a session', () => {
  beforeEach(async () => {
    await plan()
    await send()
    await join(ana)
  })

  it('called off: under the card, to the mentor and to everyone with a place', async () => {
    granted(await cancelSession(school.deps, { asker: maya, sessionId: id, reason: 'ill' }))
    expect(await plan()).toEqual(['cancelled channel C1', 'cancelled dm ana', 'cancelled dm maya'])
  })

  it('live: a post where it was announced, once', async () => {
    school.clock.set((await school.facts(id)).session.startTime)
    await runClock(school.deps, { limit: 10 })
    expect(await plan()).toEqual(['live channel C1'])
  })

  it('over: the summary to the mentor, and what was recorded to each registered person', async () => {
    await choose(maya, 'email')
    school.clock.set((await school.facts(id)).session.endTime)
    await runClock(school.deps, { limit: 10 })
    expect(await plan()).toEqual(['recorded dm ana', 'summary email maya'])
  })

  it('over once more: the summary is sent anew, what was recorded is not', async () => {
    school.clock.set((await school.facts(id)).session.endTime)
    await runClock(school.deps, { limit: 10 })
    await plan()
    granted(await reopenSession(school.deps, { asker: maya, sessionId: id }))
    expect(await plan()).toEqual([])
    school.clock.set(new Date((await school.facts(id)).session.endTime))
    await runClock(school.deps, { limit: 10 })
    expect(await plan()).toEqual(['summary dm maya'])
  })

  it('missed whole while the program did not run: nobody is told that it is live', async () => {
    school.clock.set(new Date(school.clock.now().getTime() + 30 * 24 * HOUR))
    await runClock(school.deps, { limit: 10 })
    expect(await plan()).toEqual(['recorded dm ana', 'summary dm maya'])
  })
})
