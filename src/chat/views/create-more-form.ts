import type { ProposalId } from '../../domain/ids.ts'
import { encode } from '../action.ts'
import type { Form } from '../form.ts'
import { filled } from './filled-field.ts'
import type { Seen } from './seen.ts'

/** What stands in the fields at first, by option name; `announce` is the external id of a channel. A passcode is never put back. */
export type CreateMoreForm = {
  readonly proposalId: ProposalId
  readonly values: Readonly<Partial<Record<'audience' | 'description' | 'capacity' | 'announce', string>>>
}

/** Create's second page: Audience, Description, Places, Passcode, Announce in. */
export function createMoreForm({ proposalId, values }: CreateMoreForm, seen: Seen): Form {
  const { fields, forms } = seen.words
  return {
    id: encode({ type: 'create-more', proposalId }),
    title: forms.moreTitle,
    submit: forms.continue,
    fields: [
      filled(
        {
          id: 'audience',
          label: fields.audience,
          hint: forms.audienceHint,
          required: false,
          type: 'line',
          most: 500,
          placeholder: forms.audienceExample,
        },
        values.audience,
      ),
      filled(
        {
          id: 'description',
          label: fields.description,
          required: false,
          type: 'paragraph',
          most: 1_000,
          placeholder: forms.descriptionExample,
        },
        values.description,
      ),
      filled(
        {
          id: 'capacity',
          label: fields.capacity,
          hint: forms.noLimitHint,
          required: false,
          type: 'line',
          most: 6,
          placeholder: '20',
        },
        values.capacity,
      ),
      {
        id: 'passcode',
        label: fields.passcode,
        hint: forms.onlyJoinersHint,
        required: false,
        type: 'line',
        most: 100,
      },
      filled(
        {
          id: 'announce',
          label: fields.announce,
          none: forms.usualChannelChoice,
          required: false,
          type: 'channel',
        },
        values.announce,
      ),
    ],
  }
}
