/**
 * Takes the zone out of a text that names a time: `1 Dec 09:00 Europe/Berlin`, `18:00Z`, `6pm EST`, `18:00 +02:00`.
 *
 * @module
 */
import { canonicalZone } from '../domain/zone.ts'
import type { WhenRefusal } from './when-refusal.ts'
import { refuseWhen } from './when-refusal.ts'

/**
 * What a text says about its zone. `zone` is a canonical name, `offsetMinutes` a fixed distance from UTC; both where the
 * text says both, as `EST` does: the eastern United States, five hours behind UTC.
 */
export type NamedZone = { readonly zone?: string; readonly offsetMinutes?: number }

/** The text without its zone, and the zone. */
export type ZoneTaken = { readonly ok: true; readonly rest: string; readonly named: NamedZone }

/**
 * Takes at most one zone name and one offset out of a text. Abbreviations are read where they mean one region's clocks;
 * `CST`, `IST`, `BST` and others that several regions use are refused as `ambiguous-zone`.
 */
export function takeZone(text: string): ZoneTaken | WhenRefusal {
  const isoOffset = takeIsoOffset(text)
  const rest = isoOffset.rest
  return (
    takeIanaName(rest, isoOffset.named) ??
    takeUtc(rest, isoOffset.named) ??
    takeAbbreviation(rest, isoOffset.named) ??
    takePlainOffset(rest, isoOffset.named) ?? { ok: true, rest, named: isoOffset.named }
  )
}

/** The zone whose clocks an abbreviation names, the same as in a time; null for one that several regions use, and for other text. */
export function zoneOfAbbreviation(text: string): string | null {
  const name = text.trim().toLowerCase()
  return Object.hasOwn(ABBREVIATIONS, name) ? (ABBREVIATIONS[name]?.zone ?? null) : null
}

/** What an abbreviation means: the region whose clocks it names, and its own distance from UTC in minutes, if it has one. */
const ABBREVIATIONS: Readonly<Record<string, NamedZone>> = {
  et: { zone: 'America/New_York' },
  est: { zone: 'America/New_York', offsetMinutes: -300 },
  edt: { zone: 'America/New_York', offsetMinutes: -240 },
  ct: { zone: 'America/Chicago' },
  mt: { zone: 'America/Denver' },
  mst: { zone: 'America/Denver', offsetMinutes: -420 },
  mdt: { zone: 'America/Denver', offsetMinutes: -360 },
  pt: { zone: 'America/Los_Angeles' },
  pst: { zone: 'America/Los_Angeles', offsetMinutes: -480 },
  pdt: { zone: 'America/Los_Angeles', offsetMinutes: -420 },
  akst: { zone: 'America/Anchorage', offsetMinutes: -540 },
  akdt: { zone: 'America/Anchorage', offsetMinutes: -480 },
  hst: { zone: 'Pacific/Honolulu', offsetMinutes: -600 },
  wet: { zone: 'Europe/Lisbon', offsetMinutes: 0 },
  west: { zone: 'Europe/Lisbon', offsetMinutes: 60 },
  cet: { zone: 'Europe/Berlin', offsetMinutes: 60 },
  cest: { zone: 'Europe/Berlin', offsetMinutes: 120 },
  eet: { zone: 'Europe/Helsinki', offsetMinutes: 120 },
  eest: { zone: 'Europe/Helsinki', offsetMinutes: 180 },
  msk: { zone: 'Europe/Moscow', offsetMinutes: 180 },
  jst: { zone: 'Asia/Tokyo', offsetMinutes: 540 },
  kst: { zone: 'Asia/Seoul', offsetMinutes: 540 },
  sgt: { zone: 'Asia/Singapore', offsetMinutes: 480 },
  hkt: { zone: 'Asia/Hong_Kong', offsetMinutes: 480 },
  aest: { zone: 'Australia/Sydney', offsetMinutes: 600 },
  aedt: { zone: 'Australia/Sydney', offsetMinutes: 660 },
  awst: { zone: 'Australia/Perth', offsetMinutes: 480 },
  nzst: { zone: 'Pacific/Auckland', offsetMinutes: 720 },
  nzdt: { zone: 'Pacific/Auckland', offsetMinutes: 780 },
}

/** Used by several regions: Central, China and Cuba; India, Israel and Ireland; Britain and Bangladesh; and so on. */
const SHARED_ABBREVIATIONS = 'cst|cdt|ist|bst|ast|adt|gst|sst|wst|amt|ect|pkt|wat|cat|eat|act|art|brt|wib'

