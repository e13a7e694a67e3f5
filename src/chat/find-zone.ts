/**
 * Finds time zones by what people type: a city, a part of a name, `UTC`.
 *
 * @module
 */
import { canonicalZone, RENAMED_ZONES, zoneNames } from '../domain/zone.ts'
import { zoneOfAbbreviation } from './when-zone.ts'
import { OTHER_NAMES, SEVERAL_ZONES } from './zone-names.ts'

/**
 * Zones for what was typed so far, best first: the exact name or city, then those that begin with it, then those with a
 * word that does, then those that contain it. With nothing typed, the zones most people live in.
 *
 * @param text what was typed: any case, spaces or underscores
 * @param limit how many at most
 */
export function suggestZones(text: string, limit: number): string[] {
  const typed = plain(text)
  if (typed === '') return CROWDED_ZONES.slice(0, Math.max(0, limit))
  if (typed.length > MAX_TYPED) return []
  // Zones of what has several come in their own order, before all else.
  const several = Object.hasOwn(SEVERAL_ZONES, typed) ? (SEVERAL_ZONES[typed] ?? []) : []
  const best = new Map(several.map((zone, at) => [zone, at - several.length]))
  for (const { key, zone } of searchKeys()) {
    const rank = rankOf(key, typed)
    if (rank < (best.get(zone) ?? NO_MATCH)) best.set(zone, rank)
  }
  return [...best]
    .sort(([zoneA, a], [zoneB, b]) => a - b || crowdOrder(zoneA) - crowdOrder(zoneB) || (zoneA < zoneB ? -1 : 1))
    .slice(0, Math.max(0, limit))
    .map(([zone]) => zone)
}

/**
 * The zone that a name, an older name, an abbreviation or a city names in full, and no other does; else null. Places whose names are
 * everyday words (Christmas, Easter, Center) need the full name.
 */
export function findZone(text: string): string | null {
  const canonical = zoneOfAbbreviation(text) ?? canonicalZone(text)
  if (canonical !== null) return canonical
  const typed = plain(text)
  if (typed.length > MAX_TYPED || EVERYDAY_WORDS.has(typed)) return null
  const found = searchKeys().filter(({ key }) => key === typed)
  const zones = new Set(found.map(({ zone }) => zone))
  const [zone] = zones
  return zones.size === 1 && zone !== undefined ? zone : null
}

const EVERYDAY_WORDS = new Set(['casey', 'center', 'christmas', 'davis', 'easter', 'knox', 'midway', 'palmer', 'troll'])

type SearchKey = { readonly key: string; readonly zone: string }

const MAX_TYPED = 40
const NO_MATCH = 4

const CROWDED_ZONES: readonly string[] = [
  'UTC',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Paris',
  'Africa/Lagos',
  'Africa/Johannesburg',
  'Africa/Cairo',
  'Africa/Nairobi',
  'Europe/Istanbul',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Dhaka',
  'Asia/Jakarta',
  'Asia/Shanghai',
  'Asia/Manila',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
]

let prepared: readonly SearchKey[] | undefined

/** Every name under which a zone is found; made on first use, as most processes never need it. */
function searchKeys(): readonly SearchKey[] {
  prepared ??= prepareKeys()
  return prepared
}

function prepareKeys(): SearchKey[] {
  const named = zoneNames().map((zone): [string, string] => [zone, zone])
  return [...named, ...Object.entries(RENAMED_ZONES)]
    .flatMap(([name, zone]) => [
      { key: plain(name), zone },
      { key: plain(name.slice(name.lastIndexOf('/') + 1)), zone },
    ])
    .concat(
      Object.entries(OTHER_NAMES).map(([key, zone]) => ({ key, zone })),
      Object.entries(SEVERAL_ZONES).flatMap(([key, zones]) => zones.map((zone) => ({ key, zone }))),
    )
}

/** Without accents: no zone's name has any. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
}

/** London comes before Longyearbyen. */
function crowdOrder(zone: string): number {
  const place = CROWDED_ZONES.indexOf(zone)
  return place === -1 ? CROWDED_ZONES.length : place
}

/** 0 exact, 1 begins with it, 2 a word of it begins with it, 3 contains it, else {@link NO_MATCH}. */
function rankOf(key: string, typed: string): number {
  const at = key.indexOf(typed)
  if (at === -1) return NO_MATCH
  if (at === 0) return key.length === typed.length ? 0 : 1
  return /[/ -]/.test(key.charAt(at - 1)) ? 2 : 3
}
