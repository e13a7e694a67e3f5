import type { CancelledSeries } from '../../usecases/cancel-series.ts'
import type { Block, Text, View } from '../view.ts'
import { reasonBlocks } from './reason-blocks.ts'
import type { Seen } from './seen.ts'
import { numbersText, seriesHeading, seriesLead } from './series-parts.ts'
import { showButton } from './session-list.ts'

/** The answer to calling several sessions of a series off: which, and what is left. */
export function seriesCancelled({ facts, cancelled, kept, reason }: CancelledSeries, seen: Seen): View {
  const words = seen.words.series
  const first = cancelled[0]?.startTime
  const goesOn = [facts.series, ...facts.later].some(({ extendAt }) => extendAt !== null)
  const when: Text = first === undefined ? [] : [{ time: first, show: 'full', zone: seen.zone }]
  return {
    title: seriesHeading(facts, facts.toCome === 0 ? words.cancelled : words.endsEarly),
    tone: 'warning',
    body: [
      { type: 'text', text: seriesLead(facts, seen) },
      { type: 'text', text: words.calledOff(cancelled.length, when, numbersText(cancelled, { seen })) },
      ...reasonBlocks({ status: 'cancelled', cancelReason: reason }, seen),
      ...keptBlocks(kept, seen),
      { type: 'text', text: [words.toldOnce(goesOn)] },
      { type: 'buttons', buttons: [showButton('upcoming', seen)] },
    ],
  }
}

function keptBlocks(kept: CancelledSeries['kept'], seen: Seen): readonly Block[] {
  if (kept.length === 0) return []
  return [{ type: 'text', text: [seen.words.series.othersHost(numbersText(kept, { seen }))] }]
}
