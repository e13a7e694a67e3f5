/** Reading JSON that nobody has checked yet. */

/** An object as it came over the wire. */
export type Json = { readonly [key: string]: unknown }

/** The object, or an empty one for anything that is none. */
export function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

/** The list, or an empty one. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The string, or an empty one. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Text that came over the wire as JSON; undefined where it is none. */
export function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

/** Number of characters as Discord counts them (code points). */
export function lengthOf(value: unknown): number {
  return [...text(value)].length
}
