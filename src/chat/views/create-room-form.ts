import type { ProposalId } from '../../domain/ids.ts'
import type { Form } from '../form.ts'

/** What stands in the fields at first, by option name. A passcode is never put back. */
export type CreateRoomForm = {
  readonly proposalId: ProposalId
  readonly values: Readonly<Partial<Record<'meeting_id' | 'backup_link', string>>>
}

/** Create's third page: Meeting id, Passcode, Backup link. */
export function createRoomForm(createRoomForm: CreateRoomForm): Form {
  void createRoomForm
  return { id: '', title: '', submit: '', fields: [] }
}
