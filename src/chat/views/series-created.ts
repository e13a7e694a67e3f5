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
import type { UnderstoodTime } from './understood-time.ts'
import { understoodTime } from './understood-time.ts'

/** A series just stored. */
export type SeriesCreated = {
  readonly facts: SeriesFacts
  readonly seen: Seen
  /** How what was typed met the clock changes of its zone, and its rule. */
  readonly typed: Pick<UnderstoodTime, 'kind' | 'shiftedMinutes' | 'leftOut'>
  /** Whether its mentor has no more than the role `student`. */
  readonly mentorIsStudent: boolean
}

/** The answer to creating a series: how it repeats, and the sessions that are made already. */
export function seriesCreated({ facts, seen, typed, mentorIsStudent }: SeriesCreated): View {
  const words = seen.words.series
  const [first] = facts.next
  return {
    title: seriesHeading(facts, words.created),
    tone: 'good',
    body: [
      { type: 'text', text: seriesLead(facts, seen) },
      ...(first === undefined ? [] : understoodTime({ ...first, ...typed }, seen)),
      { type: 'text', text: [words.made(facts.toCome, isOpenEnded(facts))] },
      ...nextDates(facts, seen),
      seriesFactsBlock(facts, seen),
      ...studentHosts(mentorIsStudent ? facts.mentor : null, seen),
      { type: 'buttons', buttons: [cancelSeriesButton(facts, seen)] },
      { type: 'note', text: [words.oneCard] },
    ],
  }
}
