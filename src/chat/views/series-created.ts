import type { SeriesFacts } from '../../usecases/ports.ts'
import { plural } from '../spans.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'
import { cancelSeriesButton, nextDates, seriesFactsBlock, seriesHeading, seriesLead } from './series-parts.ts'
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
  const further = facts.series.extendAt === null ? '' : ' Further ones are made 90 days ahead.'
  return {
    title: seriesHeading(facts, 'Created: '),
    tone: 'good',
    body: [
      { type: 'text', text: seriesLead(facts) },
      { type: 'text', text: [`${plural(facts.toCome, 'session is', 'sessions are')} made.${further}`] },
      ...nextDates(facts, seen),
      seriesFactsBlock(facts, seen),
      ...studentHosts(mentorIsStudent ? facts.mentor : null, seen),
      { type: 'buttons', buttons: [cancelSeriesButton(facts)] },
      { type: 'note', text: ['One card announces it; each session gets its own a day before it starts.'] },
    ],
  }
}
