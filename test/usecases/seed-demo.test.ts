import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEMO } from '../../src/usecases/demo.ts'
import { enter } from '../../src/usecases/enter.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { listAttendees } from '../../src/usecases/list-attendees.ts'
import { listSessions } from '../../src/usecases/list-sessions.ts'
import { planChanges } from '../../src/usecases/plan-changes.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { seedDemo } from '../../src/usecases/seed-demo.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { granted, openSchool, type School } from './open-school.ts'
import { readDatabase } from './read-database.ts'

let school: School
beforeEach(async () => {
  school = await openSchool()
  await seedDemo(school.deps)
})
afterEach(() => school.close())

const person = async (externalId: string): Promise<Asker> => {
  const asker = await enter(school.deps, { platform: DEMO.platform, space: DEMO.space, user: { externalId } })
  if (asker === null) throw new Error(`no ${externalId}`)
  return asker
}

describe('the demo', () => {
  it('has an admin, two mentors and seven students, one of whom reads Spanish', async () => {
    const roles = []
    for (const { externalId } of DEMO.people) roles.push((await person(externalId)).role)
    expect(roles).toEqual(['superadmin', 'mentor', 'mentor', ...Array.from({ length: 7 }, () => 'student')])
    expect((await person('farah')).person.timezone).toBeNull()
    expect((await person('luz')).person.locale).toBe('es')
  })

  it('has sessions past, live, with doors open, full and to come', async () => {
    const ben = await person('ben')
    const upcoming = granted(await listSessions(school.deps, { asker: ben, show: 'upcoming' })).sessions
    expect(upcoming.map(({ session }) => session.status)).toEqual([
      'live',
      ...Array.from({ length: 4 }, () => 'upcoming'),
    ])
    const outcomes = []
    for (const { session } of upcoming) {
      const joined = await joinSession(school.deps, { asker: ben, sessionId: session.id })
      outcomes.push(joined.ok ? joined.value.kind : joined.refusal.code)
    }
    expect(outcomes).toEqual(['entered', 'entered', 'waitlisted', 'registered', 'not_assigned'])
    const past = granted(await listSessions(school.deps, { asker: ben, show: 'past' })).sessions
    const maya = await person('maya')
    const list = granted(
      await listAttendees(school.deps, { asker: maya, sessionId: past[0]?.session.id ?? school.newId('ses') }),
    )
    expect(list.claims.map((one) => one.person.name)).toEqual(['Ana Ferreira', 'Farah Khan'])
    expect(list.summary).toMatchObject({ registered: 5, claimed: 2, mentorCame: true })
  })

  it('announces what is to come in its channels', async () => {
    await planChanges(school.deps, { limit: 100 })
    const channels = (await dueDeliveries(school))
      .filter(({ kind }) => kind === 'announcement')
      .map(({ recipient }) => recipient.split(':')[1])
    expect(channels.sort()).toEqual(['data-cohort', 'design-cohort', 'sessions', 'sessions', 'sessions'])
  })

  it('is filled once', async () => {
    const before = readDatabase(school.path)
    await seedDemo(school.deps)
    expect(readDatabase(school.path)).toBe(before)
  })
})
