import { TYPE } from './check-components.ts'
import type { Where } from './command-data.ts'
import { type Json, list, record, text } from './json.ts'
import type { ModalField, OpenModal } from './look.ts'
import { emptyResolved, type Ref, resolve, resolvedPayload } from './resolve.ts'

/** What a person puts into a field: text, a choice, several, or somebody. */
export type FieldValue = string | boolean | Ref | readonly (string | Ref)[]

const KINDS: Readonly<Record<number, readonly ('user' | 'role' | 'channel')[]>> = {
  [TYPE.userSelect]: ['user'],
  [TYPE.roleSelect]: ['role'],
  [TYPE.mentionableSelect]: ['user', 'role'],
  [TYPE.channelSelect]: ['channel'],
}

/**
 * The `data` of a submitted form. Fields are named by label or custom id; what is not given keeps what the form came with.
 * Throws where Discord's client would not have let the person press Submit.
 */
export function modalData(where: Where, modal: OpenModal, values: Readonly<Record<string, FieldValue>>): Json {
  for (const key of Object.keys(values)) {
    if (!modal.fields.some((field) => isNamed(field, key)))
      throw new Error(`the form "${modal.title}" has no field ${key}`)
  }
  const resolved = emptyResolved()
  const components = modal.fields.map((field, index) => {
    const given = Object.entries(values).find(([key]) => isNamed(field, key))?.[1]
    const base = { type: field.type, id: index * 2 + 2, custom_id: field.customId }
    const filled = { ...base, ...fill(field, given) }
    const kinds = KINDS[field.type]
    if (kinds) for (const id of list(record(filled).values)) resolve(resolved, { ...where, id: text(id), kinds })
    return { type: TYPE.label, id: index * 2 + 1, component: filled }
  })
  return { custom_id: modal.customId, components, ...resolvedPayload(resolved) }
}

function isNamed(field: ModalField, key: string): boolean {
  return field.label === key || field.customId === key
}

function fill(field: ModalField, given: FieldValue | undefined): Json {
  if (field.type === TYPE.textInput) return { value: fillText(field, given) }
  if (field.type === TYPE.checkbox)
    return { value: given === true || (given === undefined && field.control.default === true) }
  const picked =
    given === undefined
      ? preset(field)
      : [given].flat().map((item) => (typeof item === 'object' ? item.id : String(item)))
  const options = list(field.control.options).map((option) => record(option).value)
  for (const value of picked) {
    if (options.length > 0 && !options.includes(value)) throw new Error(`${value} is no choice of ${field.label}`)
  }
  const least = field.required ? Number(field.control.min_values ?? 1) : 0
  const most = Number(field.control.max_values ?? (field.type === TYPE.checkboxGroup ? options.length : 1))
  if (picked.length < least || picked.length > most)
    throw new Error(`${field.label} takes ${least} to ${most}, not ${picked.length}`)
  return field.type === TYPE.radioGroup ? { value: picked[0] ?? null } : { values: picked }
}

function fillText(field: ModalField, given: FieldValue | undefined): string {
  const value = given === undefined ? text(field.control.value) : String(given)
  const most = Number(field.control.max_length ?? 4_000)
  if (value.length > most) throw new Error(`${field.label} takes at most ${most} characters`)
  if (value.length < Number(field.control.min_length ?? 0) && (field.required || value !== ''))
    throw new Error(`${field.label} is too short`)
  if (field.required && value === '') throw new Error(`${field.label} is required`)
  return value
}

function preset(field: ModalField): string[] {
  const chosen = list(field.control.options)
    .map(record)
    .filter((option) => option.default === true)
  const ids = list(field.control.default_values).map((value) => text(record(value).id))
  return [...chosen.map((option) => text(option.value)), ...ids]
}
