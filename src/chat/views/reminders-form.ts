import type { Reach } from '../../domain/words.ts'
import { encode } from '../action.ts'
import type { Form } from '../form.ts'
import { offsetsTyped, reachChoices } from '../reminder-words.ts'
import type { Seen } from './seen.ts'

/** What stands in it at first (`offsets` only where they are the person's own), and its fingerprints. */
export type RemindersForm = {
  readonly reach: Reach
  readonly offsets: readonly number[] | null
  readonly shown: string
}

/** Asks when and how to remind (fields `reminders` and `via`). */
export function remindersForm({ reach, offsets, shown }: RemindersForm, seen: Seen): Form {
  const { reminders: words } = seen.words.me
  return {
    id: encode({ type: 'own', form: 'reminders', shown }),
    title: words.title,
    submit: words.save,
    fields: [
      {
        id: 'reminders',
        label: words.when,
        hint: words.whenHint,
        required: false,
        type: 'line',
        most: 100,
        placeholder: '24h, 1h, 10m',
        ...(offsets === null ? {} : { value: offsetsTyped(offsets) }),
      },
      {
        id: 'via',
        label: words.how,
        hint: words.howHint,
        required: true,
        type: 'choice',
        value: reach,
        options: reachChoices(seen),
      },
    ],
  }
}
