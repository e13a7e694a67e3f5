import { checkComponentIds } from './component-ids.ts'
import type { Form } from './form.ts'
import { type Json, lengthOf, list, record, text } from './json.ts'
import { COMPONENT } from './limits.ts'

/** Component types (components/reference). */
export const TYPE = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  upload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const

const LINK_STYLE = 5
const PREMIUM_STYLE = 6
const SELECTS: readonly number[] = [
  TYPE.stringSelect,
  TYPE.userSelect,
  TYPE.roleSelect,
  TYPE.mentionableSelect,
  TYPE.channelSelect,
]
const IN_CONTAINER: readonly number[] = [TYPE.row, TYPE.text, TYPE.section, TYPE.gallery, TYPE.separator, TYPE.file]
const TOP_LEVEL_V2: readonly number[] = [...IN_CONTAINER, TYPE.container]

/** Whether this component is one of the five selects. */
export function isSelect(component: Json): boolean {
  return SELECTS.includes(Number(component.type))
}

/** The component and everything within it, in reading order. */
export function flatten(components: readonly unknown[]): Json[] {
  return components.flatMap((raw) => {
    const component = record(raw)
    const single = [component.component, component.accessory].filter((inner) => inner !== undefined)
    return [component, ...flatten([...list(component.components), ...single])]
  })
}

/** Checks the components of a message; `v2` says whether its IS_COMPONENTS_V2 flag is set. */
export function checkComponents(form: Form, components: readonly unknown[], v2: boolean): void {
  const all = flatten(components)
  if (v2) {
    form.expect(
      all.length <= COMPONENT.total,
      'components',
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `${all.length} components`,
    )
    const characters = all.filter((c) => c.type === TYPE.text).reduce((sum, c) => sum + lengthOf(c.content), 0)
    form.expect(characters <= COMPONENT.text, 'components', 'COMPONENT_TEXT_TOO_LONG', `${characters} characters`)
  } else {
    form.expect(components.length <= COMPONENT.rows, 'components', 'BASE_TYPE_BAD_LENGTH', `${components.length} rows`)
  }
  checkComponentIds(form, components)
  const ids = all.map((c) => c.custom_id).filter((id) => id !== undefined)
  form.expect(new Set(ids).size === ids.length, 'components', 'COMPONENT_CUSTOM_ID_DUPLICATED')
  const allowed = v2 ? TOP_LEVEL_V2 : [TYPE.row]
  for (const [index, raw] of components.entries()) {
    const path = `components.${index}`
    form.expect((allowed as readonly number[]).includes(Number(record(raw).type)), `${path}.type`, 'UNION_TYPE_CHOICES')
    checkComponent(form, record(raw), path)
  }
}

/** Checks one select or button, wherever it stands. */
export function checkControl(form: Form, component: Json, path: string): void {
  if (component.type === TYPE.button) checkButton(form, component, path)
  if (isSelect(component)) checkSelect(form, component, path)
}

/** A custom id has 1 to 100 characters. */
export function checkCustomId(form: Form, component: Json, path: string): void {
  const length = lengthOf(component.custom_id)
  form.expect(
    length >= 1 && length <= COMPONENT.customId,
    `${path}.custom_id`,
    'BASE_TYPE_BAD_LENGTH',
    `${length} characters`,
  )
}

/** Options of a select or a choice group: texts of 1 to 100, no value twice. */
export function checkOptions(form: Form, options: readonly unknown[], path: string): void {
  const values = options.map((option) => text(record(option).value))
  form.expect(new Set(values).size === values.length, path, 'COMPONENT_OPTION_VALUE_DUPLICATED')
  for (const [index, raw] of options.entries()) {
    const option = record(raw)
    for (const key of ['label', 'value']) {
      const length = lengthOf(option[key])
      form.expect(length >= 1 && length <= COMPONENT.optionText, `${path}.${index}.${key}`, 'BASE_TYPE_BAD_LENGTH')
    }
    form.expect(
      lengthOf(option.description) <= COMPONENT.optionText,
      `${path}.${index}.description`,
      'BASE_TYPE_MAX_LENGTH',
    )
  }
}

