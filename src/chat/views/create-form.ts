import type { ProposalId } from '../../domain/ids.ts'
import { encode } from '../action.ts'
import { FIELD_WORDS } from '../field-words.ts'
import type { Field, Form } from '../form.ts'
import { filled } from './filled-field.ts'
import type { Seen } from './seen.ts'

/** What stands in the fields at first, by option name; `mentor` is the external id of an account. */
export type CreateForm = {
  /** The proposal that is changed, or null for a new one. */
  readonly proposalId: ProposalId | null
  /** Whether the viewer may name another mentor than themselves. */
  readonly mayNameMentor: boolean
  /** Whether it needs a link: none of the places that make one is meant. */
  readonly needsLink: boolean
  readonly values: Readonly<Partial<Record<'title' | 'when' | 'duration' | 'mentor' | 'link', string>>>
}

/** Create's first page: Title, When, Duration, Mentor (for those who may name one), Link. */
export function createForm({ proposalId, mayNameMentor, needsLink, values }: CreateForm, _seen: Seen): Form {
  return {
    id: proposalId === null ? encode({ type: 'create-first' }) : encode({ type: 'create-page', proposalId }),
    title: proposalId === null ? 'New session' : 'Change the session',
    submit: 'Continue',
    fields: [
      filled(
        {
          type: 'line',
          id: 'title',
          label: FIELD_WORDS.title,
          required: true,
          most: 100,
          placeholder: 'Career coaching',
        },
        values.title,
      ),
      filled(
        {
          type: 'line',
          id: 'when',
          label: FIELD_WORDS.when,
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
          label: FIELD_WORDS.duration,
          hint: '60 minutes if left empty',
          required: false,
          most: 60,
          placeholder: '90m',
        },
        values.duration,
      ),
      ...(mayNameMentor ? [mentorField(values.mentor)] : []),
      filled(
        {
          type: 'line',
          id: 'link',
          label: FIELD_WORDS.link,
          hint: needsLink ? LINK_HINT : `${LINK_HINT}. Empty: made by itself`,
          required: needsLink,
          most: 500,
          placeholder: 'https://meet.google.com/abc-defg-hij',
        },
        values.link,
      ),
    ],
  }
}

const LINK_HINT = 'Where to join; only those who join see it, from doors open'

function mentorField(value: string | undefined): Field {
  const hint = 'Who hosts it; you can name one later too'
  return filled(
    { id: 'mentor', label: FIELD_WORDS.mentor, hint, required: false, type: 'person', none: 'No mentor yet' },
    value,
  )
}
