import type { Session } from '../../domain/entities.ts'
import { encode } from '../action.ts'
import type { Form } from '../form.ts'
import { heading } from '../session-words.ts'
import { shorten } from '../spans.ts'
import { scopeFields } from './scope-field.ts'
import type { Seen } from './seen.ts'

/** The session to cancel. */
export type CancelForm = {
  readonly session: Pick<Session, 'id' | 'number' | 'title' | 'seriesId'>
}

/** Asks why a session is cancelled (field `reason`) and, of a series, how much of it (field `scope`). */
export function cancelForm({ session }: CancelForm, seen: Seen): Form {
  return {
    id: encode({ type: 'cancel', sessionId: session.id }),
    title: shorten(`Cancel session #${session.number}?`, 24),
    submit: 'Cancel the session',
    dismiss: 'Keep it',
    fields: [
      {
        id: 'reason',
        label: 'Why?',
        // Some platforms have a button of their own that says Cancel and leaves the form.
        hint: shorten(`Sending this cancels it; your words stand on the card of ${heading(session)}`, 100),
        required: false,
        type: 'paragraph',
        most: 300,
        placeholder: 'Maya is ill',
      },
      ...scopeFields(session, seen),
    ],
  }
}
