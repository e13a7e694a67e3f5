import type { Session } from '../../domain/entities.ts'
import { MARKS } from '../../domain/words.ts'
import { encode } from '../action.ts'
import type { Field, Form } from '../form.ts'
import { shorten } from '../spans.ts'
import type { Seen } from './seen.ts'

/** Whom to mark, where that is known: the external id of their account. */
export type MarkForm = {
  readonly session: Pick<Session, 'id' | 'number'>
  readonly person?: string
}

/** Records attendance by hand (fields `person` and `as`). */
export function markForm({ session, person }: MarkForm, seen: Seen): Form {
  const { form } = seen.words.attendance
  const who: Field = { id: 'person', label: form.who, required: true, type: 'person' }
  return {
    id: encode({ type: 'mark', sessionId: session.id }),
    title: shorten(form.title(session.number), 24),
    submit: form.submit,
    fields: [
      person === undefined ? who : { ...who, value: person },
      {
        id: 'as',
        label: form.as,
        hint: form.asHint,
        required: true,
        type: 'choice',
        options: MARKS.map((mark) => ({ label: seen.words.common.result[mark], value: mark })),
      },
    ],
  }
}
