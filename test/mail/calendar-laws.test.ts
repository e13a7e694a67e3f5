/** Whatever people do, and whenever mails go out: calendars say the truth once all of them are read. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import { cancelSeries } from '../../src/usecases/cancel-series.ts'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { leaveSeries } from '../../src/usecases/leave-series.ts'
import { leaveSession } from '../../src/usecases/leave-session.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { runClock } from '../../src/usecases/run-clock.ts'
import { HOUR, MINUTE } from '../usecases/open-school.ts'
import { choose, closeMail, mailed, opened, openMail, readers, school, sendAll } from './in-mail.ts'

const who = fc.nat(2)
const at = fc.nat(5)
const scope = fc.constantFrom('following', 'all')
const is = <K extends string>(kind: K) => fc.constant(kind)
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: is('join'), who, at }) },
    { weight: 4, arbitrary: fc.record({ kind: is('leave'), who, at }) },
    fc.record({ kind: is('join all'), who, at }),
    fc.record({ kind: is('leave all'), who, at }),
    fc.record({ kind: is('move'), at, scope, minutes: fc.integer({ min: 1, max: 180 }) }),
    fc.record({ kind: is('call off'), at }),
    fc.record({ kind: is('call the rest off'), at }),
    fc.record({ kind: is('choose'), who, reach: fc.constantFrom('dm', 'email', 'both', 'off') }),
    { weight: 3, arbitrary: fc.record({ kind: is('wait'), hours: fc.integer({ min: 1, max: 30 }) }) },
    { weight: 4, arbitrary: fc.record({ kind: is('send') }) },
  ),
  { minLength: 6, maxLength: 25 },
)

type Step = typeof steps extends fc.Arbitrary<(infer T)[]> ? T : never

it('nobody keeps what they gave up, what was called off or where it was before; and nothing is taken out that is not there', async () => {
  const property = fc.asyncProperty(steps, async (all) => {
    await openMail()
    try {
      await story(all)
    } finally {
      await closeMail()
    }
  })
  await fc.assert(property, { numRuns: 20 })
}, 120_000)

async function story(all: readonly Step[]): Promise<void> {
  const made = await opened.series({ repeat: 'FREQ=DAILY', count: '6', inDays: 4, capacity: '2' })
  const people = [await mailed('ana'), await mailed('ben'), await mailed('cleo')]
  for (const { person } of people)
    await school.store.commit({
      changes: [{ type: 'set-person', id: person.id, set: { reminderOffsets: [3 * 24 * 60] } }],
    })
  const sessions = async () => {
    const family = await school.store.seriesFamily(made.series.organizationId, made.series.id)
    const lists = await Promise.all(family.map(({ id }) => school.store.sessionsOfSeries(id, new Date(0))))
    return lists.flat()
  }
  const ignored: string[] = []
  const send = async () => {
    for (const { subject, method, became } of await sendAll())
      if (method === 'CANCEL' && became === 'ignored' && subject.startsWith('Out of')) ignored.push(subject)
  }
  await send()
  for (const step of all) {
    if (step.kind === 'send') await send()
    else if (step.kind === 'wait') {
      await school.clock.advance(step.hours * HOUR)
      await runClock(school.deps, { limit: 50 })
    } else {
      // Two changes never fall on the same millisecond.
      await school.clock.advance(1)
      await act(step, { people, sessions: await sessions() })
    }
  }
  await send()
  for (const { person } of people) {
    for (const { uid, start, isAccepted } of readers.calendarOf(`${person.id}@example.org`)) {
      const session = (await sessions()).find(({ id }) => uid === `${id}@rollcall`)
      if (session === undefined) throw new Error(`no session is ${uid}`)
      // Of what has begun nobody is told any more where it was.
      if (session.startTime <= school.clock.now()) continue
      const registration = (await school.store.attendance(session.id, person.id))?.registration ?? null
      expect(session.status).toBe('upcoming')
      // Who was asked keeps the question there until they answer, and while they wait for a place.
      expect(isAccepted ? ['registered'] : ['registered', 'waitlisted', null]).toContain(registration)
      expect(start).toEqual(session.startTime)
    }
  }
  expect(ignored).toEqual([])
}

/** What one of them, or the admin, does; refused where it cannot be done, which changes nothing. */
async function act(
  step: Exclude<Step, { readonly kind: 'wait' | 'send' }>,
  { people, sessions }: { readonly people: readonly Asker[]; readonly sessions: readonly Session[] },
): Promise<void> {
  const { deps } = school
  const { admin } = opened
  const sessionId = nth(sessions, 'at' in step ? step.at : 0).id
  const asker = nth(people, 'who' in step ? step.who : 0)
  switch (step.kind) {
    case 'join':
      return void (await joinSession(deps, { asker, sessionId }))
    case 'leave':
      return void (await leaveSession(deps, { asker, sessionId }))
    case 'join all':
      return void (await joinSeries(deps, { asker, sessionId }))
    case 'leave all':
      return void (await leaveSeries(deps, { asker, sessionId }))
    case 'move':
      return void (await opened.move(nth(sessions, step.at), { scope: step.scope, ms: step.minutes * MINUTE }))
    case 'call off':
      return void (await cancelSession(deps, { asker: admin, sessionId, reason: null }))
    case 'call the rest off':
      return void (await cancelSeries(deps, { asker: admin, sessionId, scope: 'following', reason: null }))
    case 'choose':
      return choose(asker.person.id, step.reach)
  }
}

function nth<T>(all: readonly T[], at: number): T {
  const one = all[at % all.length]
  if (one === undefined) throw new Error('there is none')
  return one
}
