import type { SessionId } from '../../domain/ids.ts'
import { encode } from '../action.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** Where the press was made; the way back works from there too. */
export type RemindersOff = { readonly sessionId: SessionId }

/** The answer to Turn reminders off. */
export function remindersOff({ sessionId }: RemindersOff, _seen: Seen): View {
  return {
    title: 'Reminders are off',
    tone: 'good',
    body: [
      {
        type: 'text',
        text: [
          'You get no more reminders, of any session. If one that you are in changes or is cancelled, you are still told.',
        ],
      },
      {
        type: 'buttons',
        buttons: [
          { label: 'Turn reminders on', action: encode({ type: 'reminders-on', sessionId }) },
          { label: 'My settings', action: encode({ type: 'me' }) },
        ],
      },
    ],
  }
}
