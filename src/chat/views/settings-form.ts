import type { FieldTexts } from '../../domain/merge-fields.ts'
import { encode } from '../action.ts'
import type { Field, Form } from '../form.ts'
import { filled } from './filled-field.ts'
import type { Seen } from './seen.ts'

/** What holds, as it stands in the fields, and its fingerprints. */
export type SettingsForm = { readonly values: FieldTexts; readonly shown: string }

/** The first page of an organization's settings. */
export function settingsForm({ values, shown }: SettingsForm, _seen: Seen): Form {
  return {
    id: encode({ type: 'settings', page: 'first', shown }),
    title: 'Settings for everyone',
    submit: 'Save',
    fields: FIELDS.map((field) => filled(field, values[field.id] || undefined)),
  }
}

const FIELDS: readonly Field[] = [
  {
    type: 'line',
    id: 'zone',
    label: 'Time zone',
    hint: 'A city or a zone; for people whose own zone nobody knows',
    required: true,
    most: 100,
  },
  {
    type: 'channel',
    id: 'announce',
    label: 'Announcement channel',
    hint: 'Of this space',
    none: 'None',
    required: false,
  },
  {
    type: 'line',
    id: 'reminders',
    label: 'Reminders',
    hint: 'How long before a session, up to five, or off; people may choose their own',
    required: true,
    most: 100,
  },
  {
    type: 'line',
    id: 'join_window',
    label: 'Join window',
    hint: 'How long before the start the doors open',
    required: true,
    most: 20,
  },
  {
    type: 'line',
    id: 'late_after',
    label: 'Late after',
    hint: 'How long after the start somebody is not late yet',
    required: true,
    most: 20,
  },
]
