import type { WireState } from '../wire.ts'
import { byId, element } from './element.ts'
import { drawIcon } from './icon.ts'
import { DIRECT_ROOM, HOME_ROOM, roomName } from './people.ts'
import { clockWords } from './time-words.ts'
import { WORDS } from './words.ts'

/** Draws the head of a room: its name, what it is for, and the hour where this person is. */
export function drawRoomHead(state: WireState, room: string): void {
  const menu = element(
    'button',
    {
      type: 'button',
      class: 'quiet menu-button',
      'aria-label': WORDS.side,
      'aria-expanded': 'false',
      'aria-controls': 'side',
      click: toggleSide,
    },
    drawIcon('menu'),
  )
  const clock = element('time', { class: 'clock', id: 'clock' })
  const name = element(
    'div',
    { class: 'room-title' },
    element('h1', {}, roomName(state, room)),
    element('p', { dir: 'auto' }, topic(state, room)),
  )
  const offline = element('span', { class: 'offline', id: 'offline', hidden: true }, WORDS.offline)
  const me = element('span', { class: 'me' }, element('bdi', {}, state.me.name), clock)
  byId('room-head').replaceChildren(menu, name, offline, me)
  tickClock(state)
}

/** Writes the hour anew. */
export function tickClock(state: WireState): void {
  const clock = document.getElementById('clock')
  const words = clockWords(new Date(), state.me)
  if (clock !== null && clock.textContent !== words) clock.textContent = words
}

/** Shows whether the view hears of changes. */
export function showConnected(connected: boolean): void {
  byId('offline').hidden = connected
}

/** Lets a press beside the drawer, and Escape, close it. */
export function watchSide(): void {
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeSide()
  })
  byId('log').parentElement?.addEventListener('pointerdown', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('.menu-button') === null) closeSide()
  })
}

/** Closes the drawer in which a narrow screen keeps the rooms. */
export function closeSide(): void {
  setSide(false)
}

function toggleSide(): void {
  setSide(!byId('side').classList.contains('open'))
}

function setSide(open: boolean): void {
  const side = byId('side')
  const button = document.querySelector<HTMLElement>('.menu-button')
  const heldFocus = side.contains(document.activeElement) && side.classList.contains('open')
  side.classList.toggle('open', open)
  button?.setAttribute('aria-expanded', String(open))
  if (open) side.querySelector('a')?.focus()
  else if (heldFocus) button?.focus()
}

function topic(state: WireState, room: string): string {
  if (room === HOME_ROOM) return WORDS.homeTopic
  if (room === DIRECT_ROOM) return WORDS.directTopic
  return state.channels.find((channel) => channel.id === room)?.topic ?? ''
}
