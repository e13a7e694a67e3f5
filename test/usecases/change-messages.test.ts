import { execFileSync, spawnSync } from 'node:child_process'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import type { Reach } from '../../src/domain/words.ts'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { readDelivery } from '../../src/usecases/delivery-facts.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { planChanges } from '../../src/usecases/plan-changes.ts'
import type { Asker, Delivery, SessionPatch } from '../../src/usecases/ports.ts'
import { reopenSession } from '../../src/usecases/reopen-session.ts'
import { runClock } from '../../src/usecases/run-clock.ts'
import { granted, HOUR, MINUTE, openSchool, type School } from './open-school.ts'

let school: School
let maya: Asker
let ana: Asker
let id: SessionId
let seen: Set<string>
beforeEach(async () => {
  school = await openSchool()
  seen = new Set()
  maya = await school.person('maya', { role: 'mentor' })
  ana = await school.person('ana')
  const by = await school.person('admin', { role: 'admin' })
  id = (await school.session({ by, mentor: maya, typedChannel: 'C1', inMinutes: 120 })).session.id
})
afterEach(() => school.close())

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
const join = async (asker: Asker) => granted(await joinSession(school.deps, { asker, sessionId: id }))
const set = async (patch: SessionPatch, by: Asker = maya) => {
  const { version } = (await school.facts(id)).session
  const at = school.clock.now()
  await school.store.commit({
    changes: [{ type: 'set-session', id, version, set: patch, by: by.person.id, at }],
  })
}
/** What was planned since it was asked last, in words. */
const plan = async (): Promise<readonly string[]> => {
  while ((await planChanges(school.deps, { limit: 100 })) > 0);
  return (await fresh()).map(({ kind, channel, recipient }) => `${kind} ${channel} ${nameOf(recipient)}`).sort()
}
const fresh = async (): Promise<readonly Delivery[]> => {
  const far = new Date(school.clock.now().getTime() + HOUR)
  const all = (await school.store.dueDeliveries(far, 1000)).filter((delivery) => !seen.has(delivery.id))
  for (const delivery of all) seen.add(delivery.id)
  return all
}
const names = new Map<string, string>()
const nameOf = (recipient: string) => {
  names.set(maya.person.id, 'maya').set(ana.person.id, 'ana')
  return names.get(recipient) ?? recipient.split(':')[1] ?? recipient
}
/** Everything that waits is sent; a card then stands in its channel. */
const send = async () => {
  const at = school.clock.now()
  for (const delivery of await school.store.dueDeliveries(at, 1000)) {
    const { organizationId, sessionId, spaceId } = delivery
    await school.store.commit({
      changes: [
        { type: 'delivery-sent', id: delivery.id, messageRef: 'ref', at },
        ...(delivery.kind === 'announcement' && sessionId !== null && spaceId !== null
          ? ([
              {
                type: 'add-announcement',
                announcement: {
                  ...{ deliveryId: delivery.id, organizationId, sessionId, spaceId },
                  ...{ messageRef: 'ref', seriesId: null, shownAt: at, unshown: 0 },
                },
              },
            ] as const)
          : []),
      ],
    })
  }
}

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
    const mail = (await school.store.dueDeliveries(school.clock.now(), 100)).find(({ kind }) => kind === 'assigned')
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
    while ((await planChanges(school.deps, { limit: 100 })) > 0);
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
    while ((await planChanges(school.deps, { limit: 100 })) > 0);
    const told = await fresh()
    expect(told.map(({ channel, recipient }) => `${channel} ${nameOf(recipient)}`).sort()).toEqual([
      'dm ana',
      'dm maya',
    ])
    expect(JSON.stringify(told)).not.toMatch(/new-room-key|sesame/)
  })

  it('of the mentor is told to the old one and the new one', async () => {
    const tom = await school.person('tom', { role: 'mentor' })
    names.set(tom.person.id, 'tom')
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
    names.set(ben.person.id, 'ben')
    await choose(ben, 'both')
    const by = await school.person('admin', { role: 'admin' })
    id = (await school.session({ by, mentor: maya, typedChannel: 'C1', inMinutes: 180 })).session.id
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
    id = (await school.session({ by, mentor: maya, typedChannel: 'C2', inMinutes: 180 })).session.id
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

describe('a change that nobody can see', () => {
  it('of seconds within a minute is told to nobody, and one into the next minute is', async () => {
    await plan()
    await send()
    const { session } = await school.facts(id)
    const minute = Math.floor(session.startTime.getTime() / 60_000) * 60_000
    const moveTo = (ms: number) => set({ startTime: new Date(ms), endTime: new Date(ms + HOUR) })
    await moveTo(minute)
    await plan()
    await send()
    await moveTo(minute + 59_999)
    expect(await plan()).toEqual([])
    await moveTo(minute + 60_000)
    expect(await plan()).toContain('changed dm maya')
  })
})

describe('a change by another program', () => {
  beforeEach(async () => {
    await plan()
    await send()
    await join(ana)
  })

  it('through a second connection is told to everyone, once', async () => {
    const client = new Database(school.path)
    client.prepare("UPDATE success_sessions SET status = 'cancelled', cancel_reason = 'fire' WHERE id = ?").run(id)
    client.close()
    expect(await plan()).toEqual(['cancelled channel C1', 'cancelled dm ana', 'cancelled dm maya'])
    expect(await plan()).toEqual([])
  })

  // Skipped where no `sqlite3` is installed.
  it.skipIf(spawnSync('sqlite3', ['--version']).status !== 0)('by the sqlite3 shell, too', async () => {
    const sql = `UPDATE success_sessions SET start_time = start_time + 3600000, end_time = end_time + 3600000 WHERE id = '${id}'`
    execFileSync('sqlite3', ['-bail', school.path, sql])
    expect(await plan()).toEqual(['changed channel C1', 'changed dm ana', 'changed dm maya'])
    expect(await plan()).toEqual([])
  })

  it('that cannot be planned holds up no other, and is planned once it can be', async () => {
    const { id: other } = (await school.session({ mentor: maya, typedChannel: 'C2', inMinutes: 240 })).session
    await plan()
    await set({ title: 'First' })
    const whole = school.deps
    const broken = {
      ...whole.store,
      recipientsOf: async (sessionId: SessionId) => {
        if (sessionId === id) throw new Error('unreadable')
        return whole.store.recipientsOf(sessionId)
      },
    }
    const client = new Database(school.path)
    client.prepare("UPDATE success_sessions SET title = 'Second' WHERE id = ?").run(other)
    client.close()
    await expect(planChanges({ ...whole, store: broken }, { limit: 100 })).rejects.toThrow('could not be planned')
    expect((await fresh()).map(({ kind, sessionId }) => `${kind} ${sessionId}`)).toEqual([`changed ${other}`])
    expect(await plan()).toEqual(['changed channel C1', 'changed dm ana', 'changed dm maya'])
  })

  it('is planned whole though it concerns more people than a slice holds, and once though it is planned twice', async () => {
    const client = new Database(school.path)
    const at = school.clock.now().getTime()
    client.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)
      INSERT INTO people (id, organization_id, name, role, zone_asked, created_at)
      SELECT 'per_' || i, '${ana.organization.id}', 'P' || i, 'student', 1, ${at} FROM n`)
    client.exec(`INSERT INTO session_attendance
      (session_id, person_id, registration, seq, session_start, created_at, updated_at)
      SELECT '${id}', id, 'registered', 10 + row_number() OVER (), ${at}, ${at}, ${at} FROM people WHERE id LIKE 'per\\__' || '%' ESCAPE '\\' AND length(id) < 8`)
    await set({ title: 'For many' })
    expect(await plan()).toHaveLength(603)
    client.exec('UPDATE session_changes SET planned_at = NULL WHERE id = (SELECT max(id) FROM session_changes)')
    expect(await plan()).toEqual([])
    client.close()
  })
})
