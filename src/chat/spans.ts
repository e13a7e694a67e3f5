import type { PersonFacts } from '../usecases/ports.ts'
import type { Span, Text } from './view.ts'

/** A person to name: mentioned where they have an account, written by name elsewhere. */
export function personSpan(person: PersonFacts): Span {
  const accounts = person.identities.map(({ platform, externalId }) => ({ platform, externalId }))
  return { person: { name: person.name, accounts } }
}

/** Texts with something between them; empty ones are left out. */
export function joinTexts(texts: readonly Text[], between: string): Text {
  return texts.filter((text) => text.length > 0).flatMap((text, index) => (index === 0 ? text : [between, ...text]))
}

/** `1 place`, `2 places`; `many` where the plural is not made with an s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
