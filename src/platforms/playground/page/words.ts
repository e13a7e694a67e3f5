import type { PageWords } from '../wire.ts'

/** What the page says, in the language of whoever looks: it came with the page. */
export const WORDS: PageWords = JSON.parse(document.body.dataset.words ?? '{}') as PageWords

/** A sentence with what is put into it, by name. */
export function filledIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}
