import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord-api-types/v10'
import type { Field, Form } from '../../chat/form.ts'
import { hold, holdList, MOST } from './limits.ts'

/** Channels that messages can be announced in. */
export const ANNOUNCEABLE: (ChannelType.GuildText | ChannelType.GuildAnnouncement)[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
]

/** A form as a modal: one label for each field. Discord names the button that submits by itself. */
export function renderForm(form: Form): APIModalInteractionResponseCallbackData {
  return {
    custom_id: hold("a form's id", form.id, MOST.customId),
    title: hold("a form's title", form.title, MOST.formTitle),
    components: holdList('fields', form.fields, MOST.fields).map((field) => ({
      type: ComponentType.Label as const,
      label: hold("a field's label", field.label, MOST.fieldLabel),
      ...(field.hint ? { description: hold("a field's hint", field.hint, MOST.fieldHint) } : {}),
      component: renderField(field),
    })),
  }
}

function renderField(field: Field): APIComponentInLabel {
  const base = { custom_id: hold("a field's id", field.id, MOST.customId), required: field.required }
  const none = 'none' in field && field.none ? { placeholder: hold('a placeholder', field.none, MOST.placeholder) } : {}
  const least = field.required ? none : { min_values: 0, ...none }
  switch (field.type) {
    case 'line':
    case 'paragraph': {
      const most = Math.min(field.most, MOST.fieldText)
      return {
        ...base,
        type: ComponentType.TextInput,
        style: field.type === 'line' ? TextInputStyle.Short : TextInputStyle.Paragraph,
        max_length: most,
        ...(field.placeholder ? { placeholder: hold('a placeholder', field.placeholder, MOST.fieldPlaceholder) } : {}),
        ...(field.value ? { value: hold('a value', field.value, most) } : {}),
      }
    }
    case 'choice':
      return {
        ...base,
        ...least,
        type: ComponentType.StringSelect,
        options: holdList('options', field.options, MOST.options).map((option) => ({
          label: hold('an option', option.label, MOST.optionText),
          value: hold("an option's value", option.value, MOST.optionText),
          ...(option.note ? { description: hold("an option's note", option.note, MOST.optionText) } : {}),
          ...(option.value === field.value ? { default: true } : {}),
        })),
      }
    case 'person': {
      const chosen = field.value && [{ id: field.value, type: SelectMenuDefaultValueType.User as const }]
      return { ...base, ...least, type: ComponentType.UserSelect, ...(chosen ? { default_values: chosen } : {}) }
    }
    case 'channel': {
      const chosen = field.value && [{ id: field.value, type: SelectMenuDefaultValueType.Channel as const }]
      const preset = chosen ? { default_values: chosen } : {}
      return { ...base, ...least, type: ComponentType.ChannelSelect, channel_types: ANNOUNCEABLE, ...preset }
    }
  }
}
