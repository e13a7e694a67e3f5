import { PROVIDERS } from '../../domain/words.ts'
import { encode } from '../action.ts'
import type { Form } from '../form.ts'
import { providerWords } from '../session-words.ts'
import { filled } from './filled-field.ts'
import type { SettingsForm } from './settings-form.ts'

/** The second page of an organization's settings. */
export function settingsProviderForm({ values, shown }: SettingsForm): Form {
  return {
    id: encode({ type: 'settings', page: 'second', shown }),
    title: 'Settings for everyone',
    submit: 'Save',
    fields: [
      filled(
        {
          type: 'choice',
          id: 'provider',
          label: 'Default provider',
          hint: 'Where a session happens that names neither a place nor a link',
          none: 'None: each needs a link',
          required: false,
          options: PROVIDERS.map((provider) => ({ label: providerWords(provider), value: provider })),
        },
        PROVIDERS.find((provider) => provider === values.provider),
      ),
    ],
  }
}
