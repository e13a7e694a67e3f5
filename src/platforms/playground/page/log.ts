import type { WireMessage } from '../wire.ts'
import { byId, element } from './element.ts'

/** The messages of the room that is looked at. */
export type RoomLog = {
  /** Shows another room, at its end. */
  readonly show: (messages: readonly WireMessage[], empty: string) => void
  /** A message is new, changed or gone. */
  readonly put: (message: WireMessage) => void
}

/** Takes over the place of the messages on the page; `draw` draws one. */
export function createRoomLog(draw: (message: WireMessage) => HTMLElement): RoomLog {
  const log = byId('log')
  // It scrolls, so the keyboard must reach it.
  log.tabIndex = 0
  const isAtEnd = (): boolean => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END
  const toEnd = (): void => {
    log.scrollTop = log.scrollHeight
  }
  /** At the end, but with the top of a message that is longer than the view. */
  const reveal = (message: HTMLElement): void => {
    if (message.offsetHeight > log.clientHeight) message.scrollIntoView({ block: 'start' })
    else toEnd()
  }
  return {
    show: (messages, empty) => {
      const content = messages.length > 0 ? messages.map(draw) : [element('p', { class: 'empty' }, empty)]
      log.replaceChildren(...content)
      toEnd()
    },
    put: (message) => {
      const old = log.querySelector<HTMLElement>(`[data-id="${CSS.escape(message.id)}"]`)
      const follow = isAtEnd()
      if (message.gone) return removeMessage(old)
      const fresh = draw(message)
      if (old === null) {
        log.querySelector('.empty')?.remove()
        fresh.classList.add('arriving')
        log.append(fresh)
      } else {
        changeMessage(old, fresh)
      }
      if (follow || message.private) reveal(old ?? fresh)
    },
  }
}

/** Pixels from the end within which one counts as reading the end. */
const NEAR_END = 120

/** In place: a card's count that changes is not read out, an answer in a private one's place is. */
function changeMessage(message: HTMLElement, fresh: HTMLElement): void {
  const focused = focusWithin(message)
  message.setAttribute('aria-live', message.classList.contains('private') ? 'polite' : 'off')
  message.classList.add('changed')
  message.replaceChildren(...fresh.childNodes)
  restoreFocus(message, focused)
}

function removeMessage(message: HTMLElement | null): void {
  const next = message?.nextElementSibling ?? message?.previousElementSibling
  const focused = message?.contains(document.activeElement) === true
  message?.remove()
  if (focused) (next?.querySelector<HTMLElement>('button, a, select') ?? byId('log')).focus()
}

/** What holds the focus in a message that is drawn anew: its action, or its label. */
function focusWithin(message: HTMLElement): string | null {
  const { activeElement } = document
  if (activeElement === null || !message.contains(activeElement)) return null
  return activeElement.getAttribute('data-action') ?? ''
}

function restoreFocus(message: HTMLElement, action: string | null): void {
  if (action === null) return
  const same = action === '' ? null : message.querySelector<HTMLElement>(`[data-action="${CSS.escape(action)}"]`)
  const other = message.querySelector<HTMLElement>('.card button, .card a, .card select, button')
  ;(same ?? other ?? byId('log')).focus()
}
