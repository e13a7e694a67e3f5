import type { ProposalId, SessionId } from '../../domain/ids.ts'
import type { FieldConflict } from '../../domain/merge-fields.ts'
import { encode } from '../action.ts'
import { fieldWords } from '../field-words.ts'
import { shorten } from '../spans.ts'
import type { Block, View } from '../view.ts'
import type { Seen } from './seen.ts'
import { detailsButton } from './session-buttons.ts'

/** What two people changed at the same time, and what waits of the later one. */
export type EditConflict = {
  readonly sessionId: SessionId
  readonly number: number
  readonly conflicts: readonly FieldConflict[]
  readonly proposalId: ProposalId
}

/** Both versions of each field, and a button that keeps one's own. */
export function editConflict({ sessionId, number, conflicts, proposalId }: EditConflict, seen: Seen): View {
  const words = seen.words.change
  const textOr = (text: string) => (text.trim() === '' ? words.empty : shorten(text, LONGEST))
  return {
    title: words.meanwhile(number),
    tone: 'warning',
    body: [
      ...conflicts.map(
        ({ field, now, yours }): Block => ({
          type: 'text',
          text: [
            { strong: fieldWords(field, seen.words.fields) },
            `\n${words.now}`,
            textOr(now),
            `\n${words.yours}`,
            textOr(yours),
          ],
        }),
      ),
      {
        type: 'buttons',
        buttons: [
          { label: words.useMine, action: encode({ type: 'edit-now', proposalId }), tone: 'primary' },
          detailsButton({ id: sessionId }, seen),
        ],
      },
      { type: 'note', text: [words.notStoredYours] },
    ],
  }
}

/** Five fields of two versions each fit into one message at this. */
const LONGEST = 250
