import type { Session } from '../../domain/entities.ts'
import { encode } from '../action.ts'
import type { Form } from '../form.ts'
import { shorten } from '../spans.ts'
import { filled } from './filled-field.ts'
import { scopeFields } from './scope-field.ts'
import type { Seen } from './seen.ts'

/** A session to hand over; `mentor` is the external id of the account of whoever hosts it. */
export type AssignForm = {
  readonly session: Pick<Session, 'id' | 'number' | 'mentorId' | 'seriesId'>
  readonly mentor?: string
}

/** Asks who hosts it from now on and, of a series, how much of it (field `scope`). */
export function assignForm({ session, mentor }: AssignForm, seen: Seen): Form {
  const { change, fields, forms } = seen.words
  return {
    id: encode({ type: 'assign', sessionId: session.id, mentorId: session.mentorId }),
    title: shorten(change.assignTitle(session.number), 24),
    submit: change.assign,
    fields: [
      filled(
        {
          type: 'person',
          id: 'mentor',
          label: fields.mentor,
          hint: forms.mentorHint,
          required: true,
        },
        mentor,
      ),
      ...scopeFields(session, seen),
    ],
  }
}
