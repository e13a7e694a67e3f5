/**
 * What stood in the fields of a form at first, carried by the form itself as fingerprints, one after another.
 *
 * @module
 */
import type { FieldTexts, WrittenFields } from '../domain/merge-fields.ts'
import { FINGERPRINT_LENGTH, fingerprint } from '../domain/merge-fields.ts'
import { textIn } from './ask.ts'
import type { FormValues } from './form.ts'

/** Fingerprints of a form's fields; a field that is not on it (`has`; all are, where left out) has none. */
export function writeShown(
  fields: readonly string[],
  { values, has = () => true }: { readonly values: FieldTexts; readonly has?: (field: string) => boolean },
): string {
  return fields.map((field) => (has(field) ? fingerprint(values[field] ?? '') : ABSENT)).join('')
}

/** The same by field; what is not understood is left out, so that its field stays as it is. */
export function readShown(fields: readonly string[], shown: string): FieldTexts {
  const found: Record<string, string> = {}
  fields.forEach((field, at) => {
    const print = shown.slice(at * FINGERPRINT_LENGTH, (at + 1) * FINGERPRINT_LENGTH)
    if (print.length === FINGERPRINT_LENGTH && print !== ABSENT) found[field] = print
  })
  return found
}

/** What the author of a form that was sent wrote in its fields, and what these showed at first. */
export function readSent(
  fields: readonly string[],
  sent: { readonly shown: string; readonly values: FormValues },
): WrittenFields {
  const yours = Object.fromEntries(fields.map((field) => [field, textIn(sent.values[field])]))
  return { yours, shown: readShown(fields, sent.shown) }
}

const ABSENT = '_'.repeat(FINGERPRINT_LENGTH)