function checkComponent(form: Form, component: Json, path: string): void {
  switch (component.type) {
    case TYPE.row:
      checkRow(form, component, path)
      break
    case TYPE.text: {
      const length = lengthOf(component.content)
      form.expect(length >= 1 && length <= COMPONENT.text, `${path}.content`, 'BASE_TYPE_BAD_LENGTH')
      break
    }
    case TYPE.section:
      checkSection(form, component, path)
      break
    case TYPE.gallery: {
      const items = list(component.items).length
      form.expect(items >= 1 && items <= COMPONENT.gallery, `${path}.items`, 'BASE_TYPE_BAD_LENGTH')
      break
    }
    case TYPE.container: {
      form.expect(list(component.components).length > 0, `${path}.components`, 'BASE_TYPE_BAD_LENGTH')
      for (const [index, child] of list(component.components).entries()) {
        const at = `${path}.components.${index}`
        form.expect(IN_CONTAINER.includes(Number(record(child).type)), `${at}.type`, 'UNION_TYPE_CHOICES')
        checkComponent(form, record(child), at)
      }
    }
  }
}

function checkRow(form: Form, row: Json, path: string): void {
  const children = list(row.components).map(record)
  const buttons = children.filter((child) => child.type === TYPE.button).length
  const selects = children.filter(isSelect).length
  form.expect(
    buttons + selects === children.length,
    `${path}.components`,
    'UNION_TYPE_CHOICES',
    'only buttons or a select',
  )
  form.expect(children.length >= 1, `${path}.components`, 'BASE_TYPE_BAD_LENGTH', 'an empty row')
  form.expect(buttons <= COMPONENT.buttonsPerRow, `${path}.components`, 'BASE_TYPE_BAD_LENGTH', `${buttons} buttons`)
  form.expect(selects === 0 || children.length === 1, `${path}.components`, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED')
  for (const [index, child] of children.entries()) checkControl(form, child, `${path}.components.${index}`)
}

function checkSection(form: Form, section: Json, path: string): void {
  const texts = list(section.components)
  form.expect(texts.length >= 1 && texts.length <= COMPONENT.sectionTexts, `${path}.components`, 'BASE_TYPE_BAD_LENGTH')
  const accessory = record(section.accessory)
  form.expect(
    accessory.type === TYPE.button || accessory.type === TYPE.thumbnail,
    `${path}.accessory`,
    'BASE_TYPE_REQUIRED',
  )
  checkControl(form, accessory, `${path}.accessory`)
  for (const [index, child] of texts.entries()) {
    form.expect(record(child).type === TYPE.text, `${path}.components.${index}.type`, 'UNION_TYPE_CHOICES')
    checkComponent(form, record(child), `${path}.components.${index}`)
  }
}

function checkButton(form: Form, button: Json, path: string): void {
  const style = Number(button.style)
  form.expect(style >= 1 && style <= PREMIUM_STYLE, `${path}.style`, 'BASE_TYPE_CHOICES')
  form.expect(lengthOf(button.label) <= COMPONENT.label, `${path}.label`, 'BASE_TYPE_MAX_LENGTH')
  form.expect(lengthOf(button.label) > 0 || button.emoji !== undefined, path, 'BUTTON_COMPONENT_INVALID_LABEL')
  if (style === LINK_STYLE) {
    form.expect(button.custom_id === undefined, path, 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE')
    form.expect(/^(https?|discord):\/\//.test(text(button.url)), `${path}.url`, 'URL_TYPE_INVALID_SCHEME')
    form.expect(lengthOf(button.url) <= COMPONENT.url, `${path}.url`, 'BASE_TYPE_MAX_LENGTH')
  } else {
    form.expect(button.url === undefined, path, 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE')
    checkCustomId(form, button, path)
  }
}

function checkSelect(form: Form, select: Json, path: string): void {
  checkCustomId(form, select, path)
  form.expect(lengthOf(select.placeholder) <= COMPONENT.placeholder, `${path}.placeholder`, 'BASE_TYPE_MAX_LENGTH')
  const options = list(select.options)
  if (select.type === TYPE.stringSelect) {
    form.expect(
      options.length >= 1 && options.length <= COMPONENT.selectOptions,
      `${path}.options`,
      'BASE_TYPE_BAD_LENGTH',
    )
    checkOptions(form, options, `${path}.options`)
    const max = Number(select.max_values ?? 1)
    form.expect(max <= Math.max(options.length, 1), `${path}.max_values`, 'SELECT_COMPONENT_MAX_VALUES')
    const preset = options.filter((option) => record(option).default === true).length
    form.expect(preset <= max, `${path}.options`, 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES')
  }
}
