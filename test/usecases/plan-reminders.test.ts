import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import type { Reach } from '../../src/domain/words.ts'
import { readDelivery } from '../../src/usecases/delivery-facts.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { leaveSession } from '../../src/usecases/leave-session.ts'
import { planChanges } from '../../src/usecases/plan-changes.ts'
import { planReminders } from '../../src/usecases/plan-reminders.ts'
import type { Asker, Delivery } from '../../src/usecases/ports.ts'
import { rescheduleSession } from '../../src/usecases/reschedule-session.ts'
import { runClock } from '../../src/usecases/run-clock.ts'
import { setReminders } from '../../src/usecases/set-reminders.ts'
import { setZone } from '../../src/usecases/set-zone.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { granted, HOUR, MINUTE, openSchool, type School } from './open-school.ts'

let school: School
let maya: Asker
let ana: Asker
beforeEach(async () => {
  school = await openSchool()
  maya = await school.person('maya', { role: 'mentor' })
  ana = await school.person('ana')
  await planReminders(school.deps)
})
afterEach(() => school.close())

const DAY = 24 * HOUR
const later = (ms: number) => new Date(school.clock.now().getTime() + ms)
const session = async (inMinutes: number, who: readonly Asker[] = [ana]): Promise<SessionId> => {
  const { id } = (await school.session({ mentor: maya, inMinutes })).session
  for (const asker of who) granted(await joinSession(school.deps, { asker, sessionId: id }))
  return id
}
const tick = async (ms: number) => {
  school.clock.set(later(ms))
  return planReminders(school.deps)
}
const reminders = async (): Promise<readonly Delivery[]> =>
  (await dueDeliveries(school, later(0))).filter(({ kind }) => kind === 'reminder')
const said = async () =>
  (await reminders())
    .map(
      ({ recipient, channel, payload }) =>
        `${recipient === maya.person.id ? 'maya' : 'ana'} ${channel} ${payload.offset}`,
    )
    .sort()
const choose = async (asker: Asker, set: { reach?: Reach; offsets?: readonly number[] }) =>
  granted(await setReminders(school.deps, { asker, ...set }))
const giveEmail = (asker: Asker) =>
  school.store.commit({
    changes: [
      { type: 'set-person', id: asker.person.id, set: { email: 'a@b.example', emailConfirmedAt: school.clock.now() } },
    ],
  })

