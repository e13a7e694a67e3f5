import type { SeriesFacts } from '../../usecases/ports.ts'
import type { Block, Tone, View } from '../view.ts'
import { descriptionBlocks } from './description-blocks.ts'
import { reasonBlocks } from './reason-blocks.ts'
import type { Seen } from './seen.ts'
import {
  isOpenEnded,
  joinAllButton,
  leaveAllButton,
  nextDates,
  seriesFactsBlock,
  seriesHeading,
  seriesLead,
} from './series-parts.ts'
import { showButton } from './session-list.ts'

/** The one card that announces a series: its rule, its next dates, **Join all**. */
export function seriesCard(facts: SeriesFacts, seen: Seen): View {
  return {
    title: seriesHeading(facts, seen.words.series.heading),
    tone: seriesTone(facts),
    body: [
      { type: 'text', text: seriesLead(facts, seen) },
      ...descriptionBlocks(facts.series.description),
      ...seriesReason(facts, seen),
      ...nextDates(facts, seen),
      seriesFactsBlock(facts, seen),
      {
        type: 'buttons',
        buttons: hasMore(facts)
          ? [joinAllButton(facts, seen), leaveAllButton(facts, seen)]
          : [showButton('upcoming', seen)],
      },
    ],
  }
}

function hasMore(facts: SeriesFacts): boolean {
  return facts.toCome > 0 || isOpenEnded(facts)
}

function seriesTone(facts: SeriesFacts): Tone {
  if (hasMore(facts)) return 'plain'
  return facts.series.cancelledAt === null ? 'muted' : 'warning'
}

function seriesReason({ series }: SeriesFacts, seen: Seen): readonly Block[] {
  const status = series.cancelledAt === null ? 'upcoming' : 'cancelled'
  return reasonBlocks({ status, cancelReason: series.cancelReason }, seen)
}
