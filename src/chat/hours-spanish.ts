/**
 * Writes hours that are said in Spanish as `18:30`: `a las 6 y media de la tarde`, `un cuarto para las ocho de la noche`.
 *
 * @module
 */
import type { WhenRefusal } from './when-refusal.ts'
import { refuseWhen } from './when-refusal.ts'
import type { PlainText } from './when-text.ts'

/**
 * An hour up to twelve needs its part of the day, am, pm or written minutes, as in English; one that its part of the day does
 * not have is refused. A part of the day without an hour is put in English.
 *
 * @param text in small letters without accents
 */
export function spanishHours(text: string): PlainText | WhenRefusal {
  const spoken = readSpoken(text)
  const plain = PLAIN.reduce((known, [written, one]) => known.replace(written, one), spoken)
  const part = DAY_PARTS.find(({ said }) => said.test(plain)) ?? (spoken === text ? null : WHOLE_DAY)
  if (part === null) return { ok: true, text: plain }
  const first = plain.replace(part.said, markOf)
  const marked = NAMED_DAY.test(first) ? first.replace(/(?<!this )>/, '<') : first
  const clock = [...marked.matchAll(CLOCK)].find(([, at, , ...sure]) => [at, ...sure].some((one) => one !== undefined))
  if (clock === undefined) return { ok: true, text: marked.replace(/[<>]/, part.english) }
  const [written, at = '', hours, minutes = '00', half] = clock
  const hour = hourIn(part, Number(hours), half)
  if (hour === null) return refuseWhen('ambiguous-hour')
  const after = marked.slice(clock.index + written.length)
  const whole = `${marked.slice(0, clock.index)}${at}${hour}:${minutes} ${after}`
  return { ok: true, text: whole.replace('this >', 'today').replace(/[<>]/, '') }
}

type DayPart = { readonly said: RegExp; readonly from: number; readonly to: number; readonly english: string }

/** Midnight is in none of them, and `12 de la mañana` noon to some: such hours are asked about. */
const DAY_PARTS: readonly DayPart[] = [
  { said: dayPart('madrugada'), from: 1, to: 6, english: 'morning' },
  { said: /\b(?:(?:de|por|en|a) la|esta) manana\b/, from: 1, to: 11, english: 'morning' },
  { said: dayPart('tarde'), from: 12, to: 20, english: 'afternoon' },
  { said: dayPart('noche'), from: 18, to: 23, english: 'evening' },
  { said: /\bdel mediodia\b/, from: 12, to: 15, english: 'afternoon' },
]
/** Of an hour that is said with its minutes alone. */
const WHOLE_DAY: DayPart = { said: /$/, from: 0, to: 23, english: '' }

const NUMBERS = ['una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce']
const HOUR = String.raw`(\d{1,2}|${NUMBERS.join('|')})`
const MINUTES: Readonly<Record<string, number>> = {
  media: 30,
  cuarto: 15,
  cinco: 5,
  diez: 10,
  veinte: 20,
  veinticinco: 25,
}
const AMOUNT = `(${Object.keys(MINUTES).join('|')}|[0-5]?\\d)`
const AFTER_OR_BEFORE = new RegExp(
  String.raw`(?<![\d:./-])(?:\ba )?(?:\blas? )?\b${HOUR} (y|menos) ${AMOUNT}\b(?![:.\d])`,
)
const BEFORE = new RegExp(String.raw`\b(?:(?:a las?|al?) )?(?:un )?${AMOUNT}(?: minutos)? para las? ${HOUR}\b`)
const HOUR_WORD = new RegExp(String.raw`\b(?:a )?las? (${NUMBERS.join('|')})\b`)

/** Beside these a number is no day of the month. */
const NAMED_DAY = /\b(?:hoy|manana)\b/

/** Ranges first: `18:00 a 19:00` is no hour of its own. */
const PLAIN: readonly (readonly [written: RegExp, one: string])[] = [
  [/\b([ap])\. ?m\b\.?/g, '$1m'],
  [/(?<![\d.:])(\d{1,2})\.([0-5]\d)(?![\d.])/g, '$1:$2'],
  [/(?<=\d:\d\d) ?(?:hs?|hrs?|horas|hora(?! del? ))\b/g, ''],
  [/(?<![\d.:-])([01]?\d|2[0-3]) ?h ?([0-5]\d)\b/g, '$1:$2'],
  [/(?<![\d.:-])([01]\d|2[0-3])([0-5]\d) ?(?:hs?|hrs?|horas)\b/g, '$1:$2'],
  [/(?<![\d.:-])([01]?\d|2[0-3]) ?(?:hs?|hrs|horas)\b/g, '$1:00'],
  [/(?<=\d:\d\d|\d ?[ap]m) a (?:las? )?(?=\d)|\bhasta (?:las? )?(?=\d)/g, ' to '],
  [/\b(?:de|desde) (?:las? )?(?=\d{1,2}(?::\d\d| ?[ap]m))/g, 'from '],
  [/\b(?:en|el) punto\b/, ''],
  [/\ba las? (?=\d)/g, 'at '],
]

/** A time of a clock; sure to be one by `at`, minutes, am or pm, or its part of the day behind it (`<`). */
const CLOCK = /(\bat )?(?<![\d:./-])(\d{1,2})(?::([0-5]\d))?(?: ?([ap])m\b)?(?![\d:./-])( *<)?/g

/** `8 de la noche` is an hour; the 8 of `viernes 8 por la noche` may be a day of the month. */
function markOf(words: string): string {
  if (words.startsWith('esta ')) return 'this >'
  return /^del? /.test(words) ? ' <' : ' >'
}

function dayPart(name: string): RegExp {
  return new RegExp(String.raw`\b(?:(?:(?:de|por|en|a) la|esta|de) )?${name}\b`)
}

/** `las 6 y media`, `las 8 menos cuarto`, `un cuarto para las 8`, `las seis`: with numbers and a colon. */
function readSpoken(text: string): string {
  return text
    .replace(BEFORE, (_, amount: string, hour: string) => clockOf(hour, -minutesOf(amount)))
    .replace(AFTER_OR_BEFORE, (_, hour: string, sign: string, amount: string) =>
      clockOf(hour, sign === 'y' ? minutesOf(amount) : -minutesOf(amount)),
    )
    .replace(HOUR_WORD, (_, hour: string) => `at ${hourOf(hour)}`)
}

function minutesOf(amount: string): number {
  return MINUTES[amount] ?? Number(amount)
}

function clockOf(hour: string, minutes: number): string {
  const whole = hourOf(hour) * 60 + minutes
  return `at ${Math.floor(whole / 60) || 12}:${String(whole % 60).padStart(2, '0')}`
}

function hourOf(hour: string): number {
  return NUMBERS.includes(hour) ? NUMBERS.indexOf(hour) + 1 : Number(hour)
}

/** The hour of the day that is meant, or null where none or two are. */
function hourIn({ from, to }: DayPart, hour: number, half: string | undefined): number | null {
  const both = hour === 0 || hour > 12 ? [hour] : [hour % 12, (hour % 12) + 12]
  const meant = both.filter((one) => one >= from && one <= to && (half === undefined || one >= 12 === (half === 'p')))
  const [only, another] = meant
  return only === undefined || another !== undefined ? null : only
}
