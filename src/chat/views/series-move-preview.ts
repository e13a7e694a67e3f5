import type { Session } from '../../domain/entities.ts'
import type { ProposalId } from '../../domain/ids.ts'
import type { Impact } from '../../domain/impact.ts'
import type { Recurrence } from '../../domain/series.ts'
import type { SeriesFacts } from '../../usecases/ports.ts'
import { encode } from '../action.ts'
import { repeatWords } from '../repeat-words.ts'
import type { View } from '../view.ts'
import { impactBlocks } from './impact-blocks.ts'
import type { Seen } from './seen.ts'
import { leftBlocks, numbersText, seriesHeading } from './series-parts.ts'

/** A move of several sessions that waits. `isStale`: somebody else moved the one that was named while its author wrote. */
export type SeriesMovePreview = {
  readonly proposalId: ProposalId
  readonly facts: SeriesFacts
  readonly recurrence: Recurrence
  readonly moved: readonly Session[]
  readonly apart: readonly Session[]
  readonly kept: readonly Session[]
  readonly impact: Impact
  readonly isStale: boolean
  readonly seen: Seen
}

/** What there is to know before sessions of a series are moved, with **Go ahead** and **Change**; nothing is stored yet. */
export function seriesMovePreview(preview: SeriesMovePreview): View {
  const { proposalId, facts, recurrence, moved, impact, isStale, seen } = preview
  const { change, scope } = seen.words
  return {
    title: `${seriesHeading(facts, change.move)}?`,
    tone: 'warning',
    body: [
      ...(isStale ? [{ type: 'text' as const, text: [change.movedMeanwhile] }] : []),
      ...impactBlocks(impact, facts.mentor?.name ?? null, seen),
      {
        type: 'facts',
        facts: [
          { label: change.itIs, value: [repeatWords(facts.series, seen)] },
          { label: change.youAskFor, value: [repeatWords(recurrence, seen)] },
          { label: scope.sessions, value: [scope.changed(moved.length, numbersText(moved, { seen }))] },
        ],
      },
      ...leftBlocks(preview, seen),
      {
        type: 'buttons',
        buttons: [
          { label: change.goAhead, action: encode({ type: 'move-now', proposalId }), tone: 'primary' },
          { label: change.change, action: encode({ type: 'move-change', proposalId }) },
        ],
      },
      { type: 'note', text: [change.notStored] },
    ],
  }
}
