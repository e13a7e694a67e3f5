/** Careful reading of JSON that came from outside: nothing here trusts its input. */

/** An object of JSON with values nobody has looked at yet. */
export type Json = { readonly [key: string]: unknown }

/** Whether this is a plain object (not null, not a list). */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object, or an empty one. */
export function asObject(value: unknown): Json {
  return isObject(value) ? value : {}
}

/** The list, or an empty one. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The text, or an empty one. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Parses JSON; `undefined` where it is malformed. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
