/**
 * Reads how long a session takes, as people write it: `60`, `90 min`, `1h30`, `1.5h`, `1:30`, `half an hour`; in
 * Spanish too (`1 hora`, `hora y media`), whose words no English length has.
 *
 * @module
 */

/** The shortest session, in minutes. */
export const SHORTEST_MINUTES = 5

/** The longest session, in minutes. */
export const LONGEST_MINUTES = 24 * 60

/** What {@link readDuration} found: whole minutes, or why the text was refused. */
export type DurationReading =
  | { readonly ok: true; readonly minutes: number }
  | { readonly ok: false; readonly why: 'empty' | 'not-understood' | 'too-short' | 'too-long' }

/** Reads the length of a session within {@link SHORTEST_MINUTES} and {@link LONGEST_MINUTES}. Never throws. */
export function readDuration(text: string): DurationReading {
  if (text.trim() === '') return { ok: false, why: 'empty' }
  const minutes = readMinutes(text)
  if (minutes === null) return { ok: false, why: 'not-understood' }
  if (minutes < SHORTEST_MINUTES) return { ok: false, why: 'too-short' }
  if (minutes > LONGEST_MINUTES) return { ok: false, why: 'too-long' }
  return { ok: true, minutes }
}

/**
 * Reads a length of time in minutes and hours, of any size; parts of a minute are rounded. A bare number is minutes, a
 * number with a colon is hours and minutes. Null when any of the text is something else.
 */
export function readMinutes(text: string): number | null {
  if (text.length > MAX_LENGTH) return null
  const tidy = text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')
  const bare = BARE_MINUTES.exec(tidy)
  if (bare !== null) return Number(bare[1])
  const clock = CLOCK.exec(tidy) ?? ISO_DURATION.exec(tidy) ?? COMPACT.exec(tidy)
  if (clock !== null) return Number(clock[1] ?? 0) * 60 + Number(clock[2] ?? 0)
  return readSpoken(tidy)
}

/** Longer text is no length of time; the bound keeps the patterns below cheap on hostile input. */
const MAX_LENGTH = 60

const BARE_MINUTES = /^(\d{1,6})$/
const CLOCK = /^(\d{1,2}):([0-5]\d)$/
const ISO_DURATION = /^pt(?=\d)(?:(\d{1,3})h)?(?:(\d{1,4})m)?$/
const COMPACT = /^(\d{1,2}) ?(?:h|hrs?|hours?|horas?) ?([0-5]?\d)$/

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty five': 45,
  'forty-five': 45,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  un: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  diez: 10,
  doce: 12,
  quince: 15,
  veinte: 20,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  noventa: 90,
}

const HOURS = '(?:h|hr|hrs|hour|hours|hs|hora|horas)'
const MINUTES = '(?:m|min|mins|minute|minutes|minuto|minutos)'
const AMOUNT = `(\\d{1,6}(?:[.,]\\d{1,3})?|${Object.keys(NUMBER_WORDS).join('|')})`
const JOINT = '(?: ?,? ?(?:(?:and|y) )?)'
const AMOUNTS = new RegExp(`^(?:${AMOUNT} ?${HOURS}\\.?)?(?:(?:^|${JOINT})${AMOUNT} ?${MINUTES}\\.?)?$`)

/** Fixed phrases about parts of an hour, in minutes. */
const PHRASES: readonly (readonly [RegExp, number])[] = [
  [/^(?:a )?half (?:an )?hour$|^half of an hour$|^½ ?(?:h|hour)$/, 30],
  [/^(?:a )?quarter (?:of an )?hour$/, 15],
  [/^three quarters of an hour$/, 45],
  [/^media hora$/, 30],
  [/^(?:un )?cuarto de hora$/, 15],
  [/^tres cuartos de hora$/, 45],
  [/^hora y media$/, 90],
  [/^hora y cuarto$/, 75],
]
const AND_A_HALF = new RegExp(`^${AMOUNT}(?: ${HOURS})? and (?:a )?half(?: ${HOURS})?$`)
const AND_A_PART = new RegExp(`^${AMOUNT} horas? y (media|cuarto)$`)

function readSpoken(tidy: string): number | null {
  const phrase = PHRASES.find(([pattern]) => pattern.test(tidy))
  if (phrase !== undefined) return phrase[1]
  const withHalf = tidy.includes('h') ? AND_A_HALF.exec(tidy) : null
  if (withHalf?.[1] !== undefined) return Math.round(amountOf(withHalf[1]) * 60 + 30)
  const withPart = AND_A_PART.exec(tidy)
  if (withPart?.[1] !== undefined) return Math.round(amountOf(withPart[1]) * 60 + (withPart[2] === 'media' ? 30 : 15))
  const found = tidy === '' ? null : AMOUNTS.exec(tidy)
  if (found === null) return null
  return Math.round(amountOf(found[1] ?? '0') * 60 + amountOf(found[2] ?? '0'))
}

function amountOf(text: string): number {
  return NUMBER_WORDS[text] ?? Number(text.replace(',', '.'))
}
