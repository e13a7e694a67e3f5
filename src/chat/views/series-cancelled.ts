import type { CancelledSeries } from '../../usecases/cancel-series.ts'
import { plural } from '../spans.ts'
import type { Block, View } from '../view.ts'
import { reasonBlocks } from './reason-blocks.ts'
import type { Seen } from './seen.ts'
import { numbersText, seriesHeading, seriesLead } from './series-parts.ts'
import { showButton } from './session-list.ts'

/** The answer to calling several sessions of a series off: which, and what is left. */
export function seriesCancelled({ facts, cancelled, kept, reason }: CancelledSeries, seen: Seen): View {
  const first = cancelled[0]?.startTime
  const from = first === undefined ? [] : [' from ', { time: first, show: 'full', zone: seen.zone } as const, ' on']
  const isAll = facts.toCome === 0
  return {
    title: seriesHeading(facts, isAll ? 'Cancelled: ' : 'Ends early: '),
    tone: 'warning',
    body: [
      { type: 'text', text: seriesLead(facts) },
      {
        type: 'text',
        text: [{ strong: plural(cancelled.length, 'session') }, ' called off', ...from, `: ${numbersText(cancelled)}.`],
      },
      ...reasonBlocks({ status: 'cancelled', cancelReason: reason }, seen),
      ...keptBlocks(kept),
      { type: 'text', text: ['Everyone who was registered is told once. No further sessions are made.'] },
      { type: 'buttons', buttons: [showButton('upcoming', seen)] },
    ],
  }
}

function keptBlocks(kept: CancelledSeries['kept']): readonly Block[] {
  if (kept.length === 0) return []
  return [{ type: 'text', text: [`Somebody else hosts ${numbersText(kept)}: only they or an admin can cancel that.`] }]
}
