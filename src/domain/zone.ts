/**
 * The names of time zones that Rollcall knows, each under one spelling.
 *
 * Node's ICU spells some zones as they were called decades ago (`Asia/Calcutta`), Slack and people as they are called now
 * (`Asia/Kolkata`), and which of the two Node lists depends on its version. Stored and shown is always the present name.
 *
 * @module
 */

/**
 * The one spelling of a zone's name: `europe/berlin`, `US/Pacific`, `Asia/Calcutta` and `America/New York` become
 * `Europe/Berlin`, `America/Los_Angeles`, `Asia/Kolkata` and `America/New_York`; `GMT` and `Etc/UTC` become `UTC`.
 * Null for what is no zone of `Intl.supportedValuesOf('timeZone')`: fixed offsets (`UTC+5`, `Etc/GMT-2`) and
 * abbreviations (`EST`) have no clock changes and are refused, though Node would take them.
 */
export function canonicalZone(text: string): string | null {
  return lookUp(text.trim().replace(/\s+/g, '_'))
}

/**
 * A zone that is stored, by a name that every clock takes: its one spelling where it has one, else as it is; null for what is no zone
 * at all, which another program can have stored.
 */
export function storedZone(name: string): string | null {
  return lookUp(name) ?? (takesZone(name) ? name : null)
}

/** Every zone under its present name, sorted, with `UTC` first. The list is made once. */
export function zoneNames(): readonly string[] {
  return knownZones().names
}

/** Older names that are still typed, each with the present name: `Asia/Calcutta` to `Asia/Kolkata`. */
export const RENAMED_ZONES: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

type KnownZones = { readonly names: readonly string[]; readonly byLowerCase: ReadonlyMap<string, string> }

/** IANA's longest name has 30 characters; more is not worth asking Intl about. */
const MAX_NAME = 40

const ZONE_SHAPE = /^[A-Za-z]+(?:\/[A-Za-z_-]+){1,2}$/
const UTC_NAMES = new Set(['utc', 'gmt', 'etc/utc', 'etc/gmt', 'etc/uct', 'etc/zulu', 'etc/universal', 'etc/greenwich'])

let known: KnownZones | undefined

function lookUp(name: string): string | null {
  if (name.length > MAX_NAME) return null
  const lowerCase = name.toLowerCase()
  if (UTC_NAMES.has(lowerCase)) return 'UTC'
  const listed = knownZones().byLowerCase.get(lowerCase)
  if (listed !== undefined) return listed
  return ZONE_SHAPE.test(name) ? resolveAlias(name) : null
}

function knownZones(): KnownZones {
  known ??= listZones()
  return known
}

function listZones(): KnownZones {
  const present = Intl.supportedValuesOf('timeZone').map((name) => RENAMED_ZONES[name] ?? name)
  const names = ['UTC', ...[...new Set(present)].filter((name) => name !== 'UTC').sort()]
  const byLowerCase = new Map(names.map((name) => [name.toLowerCase(), name]))
  for (const [older, name] of Object.entries(RENAMED_ZONES)) byLowerCase.set(older.toLowerCase(), name)
  return { names, byLowerCase }
}

/** Whether the runtime takes it, as it does fixed offsets, which have no place in our list. */
function takesZone(name: string): boolean {
  return name.length <= MAX_NAME && resolveZone(name) !== null
}

/** Links such as `US/Pacific` stand in no list; Intl knows what they mean and throws for what it does not know. */
function resolveAlias(name: string): string | null {
  const timeZone = resolveZone(name)
  return timeZone === null ? null : (knownZones().byLowerCase.get(timeZone.toLowerCase()) ?? null)
}

function resolveZone(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
