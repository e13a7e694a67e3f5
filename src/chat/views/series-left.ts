import type { LeftSeries } from '../../usecases/leave-series.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'
import { joinAllButton, seriesHeading } from './series-parts.ts'
import { showButton } from './session-list.ts'

/** The answer to **Leave all**. */
export function seriesLeft({ facts, left, wasIn }: LeftSeries, seen: Seen): View {
  const words = seen.words.series
  const gone = left > 0 || wasIn
  const again = facts.toCome > 0 ? [{ ...joinAllButton(facts, seen), label: words.joinAllAgain }] : []
  return {
    title: seriesHeading(facts, words.heading),
    tone: 'muted',
    body: [
      {
        type: 'text',
        text: gone ? [words.left(left)] : [words.leftNone],
      },
      { type: 'buttons', buttons: [...again, showButton('upcoming', seen)] },
    ],
  }
}