describe('reminders', () => {
  it('go to those registered and the mentor, once at each offset', async () => {
    await session(3 * 24 * 60)
    expect(await tick(2 * DAY - 1)).toMatchObject({ planned: 0 })
    expect(await tick(1)).toEqual({ planned: 2, merged: 0, stale: 0 })
    expect(await tick(5_000)).toMatchObject({ planned: 0 })
    expect(await said()).toEqual(['ana dm 1440', 'maya dm 1440'])
    for (let minute = 0; minute < 1440; minute += 1) await tick(MINUTE)
    expect(await said()).toEqual(['ana dm 10', 'ana dm 1440', 'ana dm 60', 'maya dm 10', 'maya dm 1440', 'maya dm 60'])
  })

  it('are planned anew for a session that is moved, each at its new time', async () => {
    const id = await session(120)
    expect(await tick(HOUR)).toMatchObject({ planned: 2 })
    const start = { instant: later(6 * HOUR), zone: 'UTC' }
    const move = { start, durationMinutes: null }
    granted(await rescheduleSession(school.deps, { asker: maya, sessionId: id, move, from: null }))
    await planChanges(school.deps, { limit: 100 })
    expect(await tick(5 * HOUR)).toMatchObject({ planned: 2 })
    expect(await tick(50 * MINUTE)).toMatchObject({ planned: 2 })
  })

  it('go to nobody in line, and to nobody who withdrew', async () => {
    const by = await school.person('admin', { role: 'admin' })
    const { id } = (await school.session({ by, capacity: '1', inMinutes: 120 })).session
    const [ben, cem] = [await school.person('ben'), await school.person('cem')]
    for (const asker of [ana, ben, cem]) granted(await joinSession(school.deps, { asker, sessionId: id }))
    granted(await leaveSession(school.deps, { asker: ana, sessionId: id }))
    await tick(HOUR)
    expect((await reminders()).map(({ recipient }) => recipient)).toEqual([ben.person.id])
  })

  it('come when and where each person chose', async () => {
    await giveEmail(ana)
    await choose(ana, { reach: 'both', offsets: [30] })
    await choose(maya, { reach: 'off' })
    await session(120)
    await tick(HOUR)
    expect(await said()).toEqual([])
    await tick(30 * MINUTE)
    expect(await said()).toEqual(['ana dm 30', 'ana email 30'])
  })

  it('come by direct message where mail was chosen and no address is confirmed', async () => {
    expect((await choose(ana, { reach: 'email' })).mailMissing).toBe(true)
    await session(120)
    await tick(HOUR)
    expect(await said()).toContain('ana dm 60')
  })

  it('that came due while nothing ran are one, and stale ones are dropped and counted', async () => {
    await session(26 * 60)
    await session(5 * 60)
    expect(await tick(26 * HOUR - 5 * MINUTE)).toEqual({ planned: 2, merged: 4, stale: 4 })
    expect(await said()).toEqual(['ana dm 10', 'maya dm 10'])
  })

  it('of a session made within an offset are only those still to come', async () => {
    await session(30)
    await tick(5_000)
    expect(await said()).toEqual([])
    await tick(20 * MINUTE)
    expect(await said()).toEqual(['ana dm 10', 'maya dm 10'])
  })

  it('that waited out an outage until the next one was due are one message: the latest', async () => {
    await session(26 * 60)
    await tick(2 * HOUR)
    const first = await reminders()
    const stale = async () => Promise.all(first.map(async (one) => (await readDelivery(school.deps, one))?.stale))
    expect(await stale()).toEqual([null, null])
    school.clock.set(later(23 * HOUR))
    // Not while nothing stands for it.
    expect(await stale()).toEqual([null, null])
    await tick(0)
    expect(await said()).toEqual(['ana dm 1440', 'ana dm 60', 'maya dm 1440', 'maya dm 60'])
    const overtaken = 'A later reminder of the same start says it.'
    expect(await stale()).toEqual([overtaken, overtaken])
    const latest = (await reminders()).filter(({ payload }) => payload.offset === 60)
    for (const one of latest) expect((await readDelivery(school.deps, one))?.stale).toBeNull()
  })

  it('are planned anew for a start that was moved, and dropped for the old one', async () => {
    const id = await session(70)
    await tick(10 * MINUTE)
    const [old] = await reminders()
    const { session: moved } = await school.facts(id)
    const set = {
      startTime: new Date(moved.startTime.getTime() + 2 * HOUR),
      endTime: new Date(moved.endTime.getTime() + 2 * HOUR),
    }
    const { version } = moved
    await school.store.commit({ changes: [{ type: 'set-session', id, version, set, by: null, at: later(0) }] })
    if (old === undefined) throw new Error('none')
    expect((await readDelivery(school.deps, old))?.stale).toBe('The start of the session was moved.')
    await tick(2 * HOUR)
    expect((await said()).filter((one) => one === 'ana dm 60')).toHaveLength(2)
  })

  it('are dropped for those who gave up their place meanwhile, and once the session started', async () => {
    const id = await session(61)
    await tick(MINUTE)
    const mine = (await reminders()).find(({ recipient }) => recipient === ana.person.id)
    const its = (await reminders()).find(({ recipient }) => recipient === maya.person.id)
    if (mine === undefined || its === undefined) throw new Error('none')
    expect(await readDelivery(school.deps, mine)).toMatchObject({
      stale: null,
      message: { kind: 'reminder', offset: 60, as: 'registered' },
    })
    granted(await leaveSession(school.deps, { asker: ana, sessionId: id }))
    expect((await readDelivery(school.deps, mine))?.stale).toBe('The person gave up their place.')
    expect((await readDelivery(school.deps, its))?.stale).toBeNull()
    school.clock.set(later(HOUR))
    expect((await readDelivery(school.deps, its))?.stale).toBe('The session had started before it went out.')
  })
})

