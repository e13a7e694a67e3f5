import type { ProposalId } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { encode } from '../action.ts'
import { refusalWords } from '../refusal-words.ts'
import { capitalised } from '../session-words.ts'
import type { Block, View } from '../view.ts'
import type { Seen } from './seen.ts'

/** What stands in the way of a new session, by option name. */
export type NotCreated = {
  readonly proposalId: ProposalId
  readonly faults: Readonly<Partial<Record<string, Refusal>>>
  readonly seen: Seen
}

/** Every fault of a submitted form at once, and **Change**, where the form cannot stay open itself. */
export function notCreated({ proposalId, faults, seen }: NotCreated): View {
  const lines = Object.entries(faults).map(([field, refusal]): Block => {
    if (refusal === undefined) return { type: 'divider' }
    const { wrong, instead } = refusalWords(refusal, seen.zone)
    return { type: 'text', text: [{ strong: `${capitalised(field)}: ` }, ...wrong, ' ', ...instead] }
  })
  const isOnFirstPage = Object.keys(faults).some((field) => FIRST_PAGE.has(field))
  const change = encode({ type: isOnFirstPage ? 'create-change' : 'create-more-form', proposalId })
  return {
    title: 'Not created yet',
    tone: 'warning',
    body: [
      ...lines,
      { type: 'buttons', buttons: [{ label: 'Change…', action: change, tone: 'primary' }] },
      { type: 'note', text: ['What you typed waits 15 minutes for you. Nothing is announced.'] },
    ],
  }
}

const FIRST_PAGE: ReadonlySet<string> = new Set(['title', 'when', 'duration', 'mentor', 'link', 'provider'])
