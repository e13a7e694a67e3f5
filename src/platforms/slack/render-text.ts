import type { RichTextElement } from '@slack/types'
import { dateTimeText, dayText, timeText } from '../../chat/clock-text.ts'
import type { PersonName, Span, Text, TimeStyle } from '../../chat/view.ts'
import type { Words } from '../../chat/words/words.ts'

/**
 * Text for Slack, in the two forms that it has. Rich text carries people's words literally, so that no title can mention,
 * link or format. Markup (`mrkdwn`) stands where Slack takes nothing else: the top-level text that screen readers read, and
 * small print. There `& < >` are escaped, which is all that could mention or link (with `verbatim`), and formatting marks are
 * broken by a zero-width space, since Slack has no escape for them (slackhq/slack-api-docs#34).
 */

/** The pieces of a rich text section; empty ones are left out, since Slack refuses them. `words` are of the reader's language. */
export function toRichText(text: Text, words: Words): RichTextElement[] {
  return text.flatMap((span) => richSpan(span, words))
}

/** The text as mrkdwn, to be sent with `verbatim: true`, or as a message's top-level text. */
export function toMrkdwn(text: Text, words: Words): string {
  return text.map((span) => markupSpan(span, words)).join('')
}

/** People's words made harmless in mrkdwn: nothing in them mentions, links or formats. */
export function inert(words: string): string {
  if (!MEANS_SOMETHING.test(words)) return words
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[*_~`]/g, '$&\u200b')
    .replaceAll(/^&gt;/gm, '\u200b&gt;')
}

/** Most words hold none of these, and every answer holds many words. */
const MEANS_SOMETHING = /[&<>*_~`]/

/** The viewer's own clock (docs.slack.dev/messaging/formatting-message-text: date formatting). */
const TOKENS: Readonly<Record<TimeStyle, string>> = {
  full: '{date_long}, {time}',
  date: '{date_long}',
  time: '{time}',
  relative: '{ago}',
}

type TimeSpan = Extract<Span, { readonly time: Date }>

function richSpan(span: Span, words: Words): RichTextElement[] {
  if (typeof span === 'string') return literal(span)
  if ('strong' in span) return literal(span.strong, { bold: true })
  if ('code' in span) return literal(span.code, { code: true })
  if ('channel' in span) return [{ type: 'channel', channel_id: span.channel }]
  if ('link' in span) return [{ type: 'link', url: span.link, ...(span.words !== '' && { text: span.words }) }]
  if ('time' in span) {
    return [{ type: 'date', timestamp: seconds(span), format: TOKENS[span.show], fallback: fallback(span, words) }]
  }
  const account = accountOf(span.person)
  return account === undefined ? literal(span.person.name) : [{ type: 'user', user_id: account }]
}

function literal(text: string, style?: { readonly bold?: true; readonly code?: true }): RichTextElement[] {
  return text === '' ? [] : [{ type: 'text', text, ...(style && { style }) }]
}

function markupSpan(span: Span, words: Words): string {
  if (typeof span === 'string') return inert(span)
  if ('strong' in span) return span.strong === '' ? '' : `*${inert(span.strong)}*`
  // Inside code only the backtick ends it, and a zero-width space would be copied along.
  if ('code' in span) return span.code === '' ? '' : `\`${entities(span.code.replaceAll('`', "'"))}\``
  if ('channel' in span) return `<#${span.channel}>`
  if ('link' in span)
    return `<${entities(span.link).replaceAll('|', '%7C')}|${inert(span.words || span.link).replaceAll('|', '¦')}>`
  if ('time' in span) return `<!date^${seconds(span)}^${TOKENS[span.show]}|${inert(fallback(span, words))}>`
  const account = accountOf(span.person)
  return account === undefined ? inert(span.person.name) : `<@${account}>`
}

function entities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function accountOf(person: PersonName): string | undefined {
  return person.accounts.find((account) => account.platform === 'slack')?.externalId
}

function seconds({ time }: TimeSpan): number {
  return Math.floor(time.getTime() / 1000)
}

/** What old clients and notifications show: with its zone, since they cannot convert it. */
function fallback({ time, show, zone }: TimeSpan, words: Words): string {
  if (show === 'date') return dayText(time, { zone, words })
  return show === 'time' ? `${timeText(time, zone)} (${zone})` : dateTimeText(time, { zone, words })
}
