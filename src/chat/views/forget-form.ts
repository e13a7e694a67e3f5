import type { PersonId } from '../../domain/ids.ts'
import { encode } from '../action.ts'
import type { Form } from '../form.ts'
import type { Seen } from './seen.ts'

/** Who asks to be forgotten. */
export type ForgetForm = { readonly personId: PersonId }

/** Asks once more before somebody is forgotten (field `sure`: `yes` or `no`); nothing is chosen at first. */
export function forgetForm({ personId }: ForgetForm, seen: Seen): Form {
  const { data } = seen.words.me
  return {
    id: encode({ type: 'forget', personId }),
    title: data.forgetTitle,
    submit: data.forgetSubmit,
    dismiss: data.forgetDismiss,
    fields: [
      {
        type: 'choice',
        id: 'sure',
        label: data.sure,
        hint: data.sureHint,
        required: true,
        options: [
          { label: data.keepMe, value: 'no' },
          { label: data.forgetMe, value: 'yes' },
        ],
      },
    ],
  }
}
