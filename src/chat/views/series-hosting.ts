import type { SeriesFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'
import { cancelSeriesButton, nextDates, seriesFactsBlock, seriesHeading, seriesLead } from './series-parts.ts'
import { showButton } from './session-list.ts'

/** A series that its mentor is told of. */
export type SeriesHosting = { readonly facts: SeriesFacts; readonly seen: Seen }

/** The message to the mentor of a series, once for all of its sessions. */
export function seriesHosting({ facts, seen }: SeriesHosting): View {
  return {
    title: seriesHeading(facts, seen.words.series.heading),
    tone: 'plain',
    body: [
      { type: 'text', text: [{ strong: seen.words.series.youHost }, '\n', ...seriesLead(facts, seen)] },
      ...nextDates(facts, seen),
      seriesFactsBlock(facts, seen),
      { type: 'buttons', buttons: [showButton('upcoming', seen), cancelSeriesButton(facts, seen)] },
    ],
  }
}
