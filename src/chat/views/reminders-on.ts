import type { ReminderChoice } from '../../usecases/set-reminders.ts'
import { encode } from '../action.ts'
import { offsetsText } from '../reminder-words.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** The answer to Turn reminders on: when they come. */
export function remindersOn({ offsets }: Pick<ReminderChoice, 'offsets'>, _seen: Seen): View {
  return {
    title: 'Reminders are on',
    tone: 'good',
    body: [
      { type: 'text', text: [`You are reminded by direct message: ${offsetsText(offsets)}.`] },
      { type: 'buttons', buttons: [{ label: 'My settings', action: encode({ type: 'me' }) }] },
    ],
  }
}
