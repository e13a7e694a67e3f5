import type { ProposalId } from '../../domain/ids.ts'
import { encode } from '../action.ts'
import { FIELD_WORDS } from '../field-words.ts'
import type { Form } from '../form.ts'
import { filled } from './filled-field.ts'
import type { Seen } from './seen.ts'

/** What stands in the fields at first, by option name; `announce` is the external id of a channel. A passcode is never put back. */
export type CreateMoreForm = {
  readonly proposalId: ProposalId
  readonly values: Readonly<Partial<Record<'audience' | 'description' | 'capacity' | 'announce', string>>>
}

/** Create's second page: Audience, Description, Places, Passcode, Announce in. */
export function createMoreForm({ proposalId, values }: CreateMoreForm, _seen: Seen): Form {
  return {
    id: encode({ type: 'create-more', proposalId }),
    title: 'More options',
    submit: 'Continue',
    fields: [
      filled(
        {
          id: 'audience',
          label: FIELD_WORDS.audience,
          hint: 'everyone, or names of segments separated by commas',
          required: false,
          type: 'line',
          most: 500,
          placeholder: 'Cohort 7, Cohort 8',
        },
        values.audience,
      ),
      filled(
        {
          id: 'description',
          label: FIELD_WORDS.description,
          required: false,
          type: 'paragraph',
          most: 1_000,
          placeholder: 'Bring your CV',
        },
        values.description,
      ),
      filled(
        {
          id: 'capacity',
          label: FIELD_WORDS.capacity,
          hint: 'No limit if left empty',
          required: false,
          type: 'line',
          most: 6,
          placeholder: '20',
        },
        values.capacity,
      ),
      {
        id: 'passcode',
        label: FIELD_WORDS.passcode,
        hint: 'Shown only to those who join',
        required: false,
        type: 'line',
        most: 100,
      },
      filled(
        {
          id: 'announce',
          label: FIELD_WORDS.announce,
          none: 'Usual channel',
          required: false,
          type: 'channel',
        },
        values.announce,
      ),
    ],
  }
}
