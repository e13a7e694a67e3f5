import type { ActionsBlock, Button, InputBlock, KnownBlock, PlainTextOption, RichTextElement } from '@slack/types'
import { escapeHtml } from '../../../src/chat/letters/letter-html.ts'
import { drawDate, drawMention, drawMrkdwn } from './draw-mrkdwn.ts'
import { drawSelect } from './draw-select.ts'
import { drawSlackField } from './draw-slack-modal.ts'
import { accountName, CHANNEL_NAME, type Onlooker } from './onlooker.ts'

/** A message's blocks as HTML that looks about like Slack's clients (`slack.css`). Throws where a block is none that we send. */
export function drawSlack(blocks: readonly KnownBlock[], onlooker: Onlooker): string {
  return blocks.map((block) => drawBlock(block, onlooker)).join('\n')
}

function drawBlock(block: KnownBlock, onlooker: Onlooker): string {
  switch (block.type) {
    case 'header':
      return `<div class="header" dir="auto">${escapeHtml(block.text.text)}</div>`
    case 'divider':
      return '<hr>'
    case 'context':
      return `<div class="context" dir="auto">${block.elements.map((one) => drawNote(one, onlooker)).join(' ')}</div>`
    case 'rich_text': {
      const sections = block.elements.map((part) => part.elements.map((one) => drawRich(one, onlooker)).join(''))
      return sections.map((section) => `<div class="rich" dir="auto">${section}</div>`).join('')
    }
    case 'actions':
      return `<div class="actions">${block.elements.map(drawAction).join('')}</div>`
    case 'input':
      return drawSlackField(block satisfies InputBlock, onlooker)
    default:
      throw new RangeError(`no drawing of ${block.type}`)
  }
}

function drawNote(note: { readonly type: string; readonly text?: string }, onlooker: Onlooker): string {
  if (note.type !== 'mrkdwn') throw new RangeError(`no drawing of ${note.type}`)
  return drawMrkdwn(note.text ?? '', onlooker)
}

function drawRich(element: { readonly type: string }, onlooker: Onlooker): string {
  const one = element as RichTextElement
  switch (one.type) {
    case 'text': {
      const words = escapeHtml(one.text)
      if (one.style?.code) return `<code>${words}</code>`
      return one.style?.bold ? `<b>${words}</b>` : words
    }
    case 'date':
      return drawDate({ seconds: one.timestamp, format: one.format }, onlooker)
    case 'user':
      return drawMention(`@${accountName(one.user_id)}`)
    case 'channel':
      return drawMention(`#${CHANNEL_NAME}`)
    case 'link':
      return `<a href="${escapeHtml(one.url)}">${escapeHtml(one.text ?? one.url)}</a>`
    default:
      throw new RangeError(`no drawing of ${one.type}`)
  }
}

function drawAction(element: ActionsBlock['elements'][number]): string {
  if (element.type === 'button') return drawButton(element)
  if (element.type !== 'static_select') throw new RangeError(`no drawing of ${element.type}`)
  const options = (element.options ?? []) as readonly PlainTextOption[]
  return drawSelect({
    shown: element.placeholder?.text ?? '',
    chosen: false,
    options: options.map(({ text, description }) => ({ label: text.text, note: description?.text ?? '' })),
  })
}

function drawButton({ text, style }: Button): string {
  return `<span class="button ${style ?? 'default'}"><span class="label">${escapeHtml(text.text)}</span></span>`
}
