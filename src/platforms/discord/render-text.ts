import type { PersonName, Span, Text, TimeStyle } from '../../chat/view.ts'
import type { Escape } from './escape.ts'

/** Discord's timestamp styles (reference: message formatting): long date and time, long date, short time, relative. */
const STYLES: Readonly<Record<TimeStyle, string>> = { full: 'F', date: 'D', time: 't', relative: 'R' }
const SNOWFLAKE = /^\d{1,20}$/
/** Keeps two marks that meet from being read as one. */
const BETWEEN = '\u200b'

/** A neutral text as Discord's Markdown; everything that people wrote goes through `tame`. */
export function renderText(text: Text, tame: Escape): string {
  let markdown = ''
  for (const [at, span] of text.entries()) {
    const next = isOwnWords(span) ? renderAddress(span.link, text[at + 1]) : renderSpan(span, tame)
    const meet = /[*`]$/.test(markdown) && /^[*`]/.test(next)
    markdown += meet ? BETWEEN + next : next
  }
  return markdown
}

function renderSpan(span: Span, tame: Escape): string {
  if (typeof span === 'string') return tame(span)
  if ('strong' in span) return renderStrong(span.strong, tame)
  if ('code' in span) return renderCode(span.code, tame)
  if ('person' in span) return renderPerson(span.person, tame)
  if ('channel' in span) return SNOWFLAKE.test(span.channel) ? `<#${span.channel}>` : tame(span.channel)
  if ('link' in span) return renderLink(span.link, tame(span.words))
  return `<t:${Math.floor(span.time.getTime() / 1_000)}:${STYLES[span.show]}>`
}

/** Whether a link shows its own address: Discord's client does not mask a link whose words are an address. */
function isOwnWords(span: Span): span is Extract<Span, { link: string }> {
  return typeof span === 'object' && 'link' in span && span.words.trim() === span.link && webAddress(span.link) !== null
}

/** An address as it is, which Discord makes a link; in angle brackets where what follows would become part of it. */
function renderAddress(link: string, next: Span | undefined): string {
  const url = webAddress(link) ?? ''
  const endsByItself = next === undefined || (typeof next === 'string' && /^[\s.,;]/.test(next))
  return endsByItself && /[\w/]$/.test(url) ? url : `<${url}>`
}

/** Spaces at the ends stand outside the marks, where they cannot keep them from being marks. */
function renderStrong(strong: string, tame: Escape): string {
  const words = strong.trim()
  if (words === '') return strong
  const [before = '', after = ''] = strong.split(words)
  return `${before}**${tame(words)}**${after}`
}

/** Inside backticks nothing has a meaning but the backtick itself; longer runs of it are left to `tame`. */
function renderCode(code: string, tame: Escape): string {
  const line = code.replace(/\s*\n\s*/g, ' ').replace(/@(?=everyone|here)/g, '@\u200b')
  if (line.trim() === '') return line
  if (!line.includes('`')) return `\`${line}\``
  return line.includes('``') ? tame(line) : `\`\` ${line} \`\``
}

function renderPerson(person: PersonName, tame: Escape): string {
  const account = person.accounts.find(({ platform }) => platform === 'discord')
  return account && SNOWFLAKE.test(account.externalId) ? `<@${account.externalId}>` : tame(person.name)
}

/** A masked link; the words alone where the address is none that a browser should follow. */
function renderLink(link: string, words: string): string {
  const url = webAddress(link)
  return url === null ? words : `[${words}](<${url}>)`
}

/** The address in a form that can end neither the link nor the angle brackets around it; null unless it is http or https. */
export function webAddress(link: string): string | null {
  if (!URL.canParse(link)) return null
  const url = new URL(link)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  return url.href.replace(
    /[()<>\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
