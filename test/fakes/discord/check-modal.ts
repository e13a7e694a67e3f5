import { checkControl, checkCustomId, checkOptions, isSelect, TYPE } from './check-components.ts'
import type { Form } from './form.ts'
import { type Json, lengthOf, list, record } from './json.ts'
import { COMPONENT, MODAL } from './limits.ts'

const IN_LABEL: readonly number[] = [TYPE.textInput, TYPE.upload, TYPE.radioGroup, TYPE.checkboxGroup, TYPE.checkbox]

/** Checks a modal as real Discord does (interactions/receiving-and-responding, components/reference). */
export function checkModal(form: Form, modal: Json): void {
  const length = lengthOf(modal.title)
  form.expect(length >= 1 && length <= MODAL.title, 'data.title', 'BASE_TYPE_BAD_LENGTH', `${length} characters`)
  checkCustomId(form, modal, 'data')
  const components = list(modal.components).map(record)
  const count = components.length
  form.expect(count >= 1 && count <= MODAL.components, 'data.components', 'BASE_TYPE_BAD_LENGTH', `${count} components`)
  const ids = components.map((component) => controlOf(component).custom_id).filter((id) => id !== undefined)
  form.expect(new Set(ids).size === ids.length, 'data.components', 'COMPONENT_CUSTOM_ID_DUPLICATED')
  for (const [index, component] of components.entries()) checkTopLevel(form, component, `data.components.${index}`)
}

/** The input within a label or a (deprecated) row. */
export function controlOf(component: Json): Json {
  return component.type === TYPE.row ? record(list(component.components)[0]) : record(component.component)
}

function checkTopLevel(form: Form, component: Json, path: string): void {
  if (component.type === TYPE.text) return
  if (component.type === TYPE.row) {
    const input = record(list(component.components)[0])
    form.expect(input.type === TYPE.textInput, `${path}.components.0.type`, 'UNION_TYPE_CHOICES')
    form.expect(
      lengthOf(input.label) >= 1 && lengthOf(input.label) <= MODAL.label,
      `${path}.label`,
      'BASE_TYPE_BAD_LENGTH',
    )
    checkInput(form, input, `${path}.components.0`)
    return
  }
  form.expect(component.type === TYPE.label, `${path}.type`, 'UNION_TYPE_CHOICES')
  const length = lengthOf(component.label)
  form.expect(length >= 1 && length <= MODAL.label, `${path}.label`, 'BASE_TYPE_BAD_LENGTH', `${length} characters`)
  form.expect(lengthOf(component.description) <= MODAL.description, `${path}.description`, 'BASE_TYPE_MAX_LENGTH')
  const inner = record(component.component)
  const fits = IN_LABEL.includes(Number(inner.type)) || isSelect(inner)
  form.expect(fits, `${path}.component.type`, 'UNION_TYPE_CHOICES')
  form.expect(inner.disabled !== true, `${path}.component`, 'COMPONENT_DISABLED_IN_MODAL')
  checkInput(form, inner, `${path}.component`)
}

function checkInput(form: Form, input: Json, path: string): void {
  checkCustomId(form, input, path)
  checkControl(form, input, path)
  if (input.type === TYPE.textInput) {
    form.expect(input.style === 1 || input.style === 2, `${path}.style`, 'BASE_TYPE_CHOICES')
    form.expect(lengthOf(input.placeholder) <= MODAL.placeholder, `${path}.placeholder`, 'BASE_TYPE_MAX_LENGTH')
    const max = Number(input.max_length ?? MODAL.inputLength)
    const min = Number(input.min_length ?? 0)
    form.expect(max >= 1 && max <= MODAL.inputLength, `${path}.max_length`, 'NUMBER_TYPE_MAX')
    form.expect(min >= 0 && min <= max, `${path}.min_length`, 'NUMBER_TYPE_MAX')
    form.expect(lengthOf(input.value) <= max, `${path}.value`, 'BASE_TYPE_MAX_LENGTH')
  }
  if (input.type === TYPE.radioGroup || input.type === TYPE.checkboxGroup) {
    const options = list(input.options)
    const least = input.type === TYPE.radioGroup ? MODAL.radioMin : 1
    form.expect(options.length >= least && options.length <= MODAL.groupMax, `${path}.options`, 'BASE_TYPE_BAD_LENGTH')
    checkOptions(form, options, `${path}.options`)
  }
  form.expect(lengthOf(input.custom_id) <= COMPONENT.customId, `${path}.custom_id`, 'BASE_TYPE_MAX_LENGTH')
}
