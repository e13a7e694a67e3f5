import { PROVIDERS } from '../../domain/words.ts'
import { encode } from '../action.ts'
import type { Field, Form } from '../form.ts'
import { shorten } from '../spans.ts'
import type { EditForm } from './edit-form.ts'
import { filled } from './filled-field.ts'
import type { Seen } from './seen.ts'

/** The second page of a change: Where it happens, Meeting id, Passcode, Backup link, Announce in. */
export function editRoomForm({ session, values, shown, without }: EditForm, seen: Seen): Form {
  return {
    id: encode({ type: 'edit', sessionId: session.id, page: 'second', shown }),
    title: shorten(seen.words.change.roomTitle(session.number), 24),
    submit: seen.words.forms.save,
    fields: fieldsIn(seen)
      .filter(({ id }) => !without.has(id))
      .map((field) => filled(field, values[field.id] || undefined)),
  }
}

function fieldsIn({ words: { common, fields, forms } }: Seen): readonly Field[] {
  return [
    {
      type: 'choice',
      id: 'provider',
      label: fields.provider,
      none: forms.fromLink,
      required: false,
      options: PROVIDERS.map((provider) => ({ label: common.provider[provider], value: provider })),
    },
    { type: 'line', id: 'meeting_id', label: fields.meeting_id, required: false, most: 100 },
    {
      type: 'line',
      id: 'passcode',
      label: fields.passcode,
      hint: forms.passcodeHint,
      required: false,
      most: 100,
    },
    {
      type: 'line',
      id: 'backup_link',
      label: fields.backup_link,
      hint: forms.backupHint,
      required: false,
      most: 500,
    },
    { type: 'channel', id: 'announce', label: fields.announce, none: forms.usualChannelChoice, required: false },
  ]
}
