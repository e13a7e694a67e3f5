import type { Session } from '../../domain/entities.ts'
import { encode } from '../action.ts'
import { FIELD_WORDS } from '../field-words.ts'
import type { Form } from '../form.ts'
import { shorten } from '../spans.ts'
import { filled } from './filled-field.ts'
import type { Seen } from './seen.ts'

/** A session to hand over; `mentor` is the external id of the account of whoever hosts it. */
export type AssignForm = { readonly session: Pick<Session, 'id' | 'number' | 'mentorId'>; readonly mentor?: string }

/** Asks who hosts it from now on. */
export function assignForm({ session, mentor }: AssignForm, _seen: Seen): Form {
  return {
    id: encode({ type: 'assign', sessionId: session.id, mentorId: session.mentorId }),
    title: shorten(`Mentor of #${session.number}`, 24),
    submit: 'Assign',
    fields: [
      filled(
        {
          type: 'person',
          id: 'mentor',
          label: FIELD_WORDS.mentor,
          hint: 'Who hosts it from now on; both are told',
          required: true,
        },
        mentor,
      ),
    ],
  }
}
