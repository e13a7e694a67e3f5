import { LOCALES, PROVIDERS } from '../../domain/words.ts'
import { encode } from '../action.ts'
import type { Form } from '../form.ts'
import { filled } from './filled-field.ts'
import type { Seen } from './seen.ts'
import type { SettingsForm } from './settings-form.ts'

/** The second page of an organization's settings. */
export function settingsProviderForm({ values, shown }: SettingsForm, seen: Seen): Form {
  const { labels, form } = seen.words.settings
  return {
    id: encode({ type: 'settings', page: 'second', shown }),
    title: form.title,
    submit: form.save,
    fields: [
      filled(
        {
          type: 'choice',
          id: 'provider',
          label: labels.provider,
          hint: form.providerHint,
          none: form.providerNone,
          required: false,
          options: PROVIDERS.map((provider) => ({ label: seen.words.common.provider[provider], value: provider })),
        },
        PROVIDERS.find((provider) => provider === values.provider),
      ),
      filled(
        {
          type: 'choice',
          id: 'language',
          label: seen.words.common.language,
          hint: seen.words.common.languageHint,
          required: true,
          options: LOCALES.map((locale) => ({ label: seen.words.common.languages[locale], value: locale })),
        },
        values.language,
      ),
    ],
  }
}
