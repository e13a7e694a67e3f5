import type { WireSpan, WireState, WireText } from '../wire.ts'
import { element } from './element.ts'
import { timeWords } from './time-words.ts'

/** Draws text: every piece of it a text node, in an element that says what it is. Each name stands in its own direction. */
export function drawText(text: WireText, state: WireState): readonly Node[] {
  return text.map((span) => drawSpan(span, state))
}

/** Writes every time on the page that is told relative to now anew. Called by a clock. */
export function tickTimes(state: WireState): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-show="relative"]')) {
    const words = timeWords(time.dateTime, 'relative', { reader: state.me, now: new Date() })
    if (time.textContent !== words) time.textContent = words
  }
}

/** Characters that turn the direction of what follows them: kept to their own piece of text. */
const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069]/

function drawSpan(span: WireSpan, state: WireState): Node {
  if (typeof span === 'string')
    return DIRECTION_MARKS.test(span) ? element('bdi', {}, span) : document.createTextNode(span)
  if ('strong' in span) return element('strong', {}, element('bdi', {}, span.strong))
  if ('code' in span) return element('code', {}, span.code)
  if ('person' in span) return drawPerson(span, state)
  if ('channel' in span) return element('bdi', { class: 'mention' }, `#${span.channel}`)
  if ('time' in span) return drawTime(span, state)
  return element('a', { href: span.link, target: '_blank', rel: 'noopener noreferrer' }, span.words)
}

function drawPerson(span: { readonly person: string; readonly id: string | null }, state: WireState): Node {
  const mine = span.id !== null && span.id === state.me.id
  return span.id === null
    ? element('bdi', {}, span.person)
    : element('bdi', { class: mine ? 'mention mine' : 'mention' }, `@${span.person}`)
}

function drawTime(span: Extract<WireSpan, { time: string }>, state: WireState): Node {
  const now = new Date()
  const full = timeWords(span.time, 'full', { reader: state.me, now })
  const title = state.me.zone === null ? full : `${full} (${state.me.zone})`
  const words = timeWords(span.time, span.show, { reader: state.me, now })
  return element('time', { datetime: span.time, 'data-show': span.show, title }, words)
}
