import { decode } from '../action.ts'
import { dateTimeText, dayText, timeText } from '../clock-text.ts'
import type { Block, Button, Span, Text, View } from '../view.ts'
import type { Words } from '../words/words.ts'
import type { LetterLink, Part, Piece } from './letter-page.ts'

/** What of the recipient decides how a view's blocks are written. */
export type PartsFor = {
  readonly zone: string
  readonly words: Words
  readonly joinUrl?: string
  readonly sessionNumber?: number
}

/** A view's blocks for a mail, what is done in the chat instead at their end; `tellsTime` says whether the zone must be named. */
export function letterParts(
  view: View,
  to: PartsFor,
): { readonly parts: readonly Part[]; readonly tellsTime: boolean } {
  const parts = view.body.flatMap((block) => partOf(block, to))
  const hint = hintFor(view.body, to)
  return {
    parts: hint === null ? parts : [...parts, hint],
    tellsTime: view.body.some((block) => textsOf(block).some((text) => text.some(isTime))),
  }
}

function partOf(block: Block, to: PartsFor): readonly Part[] {
  switch (block.type) {
    case 'text':
    case 'note':
      return [{ type: block.type, words: pieces(block.text, to) }]
    case 'facts': {
      const facts = block.facts.map(({ label, value }) => ({ label, value: pieces(value, to) }))
      return facts.length === 0 ? [] : [{ type: 'facts', facts }]
    }
    case 'buttons': {
      const links = block.buttons.flatMap((button) => linkOf(button, to))
      return links.length === 0 ? [] : [{ type: 'links', links }]
    }
    case 'menu':
      return []
    case 'divider':
      return [{ type: 'divider' }]
  }
}

function linkOf(button: Button, to: PartsFor): readonly LetterLink[] {
  const { label } = button
  if ('url' in button) {
    const url = webAddress(button.url)
    return url === null ? [] : [{ label, url, main: false }]
  }
  return isJoin(button) && to.joinUrl !== undefined ? [{ label, url: to.joinUrl, main: true }] : []
}

/** What cannot be pressed in a mail, and where it is done; null where nothing was left out. */
function hintFor(body: readonly Block[], to: PartsFor): Part | null {
  const { joinUrl, sessionNumber } = to
  const { letter } = to.words
  const buttons = body.flatMap((block) => (block.type === 'buttons' ? block.buttons : []))
  const presses = buttons.filter((button) => 'action' in button && !isList(button))
  const left = presses.filter((button) => joinUrl === undefined || !isJoin(button))
  if (left.length === 0 && !body.some(({ type }) => type === 'menu')) return null
  const command: Span = { code: sessionNumber === undefined ? '/session help' : `/session info ${sessionNumber}` }
  return { type: 'note', words: pieces(left.some(isJoin) ? letter.toJoin(command) : letter.typeInChat(command), to) }
}

function isJoin(button: Button): boolean {
  return 'action' in button && decode(button.action)?.type === 'join'
}

/** Other sessions: nothing is left to do about the one that the mail is of. */
function isList(button: Button): boolean {
  return 'action' in button && decode(button.action)?.type === 'list'
}

function textsOf(block: Block): readonly Text[] {
  if (block.type === 'text' || block.type === 'note') return [block.text]
  return block.type === 'facts' ? block.facts.map(({ value }) => value) : []
}

function isTime(span: Span): boolean {
  return typeof span === 'object' && 'time' in span
}

function pieces(text: Text, to: PartsFor): readonly Piece[] {
  return text.filter((_, index) => !isAside(text, index)).map((span) => piece(span, to))
}

/** A relative time between dots beside others, and the dot before it: ` · in 3 hours`. */
function isAside(text: Text, index: number): boolean {
  const isRelative = (at: number): boolean => {
    const span = text[at]
    return typeof span === 'object' && 'time' in span && span.show === 'relative'
  }
  const endsThere = (at: number): boolean => {
    const after = text[at + 1]
    return after === undefined || (typeof after === 'string' && after.startsWith(BETWEEN))
  }
  if (isRelative(index)) return text[index - 1] === BETWEEN && endsThere(index)
  return text[index] === BETWEEN && isRelative(index + 1) && endsThere(index + 1)
}

const BETWEEN = ' · '

function piece(span: Span, { zone, words }: PartsFor): Piece {
  if (typeof span === 'string') return { words: span }
  if ('strong' in span) return { words: span.strong, style: 'strong' }
  if ('code' in span) return { words: span.code, style: 'code' }
  if ('person' in span) return { words: span.person.name }
  if ('channel' in span) return { words: words.common.theChannel }
  if ('link' in span) {
    const url = webAddress(span.link)
    const said = span.words || span.link
    return url === null ? { words: said } : { words: said, url }
  }
  if (span.show === 'date') return { words: dayText(span.time, { words, zone }) }
  return { words: span.show === 'time' ? timeText(span.time, zone) : dateTimeText(span.time, { words, zone }) }
}

/** The address as a browser reads it, without line breaks and quotes; null for anything but the web. */
function webAddress(link: string): string | null {
  if (!URL.canParse(link)) return null
  const { protocol, href } = new URL(link)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
