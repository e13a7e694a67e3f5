import type { ProposalId } from '../../domain/ids.ts'
import { encode } from '../action.ts'
import type { Form } from '../form.ts'
import { filled } from './filled-field.ts'
import type { Seen } from './seen.ts'

/** What stands in the fields at first, by option name. */
export type CreateRepeatForm = {
  readonly proposalId: ProposalId
  readonly values: Readonly<Partial<Record<'repeat' | 'until' | 'count', string>>>
}

/** Create's page for a series: Repeats, Until, How many sessions. */
export function createRepeatForm({ proposalId, values }: CreateRepeatForm, seen: Seen): Form {
  const { fields, forms } = seen.words
  return {
    id: encode({ type: 'create-repeat', proposalId }),
    title: forms.seriesTitle,
    submit: forms.continue,
    fields: [
      filled(
        {
          id: 'repeat',
          label: fields.repeat,
          hint: forms.repeatHint,
          required: false,
          type: 'line',
          most: 300,
          placeholder: 'weekly',
        },
        values.repeat,
      ),
      filled(
        {
          id: 'until',
          label: fields.until,
          hint: forms.untilHint,
          required: false,
          type: 'line',
          most: 100,
          placeholder: forms.untilExample,
        },
        values.until,
      ),
      filled(
        {
          id: 'count',
          label: fields.count,
          hint: forms.countHint,
          required: false,
          type: 'line',
          most: 6,
          placeholder: '12',
        },
        values.count,
      ),
    ],
  }
}
