import type { Series } from '../domain/entities.ts'
import { type Growth, growSeries } from '../domain/horizon.ts'
import type { RepeatRead } from '../domain/repeat.ts'
import type { NewSessionParts } from './make-session.ts'
import type { Deps } from './ports.ts'

/** A new series, as it is stored, and the starts of its sessions of the next 90 days, at least the first. */
export function makeSeries(
  deps: Deps,
  of: NewSessionParts & { readonly repeats: RepeatRead },
): { readonly series: Series; readonly starts: Growth['starts'] } {
  const { mentorId, place, repeats, now } = of
  const { startTime, endTime, passcode, ...facts } = of.draft
  const made: Series = {
    ...facts,
    ...place,
    ...repeats.recurrence,
    id: deps.newId('srs', deps.cause),
    durationMinutes: (endTime.getTime() - startTime.getTime()) / MINUTE_MS,
    mentorId,
    // Nothing is made yet: the first start lies after this.
    madeUntil: new Date(repeats.startTime.getTime() - 1),
    extendAt: null,
    cancelledAt: null,
    cancelledFrom: null,
    cancelReason: null,
    origin: null,
    changedAt: null,
    change: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
  const { starts, set } = growSeries(made, { now, least: repeats.startTime })
  return { series: { ...made, ...set }, starts }
}

const MINUTE_MS = 60_000
