import type { ProposalId } from '../../domain/ids.ts'
import { encode } from '../action.ts'
import type { Form } from '../form.ts'
import { filled } from './filled-field.ts'

/** What stands in the fields at first, by option name; `mentor` is the external id of an account. */
export type CreateForm = {
  /** The proposal that is changed, or null for a new one. */
  readonly proposalId: ProposalId | null
  readonly values: Readonly<Partial<Record<'title' | 'when' | 'duration' | 'mentor' | 'link', string>>>
}

/** Create's first page: Title, When, Duration, Mentor, Link. */
export function createForm({ proposalId, values }: CreateForm): Form {
  return {
    id: proposalId === null ? encode({ type: 'create-first' }) : encode({ type: 'create-page', proposalId }),
    title: proposalId === null ? 'New session' : 'Change the session',
    submit: 'Continue',
    fields: [
      filled(
        { type: 'line', id: 'title', label: 'Title', required: true, most: 100, placeholder: 'Career coaching' },
        values.title,
      ),
      filled(
        {
          type: 'line',
          id: 'when',
          label: 'When',
          hint: 'Day and time in your own zone, or name one: 1 Dec 2026 09:00 Europe/Berlin',
          required: true,
          most: 100,
          placeholder: 'tomorrow 6pm',
        },
        values.when,
      ),
      filled(
        {
          type: 'line',
          id: 'duration',
          label: 'Duration',
          hint: '60 minutes if left empty',
          required: false,
          most: 60,
          placeholder: '90m',
        },
        values.duration,
      ),
      filled(
        {
          id: 'mentor',
          label: 'Mentor',
          hint: 'Who hosts it; you, if you are a mentor and leave it empty',
          required: false,
          type: 'person',
        },
        values.mentor,
      ),
      filled(
        {
          type: 'line',
          id: 'link',
          label: 'Link',
          hint: 'Where to join; shown only to those who join, when the doors are open',
          required: false,
          most: 500,
          placeholder: 'https://meet.google.com/abc-defg-hij',
        },
        values.link,
      ),
    ],
  }
}
