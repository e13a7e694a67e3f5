import { flatten, isSelect, TYPE } from './check-components.ts'
import { controlOf } from './check-modal.ts'
import type { Interaction } from './interactions.ts'
import { type Json, list, record, text } from './json.ts'
import type { Message } from './world.ts'

/** A button as it is seen. */
export type SeenButton = {
  readonly label: string
  readonly customId: string
  readonly url: string
  readonly disabled: boolean
}

/** A select as it is seen. */
export type SeenSelect = {
  readonly type: number
  readonly customId: string
  readonly placeholder: string
  readonly options: readonly Json[]
}

/** A field of an open form. */
export type ModalField = {
  readonly label: string
  readonly description: string
  readonly customId: string
  readonly type: number
  readonly required: boolean
  readonly control: Json
}

/** A form that is open on somebody's screen. */
export type OpenModal = {
  readonly interaction: Interaction
  readonly title: string
  readonly customId: string
  readonly fields: readonly ModalField[]
}

/** All words of a message, as Markdown, line by line: content, embeds, text displays. */
export function textOf(message: Message): string {
  const embeds = message.embeds.flatMap((embed) => [
    text(record(embed.author).name),
    text(embed.title),
    text(embed.description),
    ...list(embed.fields).flatMap((field) => [text(record(field).name), text(record(field).value)]),
    text(record(embed.footer).text),
  ])
  const displays = flatten(message.components).map((component) =>
    component.type === TYPE.text ? text(component.content) : '',
  )
  return [message.content, ...embeds, ...displays].filter((line) => line !== '').join('\n')
}

/** The buttons of a message, in order. */
export function buttonsOf(message: Message): SeenButton[] {
  return flatten(message.components)
    .filter((component) => component.type === TYPE.button)
    .map((button) => ({
      label: text(button.label),
      customId: text(button.custom_id),
      url: text(button.url),
      disabled: button.disabled === true,
    }))
}

/** The selects of a message, in order. */
export function selectsOf(message: Message): SeenSelect[] {
  return flatten(message.components)
    .filter(isSelect)
    .map((select) => ({
      type: Number(select.type),
      customId: text(select.custom_id),
      placeholder: text(select.placeholder),
      options: list(select.options).map(record),
    }))
}

/** The form that this interaction opened. */
export function openModalOf(interaction: Interaction): OpenModal | null {
  const modal = interaction.modal
  if (!modal) return null
  const components = list(modal.components).map(record)
  const fields = components
    .filter((component) => component.type !== TYPE.text)
    .map((component) => {
      const control = controlOf(component)
      return {
        label: text(component.label ?? control.label),
        description: text(component.description),
        customId: text(control.custom_id),
        type: Number(control.type),
        required: control.required !== false,
        control,
      }
    })
  return { interaction, title: text(modal.title), customId: text(modal.custom_id), fields }
}
