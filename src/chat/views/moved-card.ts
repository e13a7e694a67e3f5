import type { SessionFacts } from '../../usecases/ports.ts'
import type { SeriesFacts } from '../../usecases/series-store.ts'
import { heading } from '../session-words.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'
import { seriesHeading } from './series-parts.ts'

/** A card that was moved away: what it was of (a series, where it was the card of one), and the channel of its space in which it is. */
export type MovedCard = {
  readonly facts: SessionFacts
  readonly series: SeriesFacts | null
  /** The platform's id of the channel. */
  readonly to: string
}

/** What stands in its place: one line without buttons, since there is one card to act on in a space. */
export function movedCard({ facts, series, to }: MovedCard, { words }: Seen): View {
  return {
    title: series === null ? heading(facts.session) : seriesHeading(series, words.series.heading),
    tone: 'muted',
    body: [{ type: 'text', text: words.news.movedTo({ channel: to }) }],
  }
}
