import type { ProposalId } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { encode } from '../action.ts'
import { fieldWords } from '../field-words.ts'
import { fieldRefusalWords } from '../refusal-words.ts'

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
    const { wrong, instead } = fieldRefusalWords(refusal, seen)
    return { type: 'text', text: [{ strong: `${fieldWords(field, seen.words.fields)}: ` }, ...wrong, ' ', ...instead] }
  })
  const change = encode({ type: pageOf(Object.keys(faults)), proposalId })
  return {
    title: seen.words.create.notCreated,
    tone: 'warning',
    body: [
      ...lines,
      { type: 'buttons', buttons: [{ label: seen.words.change.change, action: change, tone: 'primary' }] },
      { type: 'note', text: [seen.words.create.typedWaits] },
    ],
  }
}

/** The form that has one of these fields, the earliest where they stand on several. */
function pageOf(
  fields: readonly string[],
): 'create-change' | 'create-more-form' | 'create-room-form' | 'create-repeat-form' {
  if (fields.some((field) => FIRST_PAGE.has(field))) return 'create-change'
  if (fields.some((field) => REPEAT_PAGE.has(field))) return 'create-repeat-form'
  return fields.every((field) => THIRD_PAGE.has(field)) ? 'create-room-form' : 'create-more-form'
}

const FIRST_PAGE: ReadonlySet<string> = new Set(['title', 'when', 'duration', 'mentor', 'link'])
const REPEAT_PAGE: ReadonlySet<string> = new Set(['repeat', 'until', 'count'])
const THIRD_PAGE: ReadonlySet<string> = new Set(['provider', 'meeting_id', 'backup_link'])
