import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10'
import { escapeHtml } from '../../../src/chat/letters/letter-html.ts'
import { drawSelect } from './draw-select.ts'
import { accountName, CHANNEL_NAME, type Onlooker } from './onlooker.ts'

/** A modal as HTML that looks about like Discord's, with the two buttons that Discord names itself. */
export function drawDiscordModal(modal: APIModalInteractionResponseCallbackData, { locale }: Onlooker): string {
  const fields = modal.components.map((one) => {
    if (one.type !== ComponentType.Label) throw new RangeError(`no drawing of component ${one.type}`)
    const required = 'required' in one.component && one.component.required ? ' <span class="required">*</span>' : ''
    const below = one.description === undefined ? '' : `<div class="hint">${escapeHtml(one.description)}</div>`
    return `<div class="field"><div class="field-label">${escapeHtml(one.label)}${required}</div>${below}${drawElement(one.component, locale)}</div>`
  })
  const button = (style: string, label: string) =>
    `<span class="button ${style}"><span class="label">${label}</span></span>`
  return [
    `<div class="modal-head">${escapeHtml(modal.title)}<span class="cross">✕</span></div>`,
    `<div class="modal-body">${fields.join('\n')}</div>`,
    `<div class="modal-foot">${button('default', CANCEL[locale])}${button('primary', SUBMIT[locale])}</div>`,
  ].join('\n')
}

const CANCEL = { en: 'Cancel', es: 'Cancelar' } as const
const SUBMIT = { en: 'Submit', es: 'Enviar' } as const
/** What Discord puts into a select that has no placeholder. */
const SELECT = { en: 'Make a selection', es: 'Haz una selección' } as const

function drawElement(element: APIComponentInLabel, locale: Onlooker['locale']): string {
  switch (element.type) {
    case ComponentType.TextInput: {
      const kind = element.style === TextInputStyle.Paragraph ? 'area' : 'line'
      if (element.value !== undefined) return `<div class="input ${kind}">${escapeHtml(element.value)}</div>`
      return `<div class="input ${kind} placeholder">${escapeHtml(element.placeholder ?? '')}</div>`
    }
    case ComponentType.StringSelect: {
      const chosen = element.options.find((option) => option.default === true)?.label
      return drawSelect({
        shown: chosen ?? element.placeholder ?? SELECT[locale],
        chosen: chosen !== undefined,
        options: element.options.map(({ label, description }) => ({ label, note: description ?? '' })),
      })
    }
    case ComponentType.UserSelect: {
      const [chosen] = element.default_values ?? []
      const shown = chosen === undefined ? (element.placeholder ?? SELECT[locale]) : accountName(chosen.id)
      return drawSelect({ shown, chosen: chosen !== undefined, options: [] })
    }
    case ComponentType.ChannelSelect: {
      const chosen = element.default_values !== undefined
      const shown = chosen ? `# ${CHANNEL_NAME}` : (element.placeholder ?? SELECT[locale])
      return drawSelect({ shown, chosen, options: [] })
    }
    default:
      throw new RangeError(`no drawing of component ${element.type}`)
  }
}
