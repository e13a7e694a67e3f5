import type { ProposalId } from '../../domain/ids.ts'
import { encode } from '../action.ts'
import { FIELD_WORDS } from '../field-words.ts'
import type { Form } from '../form.ts'
import { filled } from './filled-field.ts'
import type { Seen } from './seen.ts'

/** What stands in the fields at first, by option name. */
export type CreateRepeatForm = {
  readonly proposalId: ProposalId
  readonly values: Readonly<Partial<Record<'repeat' | 'until' | 'count', string>>>
}

/** Create's page for a series: Repeats, Until, How many sessions. */
export function createRepeatForm({ proposalId, values }: CreateRepeatForm, _seen: Seen): Form {
  return {
    id: encode({ type: 'create-repeat', proposalId }),
    title: 'A series',
    submit: 'Continue',
    fields: [
      filled(
        {
          id: 'repeat',
          label: FIELD_WORDS.repeat,
          hint: 'weekly, biweekly, monthly, monthly by weekday, or an RFC 5545 rule; empty: once',
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
          label: FIELD_WORDS.until,
          hint: 'The last day; no end if left empty',
          required: false,
          type: 'line',
          most: 100,
          placeholder: '30 Jun 2027',
        },
        values.until,
      ),
      filled(
        {
          id: 'count',
          label: FIELD_WORDS.count,
          hint: 'Instead of a last day',
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
