import type { Session } from '../../domain/entities.ts'
import type { Form } from '../form.ts'

/** Whom to mark, where that is known: the external id of their account. */
export type MarkForm = {
  readonly session: Pick<Session, 'id' | 'number'>
  readonly person?: string
}

/** Records attendance by hand (fields `person` and `as`). */
export function markForm(markForm: MarkForm): Form {
  void markForm
  return { id: '', title: '', submit: '', fields: [] }
}
