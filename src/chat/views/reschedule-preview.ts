import type { ProposalId } from '../../domain/ids.ts'
import type { Impact } from '../../domain/impact.ts'
import type { Times } from '../../domain/reschedule.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import { encode } from '../action.ts'
import { heading, plannedLength } from '../session-words.ts'
import type { Fact, Text, View } from '../view.ts'
import { impactBlocks } from './impact-blocks.ts'
import type { Seen } from './seen.ts'

/** A move that waits. `before`: when the session was as its author opened the form, where somebody else moved it since. */
export type ReschedulePreview = {
  readonly proposalId: ProposalId
  readonly facts: SessionFacts
  readonly times: Times
  readonly impact: Impact
  readonly before: Pick<Times, 'startTime' | 'endTime'> | null
  readonly seen: Seen
}

/** What there is to know before a session is moved, with **Go ahead** and **Change**; nothing is stored yet. */
export function reschedulePreview({ proposalId, facts, times, impact, before, seen }: ReschedulePreview): View {
  const { session, mentor } = facts
  const words = seen.words.change
  const rows: readonly Fact[] = [
    ...(before === null ? [] : [{ label: words.itWas, value: spanText(before, seen) }]),
    { label: words.itIs, value: spanText(session, seen) },
    { label: words.youAskFor, value: spanText(times, seen) },
  ]
  return {
    title: heading(session, { before: words.move, after: '?' }),
    tone: 'warning',
    body: [
      ...(before === null ? [] : [{ type: 'text' as const, text: [words.movedMeanwhile] }]),
      ...impactBlocks(impact, mentor?.name ?? null, seen),
      { type: 'facts', facts: rows },
      {
        type: 'buttons',
        buttons: [
          { label: words.goAhead, action: encode({ type: 'move-now', proposalId }), tone: 'primary' },
          { label: words.change, action: encode({ type: 'move-change', proposalId }) },
        ],
      },
      { type: 'note', text: [words.notStored] },
    ],
  }
}

function spanText(times: Pick<Times, 'startTime' | 'endTime'>, seen: Seen): Text {
  return [{ time: times.startTime, show: 'full', zone: seen.zone }, ` · ${plannedLength(times)}`]
}
