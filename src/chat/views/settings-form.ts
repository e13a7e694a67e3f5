import type { FieldTexts } from '../../domain/merge-fields.ts'
import { encode } from '../action.ts'
import type { Field, Form } from '../form.ts'
import { filled } from './filled-field.ts'
import type { Seen } from './seen.ts'

/** What holds, as it stands in the fields, and its fingerprints. */
export type SettingsForm = { readonly values: FieldTexts; readonly shown: string }

/** The first page of an organization's settings. */
export function settingsForm({ values, shown }: SettingsForm, seen: Seen): Form {
  return {
    id: encode({ type: 'settings', page: 'first', shown }),
    title: seen.words.settings.form.title,
    submit: seen.words.settings.form.save,
    fields: fieldsIn(seen).map((field) => filled(field, values[field.id] || undefined)),
  }
}

function fieldsIn({ words }: Seen): readonly Field[] {
  const { labels, form } = words.settings
  return [
    {
      type: 'line',
      id: 'zone',
      label: labels.zone,
      hint: form.zoneHint,
      required: true,
      most: 100,
    },
    {
      type: 'channel',
      id: 'announce',
      label: labels.announce,
      hint: form.announceHint,
      none: form.announceNone,
      required: false,
    },
    {
      type: 'line',
      id: 'reminders',
      label: labels.reminders,
      hint: form.remindersHint,
      required: true,
      most: 100,
    },
    {
      type: 'line',
      id: 'join_window',
      label: labels.joinWindow,
      hint: form.joinWindowHint,
      required: true,
      most: 20,
    },
    {
      type: 'line',
      id: 'late_after',
      label: labels.lateAfter,
      hint: form.lateAfterHint,
      required: true,
      most: 20,
    },
  ]
}
