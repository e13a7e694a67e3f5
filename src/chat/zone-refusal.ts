/**
 * The refusal of what was typed as a time zone, with those that were probably meant.
 *
 * @module
 */
import type { Refusal } from '../domain/refusal.ts'
import { suggestZones } from './find-zone.ts'
import { quote } from './typed-input.ts'

/** Says no to a zone. An offset is none: it does not say when clocks change. */
export function zoneRefusal(text: string): Extract<Refusal, { code: 'zone_unknown' }> {
  const isOffset = OFFSET.test(text.trim())
  const near = isOffset ? [] : suggestZones(text, MOST_NEAR)
  return { code: 'zone_unknown', zone: quote(text), near, ...(isOffset && { isOffset }) }
}

/** `UTC+2`, `GMT-03:30`, `+5`. */
const OFFSET = /^(?:utc|gmt)? ?[+\u2212-] ?\d{1,2}(?::?\d{2})?$/i
const MOST_NEAR = 3
