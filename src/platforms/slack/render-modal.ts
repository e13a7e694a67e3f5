import type { HomeView, InputBlock, InputBlockElement, ModalView, PlainTextElement } from '@slack/types'
import type { Field, Form } from '../../chat/form.ts'
import type { View } from '../../chat/view.ts'
import { requireFit, requireList } from './limits.ts'
import { plain, renderOption, renderView } from './render-view.ts'
import type { OwnWords } from './words.ts'

/** What a modal remembers of where it was opened: for the intent's channel, and for keeping the Home tab true. */
export type Origin = { readonly channel: string | null; readonly home: boolean }

/** Where a modal opens, and what we say around it in the language of whoever sees it. */
type Place = { readonly origin: Origin; readonly words: () => OwnWords }

/** A form as a modal. Its id is the callback_id, each field's id a block_id. Throws RangeError where it would not fit. */
export function renderForm(form: Form, { origin, words }: Place): ModalView {
  return {
    type: 'modal',
    callback_id: requireFit('id', form.id),
    title: plain(requireFit('modalTitle', form.title)),
    submit: plain(requireFit('modalButton', form.submit)),
    close: plain(requireFit('modalButton', form.dismiss ?? words().back)),
    private_metadata: JSON.stringify(origin),
    blocks: form.fields.map(renderField),
  }
}

/** A private answer as a modal: where there is no channel to say it in. */
export function renderAnswer(view: View, { origin, words }: Place): ModalView {
  return {
    type: 'modal',
    title: plain('Rollcall'),
    close: plain(requireFit('modalButton', words().close)),
    private_metadata: JSON.stringify(origin),
    blocks: renderView(view).blocks,
  }
}

/** The Home tab's content. */
export function renderHome(view: View): HomeView {
  return { type: 'home', blocks: renderView(view).blocks }
}

/** Reads what {@link renderForm} and {@link renderAnswer} wrote; nothing where it is not ours. */
export function readOrigin(metadata: string | undefined): Origin {
  try {
    const read: unknown = JSON.parse(metadata ?? '')
    if (typeof read !== 'object' || read === null) return NOWHERE
    const channel = 'channel' in read && typeof read.channel === 'string' ? read.channel : null
    return { channel, home: 'home' in read && read.home === true }
  } catch {
    return NOWHERE
  }
}

/** The action_id of every field: the block_id tells them apart. */
export const FIELD_ACTION = 'value'

const NOWHERE: Origin = { channel: null, home: false }

function renderField(field: Field): InputBlock {
  return {
    type: 'input',
    block_id: requireFit('id', field.id),
    label: plain(requireFit('fieldLabel', field.label)),
    optional: !field.required,
    element: renderElement(field),
    ...(field.hint !== undefined && field.hint !== '' && { hint: plain(requireFit('fieldHint', field.hint)) }),
  }
}

function renderElement(field: Field): InputBlockElement {
  switch (field.type) {
    case 'line':
    case 'paragraph':
      return {
        type: 'plain_text_input',
        action_id: FIELD_ACTION,
        multiline: field.type === 'paragraph',
        max_length: Math.min(field.most, 3000),
        ...(field.value && { initial_value: requireFit('typed', field.value) }),
        ...(field.placeholder && { placeholder: plain(requireFit('placeholder', field.placeholder)) }),
      }
    case 'choice': {
      const options = requireList('options', field.options).map(renderOption)
      const chosen = options.find((option) => option.value === field.value)
      const initial = chosen && { initial_option: chosen }
      return { type: 'static_select', action_id: FIELD_ACTION, options, ...none(field), ...initial }
    }
    case 'person':
      return {
        type: 'users_select',
        action_id: FIELD_ACTION,
        ...none(field),
        ...(field.value && { initial_user: field.value }),
      }
    case 'channel':
      return {
        type: 'conversations_select',
        action_id: FIELD_ACTION,
        ...none(field),
        filter: { include: ['public', 'private'], exclude_bot_users: true },
        ...(field.value && { initial_conversation: field.value }),
      }
  }
}

/** What it means to choose nothing stands where nothing is chosen. */
function none(field: { readonly none?: string }): { readonly placeholder?: PlainTextElement } {
  return field.none === undefined ? {} : { placeholder: plain(requireFit('placeholder', field.none)) }
}
