import type { ProposalId } from '../../domain/ids.ts'
import { PROVIDERS } from '../../domain/words.ts'
import { encode } from '../action.ts'
import type { Form } from '../form.ts'
import { filled } from './filled-field.ts'
import type { Seen } from './seen.ts'

/** What stands in the fields at first, by option name. */
export type CreateRoomForm = {
  readonly proposalId: ProposalId
  readonly values: Readonly<Partial<Record<'provider' | 'meeting_id' | 'backup_link', string>>>
}

/** Create's third page: Where it happens, Meeting id, Backup link. */
export function createRoomForm({ proposalId, values }: CreateRoomForm, seen: Seen): Form {
  const { fields, forms } = seen.words
  return {
    id: encode({ type: 'create-room', proposalId }),
    title: forms.theRoomTitle,
    submit: forms.continue,
    fields: [
      filled(
        {
          id: 'provider',
          label: fields.provider,
          none: forms.fromLink,
          required: false,
          type: 'choice',
          options: PROVIDERS.map((provider) => ({ label: seen.words.common.provider[provider], value: provider })),
        },
        PROVIDERS.find((provider) => provider === values.provider),
      ),
      filled(
        {
          id: 'meeting_id',
          label: fields.meeting_id,
          hint: forms.onlyJoinersHint,
          required: false,
          type: 'line',
          most: 100,
          placeholder: '123 456 789',
        },
        values.meeting_id,
      ),
      filled(
        {
          id: 'backup_link',
          label: fields.backup_link,
          hint: forms.backupHint,
          required: false,
          type: 'line',
          most: 500,
          placeholder: 'https://meet.example.org/backup',
        },
        values.backup_link,
      ),
    ],
  }
}
