import type { LineMention } from '../../chat/intent.ts'
import { type Members, mentionChannel, mentionPerson } from './members.ts'

/**
 * Finds `@ana`, `@Ana Silva` and `#sessions` in a line: handles and names of those who are here, letter case apart, the longest
 * that fits. What names nobody stays text.
 */
export function findMentions(text: string, members: Members): readonly LineMention[] {
  const words = sayable(members)
  const folded = text.toLowerCase()
  const found: LineMention[] = []
  for (const match of text.matchAll(/(?<![\w@#/])[@#]/g)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue
    const fitting = words.find((word) => folded.startsWith(word.text, match.index) && endsAt(text, match.index, word))
    if (fitting !== undefined)
      found.push({ start: match.index, end: match.index + fitting.text.length, value: fitting.value })
  }
  return found
}

type Sayable = { readonly text: string; readonly value: LineMention['value'] }

/** Everything that can be said after a mark, longest first. */
function sayable(members: Members): readonly Sayable[] {
  const words: Sayable[] = []
  for (const person of members.people)
    for (const name of [person.externalId, person.name]) words.push(say(`@${name}`, mentionPerson(person)))
  for (const channel of members.channels)
    for (const name of [channel.id, channel.name]) words.push(say(`#${name}`, mentionChannel(channel)))
  return words.sort((a, b) => b.text.length - a.text.length)
}

function say(text: string, value: LineMention['value']): Sayable {
  return { text: text.toLowerCase(), value }
}

/** `@ana` is not in `@anabel`. */
function endsAt(text: string, start: number, word: Sayable): boolean {
  return !/^[\p{L}\p{N}_]/u.test(text.slice(start + word.text.length))
}
