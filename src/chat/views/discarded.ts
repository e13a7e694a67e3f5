import { encode } from '../action.ts'
import { oneLine } from '../spans.ts'
import type { View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'
import { showButton } from './session-list.ts'

/** A draft that was given up; null where it had no title yet. */
export type Discarded = { readonly title: string | null }

/** The answer to Discard: nothing is left of the draft. */
export function discarded({ title }: Discarded, seen: Seen): View {
  const { create, common } = seen.words
  return {
    title: oneLine(title === null ? create.discarded : create.discardedOne(title), LIMITS.title),
    tone: 'muted',
    body: [
      { type: 'text', text: [create.nothingStored] },
      {
        type: 'buttons',
        buttons: [
          { label: common.buttons.create, action: encode({ type: 'create-form' }) },
          showButton('upcoming', seen),
        ],
      },
    ],
  }
}