/** No zone is further from UTC than this (Pacific/Kiritimati). */
const MAX_OFFSET_MINUTES = 14 * 60

const OFFSET = String.raw`([+-])(\d{1,2})(?::?(\d{2}))?`
/** An offset glued to a time is one in ISO 8601's own forms only: elsewhere `10:00-11:00` means until eleven. */
const ISO_OFFSET = new RegExp(
  String.raw`(?<=\dT\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?|\d \d\d:\d\d:\d\d(?:[.,]\d{1,9})?) ?${OFFSET}(?!\d)`,
  'i',
)
const UTC = new RegExp(String.raw`(?<![a-z/])(?:utc|gmt|(?<=\d ?)z)(?![a-z/])(?: ?${OFFSET}(?![\d:]))?`, 'i')
const PLAIN_OFFSET = /(?<=\d|[ap]\.?m\.?)(?: -| ?\+)(\d{1,2})(?::?(\d{2}))?(?![\d:])/i
const ABBREVIATION = new RegExp(
  String.raw`(?<![\w/])(?:(${Object.keys(ABBREVIATIONS).join('|')})|${SHARED_ABBREVIATIONS})(?![\w/])`,
  'i',
)
const IANA_SHAPE = /(?<![\w/+-])[a-z][a-z_]*(?:\/[a-z][a-z0-9_+-]*){1,2}(?: [a-z]+){0,2}/i

function takeIsoOffset(text: string): { readonly rest: string; readonly named: NamedZone } {
  const match = ISO_OFFSET.exec(text)
  const offsetMinutes = match === null ? null : offsetOf(match[1], match[2], match[3])
  if (match === null || offsetMinutes === null) return { rest: text, named: {} }
  return { rest: without(text, match), named: { offsetMinutes } }
}

function takeIanaName(text: string, known: NamedZone): ZoneTaken | WhenRefusal | null {
  const match = IANA_SHAPE.exec(text)
  if (match === null) return null
  const words = match[0].split(' ')
  // The longest that is a zone, since people write America/New York, and words may follow that are not its own.
  for (let count = words.length; count > 0; count--) {
    const name = words.slice(0, count).join(' ')
    const zone = canonicalZone(name)
    if (zone !== null) return { ok: true, rest: cut(text, match.index, name.length), named: { ...known, zone } }
  }
  return refuseWhen('unknown-zone', words[0])
}

function takeUtc(text: string, known: NamedZone): ZoneTaken | null {
  const match = UTC.exec(text)
  if (match === null) return null
  if (match[1] === undefined) return { ok: true, rest: without(text, match), named: { ...known, zone: 'UTC' } }
  const offsetMinutes = offsetOf(match[1], match[2], match[3])
  return offsetMinutes === null ? null : { ok: true, rest: without(text, match), named: { ...known, offsetMinutes } }
}

function takeAbbreviation(text: string, known: NamedZone): ZoneTaken | WhenRefusal | null {
  const match = ABBREVIATION.exec(text)
  if (match === null) return null
  const meaning = match[1] === undefined ? undefined : ABBREVIATIONS[match[1].toLowerCase()]
  if (meaning === undefined) return refuseWhen('ambiguous-zone', match[0])
  return { ok: true, rest: without(text, match), named: { ...meaning, ...known } }
}

function takePlainOffset(text: string, known: NamedZone): ZoneTaken | null {
  const match = PLAIN_OFFSET.exec(text)
  if (match === null) return null
  const offsetMinutes = offsetOf(match[0].trim().charAt(0), match[1], match[2])
  return offsetMinutes === null ? null : { ok: true, rest: without(text, match), named: { ...known, offsetMinutes } }
}

function offsetOf(sign: string | undefined, hours: string | undefined, minutes = '0'): number | null {
  const size = Number(hours) * 60 + Number(minutes)
  if (Number(minutes) > 59 || size > MAX_OFFSET_MINUTES) return null
  // Not -0 for `-00:00`.
  return sign === '-' ? 0 - size : size
}

function without(text: string, match: RegExpExecArray): string {
  return cut(text, match.index, match[0].length)
}

function cut(text: string, at: number, length: number): string {
  return `${text.slice(0, at)} ${text.slice(at + length)}`.replace(/ +/g, ' ').trim()
}
