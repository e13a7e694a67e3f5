import type { SessionId } from '../../domain/ids.ts'
import { encode } from '../action.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** Where the press was made; the way back works from there too. */
export type RemindersOff = { readonly sessionId: SessionId }

/** The answer to Turn reminders off. */
export function remindersOff({ sessionId }: RemindersOff, seen: Seen): View {
  const { reminders: words, buttons } = seen.words.me
  return {
    title: words.areOff,
    tone: 'good',
    body: [
      {
        type: 'text',
        text: [words.off],
      },
      {
        type: 'buttons',
        buttons: [
          { label: buttons.turnOn, action: encode({ type: 'reminders-on', sessionId }) },
          { label: buttons.settings, action: encode({ type: 'me' }) },
        ],
      },
    ],
  }
}
