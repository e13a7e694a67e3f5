import type { ProposalId } from '../../domain/ids.ts'
import type { RepeatChoice } from '../../domain/refusal.ts'
import { encode } from '../action.ts'
import { oneLine } from '../spans.ts'
import type { Button, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'

/** A new series that waits for what is meant by its day; `choices` as the refusal has them: the last of the month, and only months that have it. */
export type RepeatQuestion = {
  readonly proposalId: ProposalId
  readonly title: string
  readonly choices: readonly RepeatChoice[]
  readonly seen: Seen
}

/** Asks what is meant by the 29th to the 31st, or by a fifth weekday; nothing is stored yet. */
export function repeatQuestion({ proposalId, title, choices, seen }: RepeatQuestion): View {
  const { repeat, series } = seen.words
  return {
    title: series.heading + oneLine(title, LIMITS.title - series.heading.length),
    body: [
      { type: 'text', text: [repeat.asked] },
      {
        type: 'buttons',
        buttons: [
          ...choices.map(({ means, day }): Button => {
            const type = LAST.has(means) ? 'create-repeat-last' : 'create-repeat-only'
            return { label: repeat.choices[means](day), action: encode({ type, proposalId }) }
          }),
          { label: repeat.another, action: encode({ type: 'create-repeat-form', proposalId }) },
        ],
      },
      { type: 'note', text: [repeat.askedNote] },
    ],
  }
}

const LAST: ReadonlySet<RepeatChoice['means']> = new Set(['last_day', 'last_weekday'])
