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
  const { change } = seen.words
  return {
    id: encode({ type: 'cancel', sessionId: session.id }),
    title: shorten(change.cancelTitle(session.number), 24),
    submit: change.cancel,
    dismiss: change.keep,
    fields: [
      {
        id: 'reason',
        label: change.why,
        // Some platforms have a button of their own that says Cancel and leaves the form.
        hint: shorten(change.whyHint(heading(session)), 100),
        required: false,
        type: 'paragraph',
        most: 300,
        placeholder: change.whyExample,
      },
      ...scopeFields(session, seen),
    ],
  }
}
