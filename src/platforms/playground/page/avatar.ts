import { element } from './element.ts'
import { BOT_ID } from './people.ts'

/** A person's initials on a colour of their own, or the mark of Rollcall. Says nothing to a screen reader: the name is beside it. */
export function drawAvatar(of: { readonly id: string; readonly name: string }): HTMLElement {
  if (of.id === BOT_ID) return element('img', { class: 'avatar', src: '/playground/page/mark.svg', alt: '' })
  const avatar = element('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(of.name))
  avatar.style.setProperty('--hue', String(hueOf(of.id)))
  return avatar
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => [...(word ?? '?')][0] ?? '').join('')
}

/** The same for the same person, far apart for names that are near. */
function hueOf(id: string): number {
  let hash = 0
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 997
  return (hash * 137) % 360
}
