import type { Session } from '../../domain/entities.ts'
import { encode } from '../action.ts'
import type { Form } from '../form.ts'
import { shorten } from '../spans.ts'
import type { Seen } from './seen.ts'

/** The session to invite to. */
export type InviteForm = {
  readonly session: Pick<Session, 'id' | 'number'>
}

/** Asks whom to invite (field `person`). */
export function inviteForm({ session }: InviteForm, seen: Seen): Form {
  const { form } = seen.words.invite
  return {
    id: encode({ type: 'invite', sessionId: session.id }),
    title: shorten(form.title(session.number), 24),
    submit: form.submit,
    fields: [{ id: 'person', label: form.who, hint: form.whoHint, required: true, type: 'person' }],
  }
}
