/** What a person reads: Slack's markup resolved to words, as a client shows it. */

import { elementsOf } from './check-blocks.ts'
import { asList, asObject, asText, isObject, type Json } from './json.ts'
import type { FakeWorkspace } from './state.ts'

/** Who reads: names come from the workspace, times are shown in the reader's zone. */
export type Reader = { readonly workspace: FakeWorkspace; readonly tz: string | undefined }

/** All words of a message's blocks, a line each; of its text where there are no blocks. Buttons are not among them. */
export function showMessage(
  message: { readonly text: string; readonly blocks: readonly Json[] },
  reader: Reader,
): string {
  if (message.blocks.length === 0) return showMrkdwn(message.text, reader)
  return message.blocks
    .map((block) => showBlock(block, reader))
    .filter((line) => line !== '')
    .join('\n')
}

/** All labels of buttons and menus in blocks, in order. */
export function labelsOf(blocks: readonly Json[]): readonly string[] {
  return blocks.flatMap((block) =>
    elementsOf(block)
      .map((element) => asText(asObject(element.text ?? element.placeholder).text))
      .filter((label) => label !== ''),
  )
}

/** One mrkdwn text as read: tokens resolved, formatting marks gone, entities undone, invisible characters removed. */
export function showMrkdwn(text: string, reader: Reader): string {
  const resolved = text.replace(/<([^<>]*)>/g, (_, token: string) => showToken(token, reader))
  const plain = MARKS.reduce((so, mark) => so.replace(mark, '$1$2'), resolved)
  return unescapeEntities(plain).replaceAll(/[\u200b\u2060]/g, '')
}

/** The broadcasts that a message would set off, and the links that it would make live, from people's words or ours. */
export function liveTokens(message: { readonly text: string; readonly blocks: readonly Json[] }): readonly string[] {
  const texts = message.blocks.flatMap(mrkdwnOf)
  const tokens = [{ text: message.text, verbatim: true }, ...texts].flatMap(({ text, verbatim }) => [
    ...[...text.matchAll(/<([^<>]*)>/g)].map((match) => match[1] ?? ''),
    ...(verbatim
      ? []
      : [...text.matchAll(/(@(?:here|channel|everyone)\b|https?:\/\/[^\s<>|]+)/g)].map((match) => match[1] ?? '')),
  ])
  return [...new Set(tokens)]
}

/** `*bold*`, `_italic_`, `~strike~` and `code` at word boundaries, as Slack's clients format them. */
const MARKS = ['\\*', '_', '~', '`'].map(
  (mark) =>
    new RegExp(
      `(^|[\\s(\\[{"',.;:!?-])${mark}(?![\\s\\u200b])([^\\n]*?[^\\s\\u200b])${mark}(?=$|[\\s)\\]}"',.;:!?-])`,
      'gm',
    ),
)

function mrkdwnOf(value: unknown): { text: string; verbatim: boolean }[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnOf)
  if (!isObject(value)) return []
  if (value.type === 'mrkdwn') return [{ text: asText(value.text), verbatim: value.verbatim === true }]
  if (value.type === 'broadcast') return [{ text: `<!${asText(value.range)}>`, verbatim: true }]
  if (value.type === 'link') return [{ text: `<${asText(value.url)}>`, verbatim: true }]
  return Object.values(value).flatMap(mrkdwnOf)
}

function showBlock(block: Json, reader: Reader): string {
  switch (block.type) {
    case 'header':
      return showTextObject(block.text, reader)
    case 'section':
      return [block.text, ...asList(block.fields)]
        .map((part) => showTextObject(part, reader))
        .filter(Boolean)
        .join('\n')
    case 'context':
      return asList(block.elements)
        .map((part) => showTextObject(part, reader))
        .join(' ')
    case 'input':
      return showTextObject(block.label, reader)
    case 'rich_text':
      return asList(block.elements)
        .map((part) => showRich(part, reader))
        .join('\n')
    case 'markdown':
      return asText(block.text)
    case 'image':
      return asText(block.alt_text)
    default:
      return ''
  }
}

function showTextObject(value: unknown, reader: Reader): string {
  const object = asObject(value)
  if (object.type === 'image') return asText(object.alt_text)
  return object.type === 'mrkdwn' ? showMrkdwn(asText(object.text), reader) : asText(object.text)
}

function showRich(value: unknown, reader: Reader): string {
  const part = asObject(value)
  if (Array.isArray(part.elements)) {
    const shown = part.elements.map((element) => showRich(element, reader))
    return part.type === 'rich_text_list' ? shown.map((line) => `• ${line}`).join('\n') : shown.join('')
  }
  if (part.type === 'user') return nameOf(asText(part.user_id), reader)
  if (part.type === 'channel') return `#${reader.workspace.channels.get(asText(part.channel_id))?.name ?? 'private'}`
  if (part.type === 'usergroup') return `@${reader.workspace.groups.get(asText(part.usergroup_id))?.handle ?? 'group'}`
  if (part.type === 'date') return showDate(`${String(part.timestamp)}^${asText(part.format)}`, reader)
  if (part.type === 'broadcast') return `@${asText(part.range)}`
  if (part.type === 'emoji') return `:${asText(part.name)}:`
  return asText(part.text ?? part.url)
}

function showToken(token: string, reader: Reader): string {
  const [target = '', label] = token.split('|')
  if (target.startsWith('@')) return nameOf(target.slice(1), reader)
  if (target.startsWith('#')) return `#${reader.workspace.channels.get(target.slice(1))?.name ?? label ?? 'private'}`
  if (target.startsWith('!date^')) return showDate(target.slice('!date^'.length), reader)
  if (target.startsWith('!subteam^'))
    return `@${reader.workspace.groups.get(target.slice('!subteam^'.length))?.handle ?? 'group'}`
  if (target.startsWith('!')) return `@${target.slice(1)}`
  return label ?? target
}

function nameOf(userId: string, reader: Reader): string {
  return `@${reader.workspace.users.get(userId)?.realName ?? userId}`
}

function showDate(token: string, reader: Reader): string {
  const [unix = '0', format = ''] = token.split('^')
  const at = new Date(Number(unix) * 1000)
  const tz = reader.tz ?? 'UTC'
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: tz, ...options }).format(at)
  return format
    .replaceAll(/\{date[a-z_]*\}/g, () => part({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }))
    .replaceAll(/\{time[a-z_]*\}/g, () => part({ hour: '2-digit', minute: '2-digit' }))
    .replaceAll('{ago}', () => relative(at))
}

function relative(at: Date): string {
  const minutes = Math.round((at.getTime() - Date.now()) / 60_000)
  return new Intl.RelativeTimeFormat('en').format(minutes, 'minute')
}

function unescapeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
