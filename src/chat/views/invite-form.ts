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
export function inviteForm({ session }: InviteForm, _seen: Seen): Form {
  return {
    id: encode({ type: 'invite', sessionId: session.id }),
    title: shorten(`Invite to #${session.number}`, 24),
    submit: 'Invite',
    fields: [{ id: 'person', label: 'Who', hint: 'They are told by direct message', required: true, type: 'person' }],
  }
}
