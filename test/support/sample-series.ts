/**
 * The sample series in the states that views are looked at in.
 *
 * @module
 */
import type { Series } from '../../src/domain/entities.ts'
import type { Recurrence } from '../../src/domain/series.ts'
import type { SeriesFacts } from '../../src/usecases/ports.ts'
import { HOSTILE, person, sample } from './sample.ts'
import { numbered, segmentsNamed } from './sample-sessions.ts'
import { testId } from './test-ids.ts'

const DAY_MS = 86_400_000

/** Every Tuesday at six in Berlin, without an end. */
export const WEEKLY: Recurrence = {
  rule: 'FREQ=WEEKLY',
  first: { year: 2026, month: 12, day: 1, hour: 18, minute: 0 },
  timezone: 'Europe/Berlin',
  until: null,
  count: null,
}

/** A series of thirteen sessions to come, with these facts instead of the usual. */
export function sampleSeries(set: Partial<Series> = {}, beside: Partial<SeriesFacts> = {}): SeriesFacts {
  const { session, mentor } = sample()
  const { title, description, provider, capacity, audience, organizationId, mentorId, createdAt } = session
  const series: Series = {
    ...{ title, description, provider, capacity, audience, organizationId, mentorId, createdAt },
    ...WEEKLY,
    id: testId('srs', 1),
    durationMinutes: 60,
    link: 'https://example.org/room',
    backupLink: null,
    zoomMeetingId: null,
    createdIn: session.createdIn,
    announceChannel: null,
    typedChannel: null,
    madeUntil: new Date(session.startTime.getTime() + 90 * DAY_MS),
    extendAt: new Date(session.startTime.getTime() + DAY_MS),
    cancelledAt: null,
    cancelledFrom: null,
    cancelReason: null,
    origin: null,
    changedAt: null,
    change: null,
    version: 1,
    updatedAt: createdAt,
    ...set,
  }
  const next = Array.from({ length: 5 }, (_, at) => {
    const { session: one } = numbered(sample({ title: series.title }), at)
    const shift = (time: Date) => new Date(time.getTime() + at * 7 * DAY_MS)
    return { ...one, seriesId: series.id, startTime: shift(one.startTime), endTime: shift(one.endTime) }
  })
  return { series, anchor: session.id, mentor, segments: [], later: [], next, toCome: 13, people: 17, ...beside }
}

/** Called off as a whole, with a reason. */
export const seriesOff = sampleSeries(
  {
    cancelledAt: new Date('2026-11-28T09:00:00.000Z'),
    cancelledFrom: new Date('2026-12-01T17:00:00.000Z'),
    cancelReason: 'Maya moves away.',
    extendAt: null,
    until: new Date('2026-12-01T16:59:59.999Z'),
  },
  { next: [], toCome: 0 },
)

/** Every text of people at its longest and worst. */
export const seriesHostile = sampleSeries(
  {
    title: HOSTILE,
    description: HOSTILE.repeat(10).slice(0, 1_000),
    rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
    audience: { everyone: false, segmentIds: [] },
    capacity: 100_000,
    count: 731,
    cancelReason: HOSTILE.repeat(3),
  },
  { mentor: person(1, HOSTILE), segments: segmentsNamed(20, HOSTILE), toCome: 731, people: 100_000 },
)
