import type { JoinedSeries } from '../../usecases/join-series.ts'
import { plural } from '../spans.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'
import { leaveAllButton, nextDates, seriesHeading, seriesLead } from './series-parts.ts'
import { showButton } from './session-list.ts'

/** What **Join all** did. */
export type SeriesJoined = JoinedSeries & { readonly seen: Seen }

/** The answer to **Join all**: where they have a place and where they wait. */
export function seriesJoined({ facts, registered, waitlisted, already, seen }: SeriesJoined): View {
  const waits = waitlisted === 0 ? '' : ` ${plural(waitlisted, 'is', 'are')} full: you are in line there.`
  const further = facts.series.extendAt === null ? '' : ' Sessions that are made later are yours too.'
  const places = `You have a place in ${plural(registered, 'session')}.${waits}${further}`
  return {
    title: seriesHeading(facts),
    tone: 'good',
    body: [
      { type: 'text', text: seriesLead(facts) },
      {
        type: 'text',
        text: [
          { strong: already ? 'You are registered for all already.' : 'You are registered for all.' },
          ` ${places}`,
        ],
      },
      ...nextDates(facts, seen),
      { type: 'buttons', buttons: [showButton('mine', seen), leaveAllButton(facts)] },
      { type: 'note', text: ["Can't go once? Press it at that session alone: the others stay yours."] },
    ],
  }
}
