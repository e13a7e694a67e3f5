import { encode } from '../action.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** `reference` is what the log knows it by. */
export type Fault = {
  readonly reference: string
}

/** What someone sees when Rollcall itself failed. */
export function fault({ reference }: Fault, { words }: Pick<Seen, 'words'>): View {
  const { title, about } = words.fault
  return {
    title,
    tone: 'warning',
    body: [
      { type: 'text', text: about(reference) },
      { type: 'buttons', buttons: [{ label: words.common.buttons.help, action: encode({ type: 'help' }) }] },
    ],
  }
}
