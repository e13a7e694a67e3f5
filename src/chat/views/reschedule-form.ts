import type { Session } from '../../domain/entities.ts'
import { encode } from '../action.ts'
import type { Form } from '../form.ts'
import { shorten } from '../spans.ts'
import { filled } from './filled-field.ts'
import { scopeFields } from './scope-field.ts'
import type { Seen } from './seen.ts'

/** A session to move, and what stands in the fields at first. */
export type RescheduleForm = {
  readonly session: Pick<Session, 'id' | 'number' | 'startTime' | 'endTime' | 'seriesId'>
  readonly values: Readonly<Partial<Record<'when' | 'duration' | 'scope', string>>>
}

/** Asks when, for how long and, of a series, how much of it (field `scope`). */
export function rescheduleForm({ session, values }: RescheduleForm, seen: Seen): Form {
  const { id, number, startTime, endTime } = session
  const { change, fields, forms } = seen.words
  return {
    id: encode({ type: 'reschedule', sessionId: id, startTime, endTime }),
    title: shorten(change.rescheduleTitle(number), 24),
    submit: forms.continue,
    fields: [
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
        values.when?.slice(0, 100),
      ),
      filled(
        {
          type: 'line',
          id: 'duration',
          label: fields.duration,
          hint: forms.durationHint,
          required: false,
          most: 60,
          placeholder: '90m',
        },
        values.duration?.slice(0, 60),
      ),
      ...scopeFields(session, seen).map((field) => filled(field, values.scope)),
    ],
  }
}
