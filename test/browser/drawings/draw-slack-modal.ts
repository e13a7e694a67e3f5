import type { InputBlock, InputBlockElement, KnownBlock, ModalView } from '@slack/types'
import { escapeHtml } from '../../../src/chat/letters/letter-html.ts'
import { drawSelect } from './draw-select.ts'
import { accountName, CHANNEL_NAME, type Onlooker } from './onlooker.ts'

/** A modal as HTML that looks about like Slack's; `drawBlocks` draws what is in it. */
export function drawSlackModal(modal: ModalView, drawBlocks: (blocks: readonly KnownBlock[]) => string): string {
  const button = (style: string, label: string | undefined) =>
    label === undefined ? '' : `<span class="button ${style}"><span class="label">${escapeHtml(label)}</span></span>`
  return [
    `<div class="modal-head">${escapeHtml(modal.title.text)}<span class="cross">✕</span></div>`,
    `<div class="modal-body">${drawBlocks(modal.blocks as KnownBlock[])}</div>`,
    `<div class="modal-foot">${button('default', modal.close?.text)}${button('primary', modal.submit?.text)}</div>`,
  ].join('\n')
}

/** A field, with the word that Slack itself puts behind what may be left out. */
export function drawSlackField({ label, hint, optional, element }: InputBlock, { locale }: Onlooker): string {
  const mayBeEmpty = optional === true ? ` <span class="optional">${OPTIONAL[locale]}</span>` : ''
  const below = hint === undefined ? '' : `<div class="hint">${escapeHtml(hint.text)}</div>`
  return `<div class="field"><div class="field-label">${escapeHtml(label.text)}${mayBeEmpty}</div>${drawElement(element, locale)}${below}</div>`
}

const OPTIONAL = { en: '(optional)', es: '(opcional)' } as const
/** What Slack puts into a select that has no placeholder. */
const SELECT = { en: 'Select an option', es: 'Seleccionar una opción' } as const

function drawElement(element: InputBlockElement, locale: Onlooker['locale']): string {
  switch (element.type) {
    case 'plain_text_input': {
      const kind = element.multiline === true ? 'area' : 'line'
      const value = element.initial_value
      if (value !== undefined) return `<div class="input ${kind}">${escapeHtml(value)}</div>`
      return `<div class="input ${kind} placeholder">${escapeHtml(element.placeholder?.text ?? '')}</div>`
    }
    case 'static_select': {
      const options = (element.options ?? []).map(({ text, description }) => ({
        label: text.text,
        note: description?.text ?? '',
      }))
      const chosen = element.initial_option?.text.text
      return drawSelect({ shown: chosen ?? empty(element), chosen: chosen !== undefined, options })
    }
    case 'users_select': {
      const chosen = element.initial_user
      const shown = chosen === undefined ? empty(element) : accountName(chosen)
      return drawSelect({ shown, chosen: chosen !== undefined, options: [] })
    }
    case 'conversations_select': {
      const chosen = element.initial_conversation !== undefined
      return drawSelect({ shown: chosen ? `# ${CHANNEL_NAME}` : empty(element), chosen, options: [] })
    }
    default:
      throw new RangeError(`no drawing of ${element.type}`)
  }

  function empty(select: { readonly placeholder?: { readonly text: string } }): string {
    return select.placeholder?.text ?? SELECT[locale]
  }
}
