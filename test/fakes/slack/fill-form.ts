/** Filling in a modal as a person does: by label, with what they type or choose, checked as Slack's client checks it. */
import { asList, asObject, asText, isObject, type Json } from './json.ts'
import type { FakeView } from './state.ts'

/** What a person enters: typed text, an option's label or value, an id, or several of them; null empties an input. */
export type Entry = string | readonly string[] | null

/** `view.state.values` of the filled form. Throws where the client would not let the person submit. */
export function fillForm(view: FakeView, entries: Readonly<Record<string, Entry>>): Json {
  const blocks = asList(view.json.blocks)
    .filter(isObject)
    .filter((block) => block.type === 'input')
  const used = new Set<string>()
  const values: Record<string, Json> = {}
  for (const block of blocks) {
    const label = asText(asObject(block.label).text)
    const id = asText(block.block_id)
    const key = Object.hasOwn(entries, id) ? id : label
    if (Object.hasOwn(entries, key)) used.add(key)
    const element = asObject(block.element)
    const value = readEntry(element, Object.hasOwn(entries, key) ? (entries[key] ?? null) : initialOf(element))
    if (isEmpty(value) && block.optional !== true) throw new Error(`Slack asks to fill in “${label}” before submitting`)
    checkTyped(label, element, value)
    values[id] = { [asText(element.action_id) || id]: { type: element.type, ...value } }
  }
  const unknown = Object.keys(entries).filter((key) => !used.has(key))
  if (unknown.length > 0) {
    const labels = blocks.map((block) => asText(asObject(block.label).text))
    throw new Error(`No input named ${unknown.join(', ')}; there are ${labels.join(', ')}`)
  }
  return values
}

/** What a choice in a menu or a press on a button adds to its action. */
export function readEntry(element: Json, entry: Entry): Json {
  const many = entry === null ? [] : typeof entry === 'string' ? [entry] : entry
  const one = many[0] ?? null
  switch (element.type) {
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
    case 'external_select':
      return { selected_option: one === null ? null : findOption(element, one) }
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { selected_options: many.map((name) => findOption(element, name)) }
    case 'users_select':
      return { selected_user: one }
    case 'multi_users_select':
      return { selected_users: many }
    case 'channels_select':
      return { selected_channel: one }
    case 'multi_channels_select':
      return { selected_channels: many }
    case 'conversations_select':
      return { selected_conversation: one }
    case 'multi_conversations_select':
      return { selected_conversations: many }
    case 'datepicker':
      return { selected_date: one }
    case 'timepicker':
      return { selected_time: one }
    case 'datetimepicker':
      return { selected_date_time: one === null ? null : Number(one) }
    default:
      return { value: one === '' ? null : one }
  }
}

function findOption(element: Json, name: string): Json {
  const grouped = asList(element.option_groups).flatMap((group) => asList(asObject(group).options))
  const options = [...asList(element.options), ...grouped].filter(isObject)
  const found = options.find((option) => option.value === name || asText(asObject(option.text).text) === name)
  if (found) return found
  if (element.type === 'external_select' || element.type === 'multi_external_select')
    return { text: { type: 'plain_text', text: name }, value: name }
  throw new Error(
    `No option ${name}; there are ${options.map((option) => asText(asObject(option.text).text)).join(', ')}`,
  )
}

function initialOf(element: Json): Entry {
  const option = element.initial_option ?? element.initial_value ?? element.initial_user ?? element.initial_channel
  const single =
    option ?? element.initial_conversation ?? element.initial_date ?? element.initial_time ?? element.initial_date_time
  if (isObject(single)) return asText(single.value)
  if (single !== undefined) return String(single)
  const many = asList(
    element.initial_options ?? element.initial_users ?? element.initial_channels ?? element.initial_conversations,
  )
  return many.length > 0 ? many.map((entry) => (isObject(entry) ? asText(entry.value) : String(entry))) : null
}

function isEmpty(value: Json): boolean {
  const [content] = Object.values(value)
  return content === null || content === undefined || (Array.isArray(content) && content.length === 0)
}

function checkTyped(label: string, element: Json, value: Json): void {
  const text = value.value
  if (typeof text !== 'string') return
  if (text.length > Number(element.max_length ?? 3000))
    throw new Error(`Slack takes no more than ${String(element.max_length ?? 3000)} characters in “${label}”`)
  if (text.length < Number(element.min_length ?? 0))
    throw new Error(`Slack takes no fewer than ${String(element.min_length)} characters in “${label}”`)
  if (element.type === 'url_text_input' && !URL.canParse(text)) throw new Error(`Slack asks for a URL in “${label}”`)
  if (element.type === 'email_text_input' && !text.includes('@'))
    throw new Error(`Slack asks for an email address in “${label}”`)
  if (element.type === 'number_input' && Number.isNaN(Number(text)))
    throw new Error(`Slack asks for a number in “${label}”`)
}
