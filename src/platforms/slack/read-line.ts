import type { LineMention } from '../../chat/intent.ts'

/** A typed line with where in it somebody or something was pointed at. */
export type Line = { readonly text: string; readonly mentions: readonly LineMention[] }

/**
 * Undoes what `should_escape` did to a command's text (docs.slack.dev/interactivity/implementing-slash-commands): mentions
 * become `@name` with their place and id, links what was typed, entities their characters. What is not Slack's token stays text.
 */
export function readLine(escaped: string): Line {
  const mentions: LineMention[] = []
  let text = ''
  let from = 0
  for (const match of escaped.matchAll(/<([^<>]*)>/g)) {
    text += unescapeEntities(escaped.slice(from, match.index))
    const { words, value } = readToken(match[1] ?? '', match[0])
    if (value) mentions.push({ start: text.length, end: text.length + words.length, value })
    text += words
    from = match.index + match[0].length
  }
  return { text: text + unescapeEntities(escaped.slice(from)), mentions }
}

type Token = { readonly words: string; readonly value?: LineMention['value'] }

/** `@U1|maya`, `#C1|general`, `!subteam^S1|@group`, `!here`, `https://a.b|a.b`, `mailto:a@b|a@b`. */
function readToken(token: string, whole: string): Token {
  const bar = token.indexOf('|')
  const target = bar < 0 ? token : token.slice(0, bar)
  const label = bar < 0 ? '' : unescapeEntities(token.slice(bar + 1))
  const person = /^@([UW][A-Z0-9]+)$/.exec(target)?.[1]
  if (person) return pointed('@', label, { kind: 'person', externalId: person })
  const channel = /^#([CGD][A-Z0-9]+)$/.exec(target)?.[1]
  if (channel) return pointed('#', label, { kind: 'channel', externalId: channel })
  const group = /^!subteam\^(S[A-Z0-9]+)$/.exec(target)?.[1]
  if (group) return pointed('@', label.replace(/^@/, ''), { kind: 'group', externalId: group })
  if (/^!(here|channel|everyone)$/.test(target)) return { words: `@${target.slice(1)}` }
  if (target.startsWith('!')) return { words: label || target }
  if (/^(https?|mailto|tel):/.test(target)) return { words: linkWords(unescapeEntities(target), label) }
  return { words: unescapeEntities(whole) }
}

/** A private channel comes without its name. */
function pointed(sign: string, name: string, value: LineMention['value']): Token {
  if (name === '') return { words: `${sign}${value.externalId}`, value }
  return { words: `${sign}${name}`, value: { ...value, name } }
}

/** Slack links what looks like an address by itself: then the label is what was typed. */
function linkWords(target: string, label: string): string {
  return label !== '' && target.endsWith(label) ? label : target
}

function unescapeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
