import type { ReminderChoice } from '../../usecases/set-reminders.ts'
import { encode } from '../action.ts'
import { offsetsText } from '../reminder-words.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** The answer to Turn reminders on: when they come. */
export function remindersOn({ offsets }: Pick<ReminderChoice, 'offsets'>, seen: Seen): View {
  const { reminders: words, buttons } = seen.words.me
  return {
    title: words.areOn,
    tone: 'good',
    body: [
      { type: 'text', text: [words.on(offsetsText(offsets, seen))] },
      { type: 'buttons', buttons: [{ label: buttons.settings, action: encode({ type: 'me' }) }] },
    ],
  }
}
