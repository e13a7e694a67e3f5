import type { WireState } from '../wire.ts'
import { element } from './element.ts'
import { authorName, BOT_ID } from './people.ts'

/** A person's initials on a colour of their own, or the mark of Rollcall. Says nothing to a screen reader: the name is beside it. */
export function drawAvatar(state: WireState, id: string): HTMLElement {
  if (id === BOT_ID) return element('img', { class: 'avatar', src: '/playground/page/mark.svg', alt: '' })
  const avatar = element('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(authorName(state, id)))
  avatar.style.setProperty('--hue', `${hueAt(state.people.findIndex((person) => person.id === id))}deg`)
  return avatar
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => [...(word ?? '?')][0] ?? '').join('')
}

/** Neighbours in the list are far apart in colour: each turns the circle by the golden angle. */
function hueAt(place: number): number {
  return Math.round(((place + 1) * 137.5 + 30) % 360)
}
