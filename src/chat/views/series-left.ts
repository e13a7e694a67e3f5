import type { LeftSeries } from '../../usecases/leave-series.ts'
import { plural } from '../spans.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'
import { joinAllButton, seriesHeading } from './series-parts.ts'
import { showButton } from './session-list.ts'

/** The answer to **Leave all**. */
export function seriesLeft({ facts, left, wasIn }: LeftSeries, seen: Seen): View {
  const gone = left > 0 || wasIn
  const again = facts.toCome > 0 ? [{ ...joinAllButton(facts), label: 'Join all after all' }] : []
  return {
    title: seriesHeading(facts),
    tone: 'muted',
    body: [
      {
        type: 'text',
        text: gone
          ? [`You gave up ${plural(left, 'session')}, and are registered for no further one.`]
          : ['You were registered for none of its sessions to come.'],
      },
      { type: 'buttons', buttons: [...again, showButton('upcoming', seen)] },
    ],
  }
}
