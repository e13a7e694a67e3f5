import { PROVIDERS } from '../../domain/words.ts'
import { encode } from '../action.ts'
import { FIELD_WORDS } from '../field-words.ts'
import type { Field, Form } from '../form.ts'
import { shorten } from '../spans.ts'
import type { EditForm } from './edit-form.ts'
import { filled } from './filled-field.ts'
import type { Seen } from './seen.ts'

/** The second page of a change: Where it happens, Meeting id, Passcode, Backup link, Announce in. */
export function editRoomForm({ session, values, shown, without }: EditForm, seen: Seen): Form {
  return {
    id: encode({ type: 'edit', sessionId: session.id, page: 'second', shown }),
    title: shorten(`The room of #${session.number}`, 24),
    submit: 'Save',
    fields: fieldsIn(seen)
      .filter(({ id }) => !without.has(id))
      .map((field) => filled(field, values[field.id] || undefined)),
  }
}

function fieldsIn(seen: Seen): readonly Field[] {
  return [
    {
      type: 'choice',
      id: 'provider',
      label: FIELD_WORDS.provider,
      none: 'From the link',
      required: false,
      options: PROVIDERS.map((provider) => ({ label: seen.words.common.provider[provider], value: provider })),
    },
    { type: 'line', id: 'meeting_id', label: FIELD_WORDS.meeting_id, required: false, most: 100 },
    {
      type: 'line',
      id: 'passcode',
      label: FIELD_WORDS.passcode,
      hint: 'The one that is kept is not shown here. Empty: it stays',
      required: false,
      most: 100,
    },
    {
      type: 'line',
      id: 'backup_link',
      label: FIELD_WORDS.backup_link,
      hint: 'A second room, in case the first fails',
      required: false,
      most: 500,
    },
    { type: 'channel', id: 'announce', label: FIELD_WORDS.announce, none: 'Usual channel', required: false },
  ]
}
