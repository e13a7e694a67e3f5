import type { Session } from '../../domain/entities.ts'
import type { SeriesFacts } from '../../usecases/ports.ts'
import type { Text, View } from '../view.ts'
import { reasonBlocks } from './reason-blocks.ts'
import type { Seen } from './seen.ts'
import { numbersText, seriesHeading } from './series-parts.ts'
import { showButton } from './session-list.ts'

/** Sessions of a series that were called off together, by start, and who is told. */
export type SeriesCancelNotice = {
  readonly facts: SeriesFacts
  readonly cancelled: readonly Session[]
  readonly seen: Seen
  readonly to: 'channel' | 'person'
}

/** The one message about all of them, to those concerned and under the series' card. */
export function seriesCancelNotice({ facts, cancelled, seen, to }: SeriesCancelNotice): View {
  const words = seen.words.series
  const first = cancelled[0]?.startTime
  const when: Text = first === undefined ? [] : [{ time: first, show: 'full', zone: seen.zone }]
  return {
    title: seriesHeading(facts, words.cancelled),
    tone: 'warning',
    body: [
      { type: 'text', text: words.doNotTakePlace(cancelled.length, when, numbersText(cancelled, { seen })) },
      ...reasonBlocks({ status: 'cancelled', cancelReason: facts.series.cancelReason }, seen),
      ...(to === 'person' ? [{ type: 'text', text: [words.nothingToDo] } as const] : []),
      { type: 'buttons', buttons: [showButton('upcoming', seen)] },
    ],
  }
}
