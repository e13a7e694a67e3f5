import type { Words } from './words/words.ts'

/** What a kind of message (`Delivery.kind`) is called among people: `Reminder`. One of a later version is a `Message`. */
export function messageWords(kind: string, { words }: { readonly words: Words }): string {
  const { kinds, other } = words.messages
  const known: Readonly<Record<string, string>> = kinds
  return Object.hasOwn(known, kind) ? (known[kind] ?? other) : other
}
