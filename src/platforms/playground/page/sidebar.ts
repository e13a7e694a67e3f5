import type { WirePerson, WireState } from '../wire.ts'
import { addressOf } from './address.ts'
import { drawAvatar } from './avatar.ts'
import { byId, element } from './element.ts'
import { drawIcon } from './icon.ts'
import { BOT_ID, DIRECT_ROOM, HOME_ROOM } from './people.ts'
import { filledIn, WORDS } from './words.ts'

/** Draws the rooms and the switch between people. `unread` counts what came in while another room was looked at. */
export function drawSidebar(
  state: WireState,
  of: { readonly room: string; readonly unread: ReadonlyMap<string, number> },
): void {
  const entry = (room: string, mark: Node | string, name: string): HTMLElement => {
    const count = of.unread.get(room) ?? 0
    return element(
      'li',
      {},
      element(
        'a',
        {
          class: count > 0 ? 'room-link unread' : 'room-link',
          href: addressOf(state.me.id, room),
          'aria-current': room === of.room ? 'page' : null,
        },
        element('span', { class: 'room-mark', 'aria-hidden': 'true' }, mark),
        element('span', { class: 'room-name' }, name),
        count > 0
          ? element('span', { class: 'badge', 'aria-label': filledIn(WORDS.fresh, { count }) }, String(count))
          : null,
      ),
    )
  }
  const brand = element(
    'div',
    { class: 'brand' },
    element('img', { class: 'brand-mark', src: '/playground/page/mark.svg', alt: '' }),
    element('div', {}, element('strong', { dir: 'auto' }, state.space), element('span', {}, WORDS.title)),
  )
  byId('side').replaceChildren(
    brand,
    drawSection('Rollcall', [
      entry(HOME_ROOM, drawIcon('home'), WORDS.home),
      entry(DIRECT_ROOM, drawAvatar(state, BOT_ID), WORDS.direct),
    ]),
    drawSection(
      WORDS.channels,
      state.channels.map((channel) => entry(channel.id, '#', channel.name)),
    ),
    drawSection(
      WORDS.people,
      state.people.map((person) => drawPerson(person, { state, room: of.room })),
    ),
    element('p', { class: 'side-note' }, WORDS.note),
  )
}

function drawSection(title: string, entries: readonly HTMLElement[]): HTMLElement {
  const id = `section-${title.toLowerCase().replace(/\W+/g, '-')}`
  return element(
    'nav',
    { class: 'section', 'aria-labelledby': id },
    element('h2', { class: 'section-title', id }, title),
    element('ul', {}, ...entries),
  )
}

function drawPerson(person: WirePerson, of: { readonly state: WireState; readonly room: string }): HTMLElement {
  const mine = person.id === of.state.me.id
  return element(
    'li',
    {},
    element(
      'a',
      { class: 'person-link', href: addressOf(person.id, of.room), 'aria-current': mine ? 'true' : null },
      drawAvatar(of.state, person.id),
      element(
        'span',
        { class: 'person-name' },
        element('bdi', {}, person.name),
        element('span', { class: 'person-note' }, person.note),
      ),
      mine ? element('span', { class: 'you' }, WORDS.you) : null,
    ),
  )
}
