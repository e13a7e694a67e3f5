/**
 * Text of people, made inert: shown as it is, whatever it holds. discord.js' own `escapeMarkdown` leaves web addresses,
 * mentions, custom emoji and timestamps alive, so this escapes by character instead. A backslash before punctuation is
 * taken away by Discord's client and what follows is shown plainly.
 *
 * @module
 */

/** Begins emphasis, code, spoiler, a masked link, a mention, an emoji or a timestamp, wherever it stands. */
const ANYWHERE = /[\\*_~`|<[\]]/g
/** Makes a heading, small print, quote or list at the beginning of a line. */
const LINE_START = /^([ \t]*)(#|>|[-+](?=[ \t#]))/gm
const NUMBERED = /^([ \t]*\d+)([.)])(?=[ \t])/gm
/** Discord makes a link of every address with a scheme. */
const SCHEME = /(\w):(?=\/\/)/g
const BROAD_MENTION = /@(?=everyone|here)/g

/** What a backslash would stand before, as a look-alike of the same length. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '\\': '＼',
  '*': '＊',
  _: '＿',
  '~': '～',
  '`': '｀',
  '|': '｜',
  '<': '＜',
  '[': '［',
  ']': '］',
  '#': '＃',
  '>': '＞',
  '-': '－',
  '+': '＋',
  '.': '．',
  ')': '）',
  ':': '：',
}

/** How a character loses its meaning. */
export type Escape = (text: string) => string

/** Escapes with backslashes: what is copied from the message is what was written. */
export const escapeText: Escape = (text) => neutralize(text, (character) => `\\${character}`)

/** Escapes without growing, by look-alikes: for text so full of punctuation that its backslashes would not fit. */
export const escapeInPlace: Escape = (text) => neutralize(text, (character) => LOOK_ALIKES[character] ?? character)

/** An invisible character keeps `@everyone` from being one, also where a reply quotes it. */
function neutralize(text: string, tame: (character: string) => string): string {
  return text
    .replace(ANYWHERE, tame)
    .replace(LINE_START, (_match, indent: string, mark: string) => indent + tame(mark))
    .replace(NUMBERED, (_match, number: string, mark: string) => number + tame(mark))
    .replace(SCHEME, (_match, letter: string) => letter + tame(':'))
    .replace(BROAD_MENTION, '@\u200b')
}
