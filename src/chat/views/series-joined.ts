import type { JoinedSeries } from '../../usecases/join-series.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'
import { isOpenEnded, leaveAllButton, nextDates, seriesHeading, seriesLead } from './series-parts.ts'
import { showButton } from './session-list.ts'

/** What **Join all** did. */
export type SeriesJoined = JoinedSeries & { readonly seen: Seen }

/** The answer to **Join all**: where they have a place and where they wait. */
export function seriesJoined({ facts, registered, waitlisted, already, seen }: SeriesJoined): View {
  const words = seen.words.series
  const places = words.placesHeld({ registered, waitlisted, isOpen: isOpenEnded(facts) })
  return {
    title: seriesHeading(facts, words.heading),
    tone: 'good',
    body: [
      { type: 'text', text: seriesLead(facts, seen) },
      {
        type: 'text',
        text: [{ strong: already ? words.joinedAlready : words.joined }, places],
      },
      ...nextDates(facts, seen),
      { type: 'buttons', buttons: [showButton('mine', seen), leaveAllButton(facts, seen)] },
      { type: 'note', text: [words.leaveOne] },
    ],
  }
}
