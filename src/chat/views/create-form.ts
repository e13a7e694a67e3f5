import type { ProposalId } from '../../domain/ids.ts'
import { encode } from '../action.ts'
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
export function createForm({ proposalId, mayNameMentor, needsLink, values }: CreateForm, seen: Seen): Form {
  const { fields, forms } = seen.words
  return {
    id: proposalId === null ? encode({ type: 'create-first' }) : encode({ type: 'create-page', proposalId }),
    title: proposalId === null ? forms.newTitle : forms.changeTitle,
    submit: forms.continue,
    fields: [
      filled(
        {
          type: 'line',
          id: 'title',
          label: fields.title,
          required: true,
          most: 100,
          placeholder: forms.titleExample,
        },
        values.title,
      ),
      filled(
        {
          type: 'line',
          id: 'when',
          label: fields.when,
          hint: forms.whenHint,
          required: true,
          most: 100,
          placeholder: forms.whenExample,
        },
        values.when,
      ),
      filled(
        {
          type: 'line',
          id: 'duration',
          label: fields.duration,
          hint: forms.hourHint,
          required: false,
          most: 60,
          placeholder: '90m',
        },
        values.duration,
      ),
      ...(mayNameMentor ? [mentorField(values.mentor, seen)] : []),
      filled(
        {
          type: 'line',
          id: 'link',
          label: fields.link,
          hint: needsLink ? forms.linkHint : forms.linkOrNoneHint,
          required: needsLink,
          most: 500,
          placeholder: 'https://meet.google.com/abc-defg-hij',
        },
        values.link,
      ),
    ],
  }
}

function mentorField(value: string | undefined, { words }: Seen): Field {
  const { common, fields, forms } = words
  return filled(
    {
      id: 'mentor',
      label: fields.mentor,
      hint: forms.hostHint,
      required: false,
      type: 'person',
      none: common.noMentor,
    },
    value,
  )
}