describe('the night of a clock change', () => {
  it.each([
    ['an hour comes twice', '2026-10-25'],
    ['an hour is left out', '2027-03-28'],
  ])('in which %s brings each reminder once, so long before the start as was said', async (_, date) => {
    const start = new Date(`${date}T04:00:00Z`)
    for (const asker of [maya, ana]) granted(await setZone(school.deps, { asker, zone: 'Europe/Berlin' }))
    school.clock.set(new Date(start.getTime() - 25 * HOUR))
    await planReminders(school.deps)
    await session(25 * 60)
    const due: string[] = []
    for (let minute = 0; minute < 25 * 60; minute += 10) {
      const { planned } = await tick(10 * MINUTE)
      if (planned > 0) due.push(`${planned} ${(start.getTime() - later(0).getTime()) / MINUTE}`)
    }
    expect(due).toEqual(['2 1440', '2 60', '2 10'])
  })
})

describe('a clock that jumps', () => {
  it('back plans nothing twice, and goes on from there', async () => {
    await session(120)
    await tick(HOUR)
    expect(await reminders()).toHaveLength(2)
    expect(await tick(-3 * HOUR)).toMatchObject({ planned: 0 })
    expect(await school.store.watermark('reminders')).toEqual(later(0))
    for (let minute = 0; minute < 240; minute += 10) await tick(10 * MINUTE)
    expect(await said()).toEqual(['ana dm 10', 'ana dm 60', 'maya dm 10', 'maya dm 60'])
  })

  it('a month ahead says nothing of what is past, whichever of the two jobs runs first', async () => {
    for (let day = 1; day <= 20; day += 1) await session(day * 24 * 60)
    await session(30 * 24 * 60 + 30)
    school.clock.set(later(30 * DAY))
    await runClock(school.deps, { limit: 50 })
    expect(await planReminders(school.deps)).toEqual({ planned: 2, merged: 2, stale: 0 })
    expect(await said()).toEqual(['ana dm 60', 'maya dm 60'])
  })

  it('counts what became stale', async () => {
    for (let day = 1; day <= 20; day += 1) await session(day * 24 * 60)
    const run = await tick(30 * DAY)
    // The first one's day before is the moment at which the last run was: it is past already.
    expect(run).toEqual({ planned: 0, merged: 0, stale: 20 * 2 * 3 - 2 })
  })
})

describe('many', () => {
  it('10,000 in one tick hold nobody up for 50 ms, and a run that was killed half way goes on', async () => {
    const id = await session(120)
    const other = await session(121)
    const client = new Database(school.path)
    const at = school.clock.now().getTime()
    client.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
      INSERT INTO people (id, organization_id, name, role, zone_asked, created_at)
      SELECT 'per_n' || i, '${ana.organization.id}', 'P' || i, 'student', 1, ${at} FROM n`)
    for (const one of [id, other]) {
      client.exec(`INSERT INTO session_attendance
        (session_id, person_id, registration, seq, session_start, created_at, updated_at)
        SELECT '${one}', id, 'registered', 10 + row_number() OVER (), ${at}, ${at}, ${at} FROM people WHERE substr(id, 1, 5) = 'per_n'`)
    }
    client.close()
    school.clock.set(later(62 * MINUTE))
    const { store } = school
    let commits = 0
    const dying = {
      ...school.deps,
      store: {
        ...store,
        commit: async (commit: Parameters<typeof store.commit>[0]) => {
          commits += 1
          if (commits > 10) throw new Error('killed')
          return store.commit(commit)
        },
      },
    }
    await expect(planReminders(dying)).rejects.toThrow('killed')
    const half = (await reminders()).length
    expect(half).toBeGreaterThan(0)

    const watch = watchLoop()
    const run = await planReminders(school.deps)
    const longest = watch.stop()
    expect(run.planned).toBe(10_004)
    const all = await reminders()
    expect(all).toHaveLength(10_004)
    expect(new Set(all.map(({ event, recipient }) => `${event} ${recipient}`)).size).toBe(10_004)
    expect(longest).toBeLessThan(50)
  })
})

/** The longest time for which the event loop took nothing else, in ms; waiting for a processor that others use does not count. */
function watchLoop(): { readonly stop: () => number } {
  let last = readTimes()
  let longest = 0
  let running = true
  const look = () => {
    const now = readTimes()
    longest = Math.max(longest, Math.min(now.wall - last.wall, now.processor - last.processor))
    last = now
    if (running) setImmediate(look)
  }
  setImmediate(look)
  return {
    stop: () => {
      running = false
      return longest
    },
  }
}

function readTimes(): { readonly wall: number; readonly processor: number } {
  const { user, system } = process.cpuUsage()
  return { wall: performance.now(), processor: (user + system) / 1000 }
}
