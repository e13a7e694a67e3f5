import type { ProposalId } from '../../domain/ids.ts'
import { encode } from '../action.ts'
import type { Field, Form } from '../form.ts'

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
      line({ id: 'title', label: 'Title', required: true, most: 100, placeholder: 'Career coaching' }, values.title),
      line(
        {
          id: 'when',
          label: 'When',
          hint: 'Day and time in your own zone, or name one: 1 Dec 2026 09:00 Europe/Berlin',
          required: true,
          most: 100,
          placeholder: 'tomorrow 6pm',
        },
        values.when,
      ),
      line(
        {
          id: 'duration',
          label: 'Duration',
          hint: '60 minutes if left empty',
          required: false,
          most: 60,
          placeholder: '90m',
        },
        values.duration,
      ),
      mentorField(values.mentor),
      line(
        {
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

type LineField = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly required: boolean
  readonly most: number
  readonly placeholder: string
}

function line(field: LineField, value: string | undefined): Field {
  const made = { ...field, type: 'line' } as const
  return value === undefined ? made : { ...made, value }
}

function mentorField(value: string | undefined): Field {
  const made = {
    id: 'mentor',
    label: 'Mentor',
    hint: 'Who hosts it; you, if you are a mentor and leave it empty',
    required: false,
    type: 'person',
  } as const
  return value === undefined ? made : { ...made, value }
}
