/**
 * The sample session in the states that views are looked at in.
 *
 * @module
 */
import type { SessionFacts } from '../../src/usecases/ports.ts'
import { AFTER, DURING, HOSTILE, LONG_TITLE, person, RIGHT_TO_LEFT, sample } from './sample.ts'
import { testId } from './test-ids.ts'

/** Three places left, three hours ahead. */
export const upcoming = sample()
/** Begun twenty minutes ago. */
export const live = sample({ status: 'live', startedAt: DURING.now })
/** Over for ten minutes. */
export const completed = sample({ status: 'completed', endedAt: AFTER.now })
/** Cancelled, with a reason. */
export const calledOff = sample({ status: 'cancelled', cancelReason: 'Maya is ill. We try again next week.' })
/** No place left, three people waiting. */
export const full = sample({ registeredCount: 20, waitlistedCount: 3 })
/** Nobody registered, no mentor, no limit, no link. */
export const bare = sample({ capacity: null, registeredCount: 0, link: null, provider: 'link' }, { mentor: null })

/** Every text of people at its longest and worst. */
export const hostile = sample(
  {
    number: 123_456,
    title: HOSTILE,
    description: HOSTILE.repeat(10).slice(0, 1_000),
    cancelReason: HOSTILE.repeat(3),
    audience: { everyone: false, segmentIds: [] },
    capacity: 100_000,
  },
  { mentor: person(1, HOSTILE), segments: segmentsNamed(20, HOSTILE) },
)
/** Arabic title and name. */
export const rightToLeft = sample({ title: RIGHT_TO_LEFT }, { mentor: person(1, 'ليلى حداد') })
/** As long as texts may be. */
export const longest = sample({ title: LONG_TITLE, description: LONG_TITLE.repeat(10).slice(0, 1_000) })
/** A full page of different ones. */
export const five = [live, full, rightToLeft, hostile, longest].map(numbered)

/** Another session with the same facts. */
export function numbered(facts: SessionFacts, at: number): SessionFacts {
  const number = facts.session.number + at
  return { ...facts, session: { ...facts.session, id: testId('ses', number), number } }
}

/** Segments with a number in their name. */
export function segmentsNamed(count: number, name: string) {
  return Array.from({ length: count }, (_, at) => ({
    id: testId('seg', at + 1),
    organizationId: testId('org', 1),
    name: `${name} ${at + 1}`,
  }))
}
