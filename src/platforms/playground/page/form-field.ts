import type { Choice, Field, WireState, WireValue } from '../wire.ts'
import { element } from './element.ts'
import { WORDS } from './words.ts'

/** A field of a form on the page: the platform's, or a line that completes by asking. */
export type PageField = Field & { readonly suggest?: (text: string) => Promise<readonly Choice[]> }

/** A drawn field: how to read it, and how to say what is wrong with it. */
export type DrawnField = {
  readonly id: string
  readonly node: HTMLElement
  readonly value: () => WireValue
  readonly complain: (error: string | null) => void
  readonly focus: () => void
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Draws a field with its label, hint and place for a complaint, tied together for a screen reader. */
export function drawField(field: PageField, state: WireState): DrawnField {
  const id = `field-${field.id}`
  const control = drawControl(field, state)
  control.id = id
  control.required = field.required
  const error = element('p', { class: 'field-error', id: `${id}-error`, hidden: true })
  const hint = field.hint === undefined ? null : element('p', { class: 'field-hint', id: `${id}-hint` }, field.hint)
  const described = [hint?.id, error.id].filter((name) => name !== undefined).join(' ')
  control.setAttribute('aria-describedby', described)
  const optional = field.required ? null : element('span', { class: 'field-optional' }, WORDS.optional)
  const label = element('label', { for: id }, field.label, ' ', optional)
  const node = element('div', { class: 'field' }, label, hint, control, error)
  if (field.suggest !== undefined && control instanceof HTMLInputElement)
    node.append(drawSuggestions(control, field.suggest))
  return {
    id: field.id,
    node,
    value: () => readValue(field, control.value),
    complain: (words) => {
      error.hidden = words === null
      error.textContent = words ?? ''
      control.setAttribute('aria-invalid', String(words !== null))
    },
    focus: () => control.focus(),
  }
}

function drawControl(field: PageField, state: WireState): Control {
  switch (field.type) {
    case 'line':
    case 'paragraph': {
      const control =
        field.type === 'line'
          ? element('input', { type: 'text', autocomplete: 'off' })
          : element('textarea', { rows: '4' })
      control.dir = 'auto'
      control.maxLength = field.most
      control.value = field.value ?? ''
      control.placeholder = field.placeholder ?? ''
      return control
    }
    case 'choice':
      return drawSelect(field, field.options)
    case 'person':
      return drawSelect(
        field,
        state.people.map((person) => ({ value: person.id, label: person.name, note: person.note })),
      )
    case 'channel':
      return drawSelect(
        field,
        state.channels.map((channel) => ({ value: channel.id, label: `#${channel.name}` })),
      )
  }
}

function drawSelect(
  field: { readonly value?: string; readonly none?: string; readonly required: boolean },
  choices: readonly Choice[],
): HTMLSelectElement {
  const none = element('option', { value: '' }, field.required ? WORDS.choose : (field.none ?? WORDS.none))
  const options = choices.map((choice) =>
    element(
      'option',
      { value: choice.value },
      choice.note === undefined ? choice.label : `${choice.label} · ${choice.note}`,
    ),
  )
  const select = element('select', { class: 'menu' }, none, ...options)
  select.value = field.value ?? ''
  return select
}

function drawSuggestions(
  control: HTMLInputElement,
  suggest: (text: string) => Promise<readonly Choice[]>,
): HTMLElement {
  const list = element('datalist', { id: `${control.id}-list` })
  control.setAttribute('list', list.id)
  let asked = 0
  const refresh = async (): Promise<void> => {
    const question = ++asked
    const choices = await suggest(control.value).catch(() => [])
    if (question === asked)
      list.replaceChildren(...choices.map((choice) => element('option', { value: choice.value }, choice.label)))
  }
  control.addEventListener('input', () => void refresh())
  control.addEventListener('focus', () => void refresh())
  return list
}

function readValue(field: PageField, value: string): WireValue {
  if (value === '' || (field.type !== 'person' && field.type !== 'channel')) return value
  return { kind: field.type, externalId: value }
}
