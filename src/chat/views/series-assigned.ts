import type { SeriesFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import { descriptionBlocks } from './description-blocks.ts'
import type { Seen } from './seen.ts'
import { joinAllButton, nextDates, seriesFactsBlock, seriesHeading, seriesLead } from './series-parts.ts'

/** A series that is for the reader. */
export type SeriesAssigned = { readonly facts: SeriesFacts; readonly seen: Seen }

/** The mail to somebody for whom a new series is, once for all of its sessions. */
export function seriesAssigned({ facts, seen }: SeriesAssigned): View {
  return {
    title: seriesHeading(facts, seen.words.series.heading),
    tone: 'plain',
    body: [
      { type: 'text', text: [{ strong: seen.words.series.forYou }, '\n', ...seriesLead(facts, seen)] },
      ...descriptionBlocks(facts.series.description),
      ...nextDates(facts, seen),
      seriesFactsBlock(facts, seen),
      { type: 'buttons', buttons: [joinAllButton(facts, seen)] },
    ],
  }
}
