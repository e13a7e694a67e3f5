import type { WireMessage, WireState } from '../wire.ts'
import { drawAvatar } from './avatar.ts'
import { drawView, type Press } from './draw-view.ts'
import { element } from './element.ts'
import { drawIcon } from './icon.ts'
import { authorName } from './people.ts'
import { type Reader, timeWords } from './time-words.ts'
import { filledIn, WORDS } from './words.ts'

/** Draws one message of a room. */
export function drawMessage(
  message: WireMessage,
  of: { readonly state: WireState; readonly press: Press; readonly dismiss: () => void },
): HTMLElement {
  const name = authorName(of.state, message.author)
  const words = whenWords(message.at, of.state.me)
  const head = element(
    'div',
    { class: 'message-head' },
    element('span', { class: 'message-author', dir: 'auto' }, name),
    element('time', { class: 'message-time', datetime: message.at }, words),
  )
  const body = element(
    'div',
    { class: 'message-body' },
    message.private ? drawPrivacy(message, of.dismiss) : head,
    message.prompt === null ? null : element('p', { class: 'message-prompt' }, element('code', {}, message.prompt)),
    message.text === null ? null : element('p', { class: 'message-text', dir: 'auto' }, message.text),
    message.view === null ? null : drawView(message.view, of),
    message.file === null ? null : drawFile(message.file, of.state.me.id),
  )
  return element(
    'article',
    {
      class: message.private ? 'message private' : 'message',
      'data-id': message.id,
      'aria-label': `${name}, ${words}`,
    },
    drawAvatar(of.state, message.author),
    body,
  )
}

/** The hour, and the day where it is another than today. */
function whenWords(at: string, reader: Reader): string {
  const now = new Date()
  const day = (time: string): string => timeWords(time, 'date', { reader, now })
  return timeWords(at, day(at) === day(now.toISOString()) ? 'time' : 'full', { reader, now })
}

function drawPrivacy(message: WireMessage, dismiss: () => void): HTMLElement {
  const words = element('span', { class: 'privacy' }, drawIcon('eye'), WORDS.onlyYou)
  const title = message.view?.title ?? WORDS.answer
  const close = element(
    'button',
    {
      type: 'button',
      class: 'quiet',
      'aria-label': filledIn(WORDS.dismissThis, { title }),
      title: WORDS.dismiss,
      click: dismiss,
    },
    drawIcon('close'),
  )
  return element('div', { class: 'message-head' }, words, close)
}

function drawFile(file: NonNullable<WireMessage['file']>, person: string): HTMLElement {
  const size =
    file.size < 1_024
      ? filledIn(WORDS.bytes, { count: file.size })
      : filledIn(WORDS.kilobytes, { count: Math.round(file.size / 1_024) })
  return element(
    'a',
    { class: 'file', href: `${file.url}?as=${encodeURIComponent(person)}`, download: file.name },
    drawIcon('file'),
    element('span', { class: 'file-name' }, file.name),
    element('span', { class: 'file-size' }, size),
  )
}
