import type { Reach } from '../../domain/words.ts'
import { encode } from '../action.ts'
import type { Form } from '../form.ts'
import { offsetsTyped, REACH_CHOICES } from '../reminder-words.ts'
import type { Seen } from './seen.ts'

/** What stands in it at first: `offsets` only where they are the person's own. */
export type RemindersForm = { readonly reach: Reach; readonly offsets: readonly number[] | null }

/** Asks when and how to remind (fields `reminders` and `via`). */
export function remindersForm({ reach, offsets }: RemindersForm, _seen: Seen): Form {
  return {
    id: encode({ type: 'reminders' }),
    title: 'Reminders',
    submit: 'Save',
    fields: [
      {
        id: 'reminders',
        label: 'How long before a session',
        hint: 'Up to five, like 24h, 1h, 10m. Empty: as everyone here',
        required: false,
        type: 'line',
        most: 100,
        placeholder: '24h, 1h, 10m',
        ...(offsets === null ? {} : { value: offsetsTyped(offsets) }),
      },
      {
        id: 'via',
        label: 'How you are told',
        hint: 'Changes and cancellations always reach you',
        required: true,
        type: 'choice',
        value: reach,
        options: REACH_CHOICES,
      },
    ],
  }
}
