import type { SeriesFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'
import {
  cancelSeriesButton,
  isOpenEnded,
  nextDates,
  seriesFactsBlock,
  seriesHeading,
  seriesLead,
} from './series-parts.ts'
import { studentHosts } from './student-hosts.ts'

/** A series just stored. */
export type SeriesCreated = {
  readonly facts: SeriesFacts
  readonly seen: Seen
  /** Whether its mentor has no more than the role `student`. */
  readonly mentorIsStudent: boolean
}

/** The answer to creating a series: how it repeats, and the sessions that are made already. */
export function seriesCreated({ facts, seen, mentorIsStudent }: SeriesCreated): View {
  const words = seen.words.series
  return {
    title: seriesHeading(facts, words.created),
    tone: 'good',
    body: [
      { type: 'text', text: seriesLead(facts, seen) },
      { type: 'text', text: [words.made(facts.toCome, isOpenEnded(facts))] },
      ...nextDates(facts, seen),
      seriesFactsBlock(facts, seen),
      ...studentHosts(mentorIsStudent ? facts.mentor : null, seen),
      { type: 'buttons', buttons: [cancelSeriesButton(facts, seen)] },
      { type: 'note', text: [words.oneCard] },
    ],
  }
}
