import { escapeHtml } from '../../../src/chat/letters/letter-html.ts'
import { accountName, CHANNEL_NAME, dateWords, distanceWords, type Onlooker, timeWords } from './onlooker.ts'

/**
 * Slack's markup with `verbatim` as its clients show it (docs.slack.dev/messaging/formatting-message-text): tokens in angle brackets,
 * then `code`, `*bold*`, `_italic_` and `~struck~` at word boundaries; everything else is shown as it is.
 */
export function drawMrkdwn(source: string, onlooker: Onlooker): string {
  const kept: string[] = []
  const keep = (html: string) => {
    kept.push(html)
    return `${OPEN}${kept.length - 1}${CLOSE}`
  }
  const held = source
    .replace(CODE, (_, code: string) => keep(`<code>${words(code)}</code>`))
    .replace(/<([^<>]*)>/g, (_, token: string) => keep(drawToken(token, onlooker)))
  const marked = MARKS.reduce(
    (text, [mark, tag]) => text.replace(mark, (_, inner: string) => keep(`<${tag}>`) + inner + keep(`</${tag}>`)),
    held,
  )
  return words(marked).replace(KEPT, (_, index: string) => kept[Number(index)] ?? '')
}

/** A date as a format with tokens says, such as `{date_long}, {time}`. */
export function drawDate(of: { readonly seconds: number; readonly format: string }, onlooker: Onlooker): string {
  const { seconds, format } = of
  return escapeHtml(
    format
      .replaceAll(/\{date[a-z_]*\}/g, () => dateWords(seconds, onlooker))
      .replaceAll(/\{time[a-z_]*\}/g, () => timeWords(seconds, onlooker))
      .replaceAll('{ago}', () => distanceWords(seconds, onlooker)),
  )
}

/** An account or a channel as Slack marks it. */
export function drawMention(name: string): string {
  return `<span class="mention">${escapeHtml(name)}</span>`
}

function drawToken(token: string, onlooker: Onlooker): string {
  const [target = '', label] = token.split('|')
  if (target.startsWith('@')) return drawMention(`@${accountName(target.slice(1))}`)
  if (target.startsWith('#')) return drawMention(`#${CHANNEL_NAME}`)
  if (target.startsWith('!date^')) {
    const [, seconds = '0', format = ''] = target.split('^')
    return drawDate({ seconds: Number(seconds), format }, onlooker)
  }
  if (target.startsWith('!')) return drawMention(`@${target.slice(1)}`)
  return `<a href="${words(target)}">${words(label ?? target)}</a>`
}

/** Slack's own three entities undone, and the words made HTML. */
function words(text: string): string {
  return escapeHtml(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
}

const OPEN = '\ue000'
const CLOSE = '\ue001'
const KEPT = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g')

const CODE = /(?<=^|[\s([{"',.;:!?-])`(?![\s\u200b])([^`\n]*[^`\s\u200b])`(?=$|[\s)\]}"',.;:!?-])/gm

/** Formatting at word boundaries; a zero-width space beside the mark undoes it. */
const MARKS = (['\\*', '_', '~'] as const).map((mark, at) => {
  const inner = `(?![\\s\\u200b])([^\\n]*?[^\\s\\u200b])`
  const tag = (['b', 'i', 's'] as const)[at]
  return [new RegExp(`(?<=^|[\\s(\\[{"',.;:!?-])${mark}${inner}${mark}(?=$|[\\s)\\]}"',.;:!?-])`, 'gm'), tag] as const
})
