import type { Session } from '../../domain/entities.ts'
import type { SeriesFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'
import { nextDates, seriesHeading } from './series-parts.ts'
import { showButton } from './session-list.ts'

/** Places that were freed in several sessions of a series at once, by start. */
export type SeriesPromoted = {
  readonly series: SeriesFacts | null
  readonly sessions: readonly Session[]
  readonly seen: Seen
}

/** The one direct message to someone who moved up in several sessions; null where they have none of those places any more. */
export function seriesPromoted({ series, sessions, seen }: SeriesPromoted): View | null {
  if (series === null || sessions.length === 0) return null
  const words = seen.words.series
  const theirs = {
    ...{ ...series, series: { ...series.series, extendAt: null }, later: [] },
    ...{ next: sessions.slice(0, SHOWN), toCome: sessions.length },
  }
  return {
    title: seriesHeading(series, words.heading),
    tone: 'good',
    body: [
      { type: 'text', text: words.placesFreed(sessions.length) },
      ...nextDates(theirs, seen),
      { type: 'buttons', buttons: [showButton('mine', seen)] },
    ],
  }
}

const SHOWN = 5
