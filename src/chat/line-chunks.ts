/**
 * Cuts a line of text at the keys of a verb: where each option's text begins and ends, and what is mentioned in it.
 *
 * @module
 */
import type { LineMention } from './intent.ts'
import { nameOf } from './typed-input.ts'

/** The text after one key, or before the first (`key` null). */
export type Chunk = {
  readonly key: string | null
  /** Without what is mentioned in it, and without the quotes around the whole. */
  readonly text: string
  /** With names in place of what is mentioned. */
  readonly withNames: string
  /** The same without the last mention. */
  readonly withoutLast: string
  readonly mentions: readonly LineMention['value'][]
  readonly endsWithMention: boolean
  /** Words outside quotes that look like keys and are none of this verb's (`whne:`). */
  readonly wordsWithColon: readonly string[]
}

/** `from` is where the options begin; `names` are the only words that count as keys, in any letter case. */
export type Cutting = {
  readonly text: string
  readonly from: number
  readonly mentions: readonly LineMention[]
  readonly names: readonly string[]
}

/** Cuts the line. A value that begins with a quotation mark reaches to the next one, whatever stands between. Never throws. */
export function cutChunks(cutting: Cutting): readonly Chunk[] {
  const { text, names } = cutting
  const mentions = usable(cutting)
  const chunks: Chunk[] = []
  let open = { key: null as string | null, start: cutting.from, words: [] as string[] }
  const finder = new RegExp(KEY)
  finder.lastIndex = afterQuote(text, open.start)
  for (let match = finder.exec(text); match !== null; match = finder.exec(text)) {
    const { index } = match
    if (mentions.some(({ start, end }) => index >= start && index < end)) continue
    const word = (match[1] ?? '').toLowerCase()
    const name = word.replaceAll('-', '_')
    if (names.includes(name)) {
      chunks.push(chunkOf(text, { ...open, end: index, mentions }))
      open = { key: name, start: finder.lastIndex, words: [] }
      finder.lastIndex = afterQuote(text, open.start)
    } else if (text[finder.lastIndex] !== '/') {
      open.words.push(word)
    }
  }
  chunks.push(chunkOf(text, { ...open, end: text.length, mentions }))
  return chunks
}

/** A word at the start or after a space, and a colon. */
const KEY = /(?<!\S)(\p{L}[\p{L}\p{N}_-]{0,30})[:：]/gu

const OPENING = /["“”„«]/
const CLOSING = /["“”»](?=\s|$)/g
const QUOTED = /^["“”„«]([^"“”»]*)["“”»]$/

/** Mentions that lie in the text one after the other, after the point where the options begin. */
function usable({ text, from, mentions }: Cutting): readonly LineMention[] {
  let last = from
  return [...mentions]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (!(start >= last && end > start && end <= text.length)) return false
      last = end
      return true
    })
}

/** Where to look for the next key: behind the closing quotation mark where the value begins with an opening one. */
function afterQuote(text: string, start: number): number {
  const begin = start + (text.slice(start).match(/^\s*/)?.[0].length ?? 0)
  if (!OPENING.test(text[begin] ?? '')) return start
  CLOSING.lastIndex = begin + 1
  const closing = CLOSING.exec(text)
  return closing === null ? start : closing.index + 1
}

type Span = {
  readonly key: string | null
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
  readonly mentions: readonly LineMention[]
}

function chunkOf(text: string, span: Span): Chunk {
  const inside = span.mentions.filter(({ start, end }) => start >= span.start && end <= span.end)
  const replaced = (name: (mention: LineMention, index: number) => string) => {
    let at = span.start
    let out = ''
    for (const [index, mention] of inside.entries()) {
      out += text.slice(at, mention.start) + name(mention, index)
      at = mention.end
    }
    return unquote(out + text.slice(at, span.end))
  }
  const last = inside.at(-1)
  return {
    key: span.key,
    text: replaced(() => ' '),
    withNames: replaced(({ value }) => nameOf(value)),
    withoutLast: replaced((mention, index) => (index === inside.length - 1 ? '' : nameOf(mention.value))),
    mentions: inside.map(({ value }) => value),
    endsWithMention: last !== undefined && text.slice(last.end, span.end).trim() === '',
    wordsWithColon: span.words,
  }
}

function unquote(text: string): string {
  const trimmed = text.trim()
  return QUOTED.exec(trimmed)?.[1] ?? trimmed
}
