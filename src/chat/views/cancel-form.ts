import type { Session } from '../../domain/entities.ts'
import type { Form } from '../form.ts'

/** The session to call off. */
export type CancelForm = {
  readonly session: Pick<Session, 'id' | 'number' | 'title'>
}

/** Asks why a session is called off (field `reason`). */
export function cancelForm(cancelForm: CancelForm): Form {
  void cancelForm
  return { id: '', title: '', submit: '', fields: [] }
}
