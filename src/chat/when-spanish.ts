/**
 * Puts a time that was written in Spanish into the words of the English one, so that a single reader decides what a time is and
 * what is refused. English and ISO 8601 pass through; what is a time in neither language stays, and is refused as that.
 *
 * @module
 */
import type { WallTime } from '../domain/time.ts'
import { weekdayOf } from '../domain/time.ts'
import { readMinutes } from './duration.ts'
import { spanishHours } from './hours-spanish.ts'
import type { WhenRefusal } from './when-refusal.ts'
import { refuseWhen } from './when-refusal.ts'
import type { PlainText } from './when-text.ts'

/**
 * Decided here: `próximo martes` and `martes que viene` are the next one after today, as Spanish means them; that of the next
 * calendar week is `martes de la próxima semana`. `mar` is Tuesday, or March after a day's number; `mar 3` is refused.
 *
 * @param text tidy, and without its zone
 * @param today what the clocks that the text speaks of show now
 */
export function fromSpanish(text: string, today: WallTime): PlainText | WhenRefusal {
  const plain = fold(text)
  if (/^hace \S/.test(plain)) return refuseWhen('past')
  const moment = countedFromNow(plain)
  if (moment !== null) return { ok: true, text: moment }
  if (TUESDAY_OR_MARCH.test(plain)) return refuseWhen('ambiguous-date')
  if (DAY_WITHOUT_MONTH.test(plain)) return refuseWhen('no-day')
  const hours = spanishHours(readWeekdays(readDates(plain), today))
  if (!hours.ok) return hours
  const words = WORDS.reduce((known, [spanish, english]) => known.replace(spanish, english), hours.text)
  return { ok: true, text: words.replace(/ +/g, ' ').trim() }
}

const MONTHS: ReadonlyMap<string, string> = new Map([
  ['ene', 'january'],
  ['feb', 'february'],
  ['mar', 'march'],
  ['abr', 'april'],
  ['may', 'may'],
  ['jun', 'june'],
  ['jul', 'july'],
  ['ago', 'august'],
  ['set', 'september'],
  ['sep', 'september'],
  ['oct', 'october'],
  ['nov', 'november'],
  ['dic', 'december'],
])
const MONTH_NAME = 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre'
const MONTH = String.raw`(?:(${MONTH_NAME}|sept|${[...MONTHS.keys()].join('|')})\b\.?)`
const DAY_OF_MONTH = new RegExp(
  String.raw`(?<![\d:.])(\d{1,2})(?:o|ro|er|ero)? (?:de )?${MONTH}(?:,? del? (?=\d{4}\b))?`,
  'g',
)
/** Where no day's number stands before it: `ago` and `set` are words of English too. */
const MONTH_ALONE = new RegExp(String.raw`\b(${MONTH_NAME}|ene|abr|dic)\b\.?`, 'g')

const WEEKDAYS: readonly (readonly [spanish: string, english: string])[] = [
  ['lun', 'monday'],
  ['mar', 'tuesday'],
  ['mie', 'wednesday'],
  ['jue', 'thursday'],
  ['vie', 'friday'],
  ['sab', 'saturday'],
  ['dom', 'sunday'],
]
const WEEKDAY = String.raw`(?:(lun(?:es)?|mar(?:tes)?|mie(?:rcoles)?|jue(?:ves)?|vie(?:rnes)?|sab(?:ado)?|dom(?:ingo)?)\b\.?)`
const COMING = '(?:que viene|proxim[oa]|siguiente|entrante)'
const NEXT_WEEK = `(?:(?:la )?proxima semana|(?:la )?semana ${COMING})`

/** `mar 3`, but not `mar 3 dic`, `mar 3/12`, `mar 18:30` or `mar 6pm`. */
const TUESDAY_OR_MARCH = new RegExp(
  String.raw`(?<!(?<![\d:.])\d{1,2} (?:de )?)\bmar\.? \d{1,2}(?![\d:./h-]| ?(?:h|hs|hrs|horas|am|pm|[ap]\. ?m)\b| (?:de )?${MONTH})`,
)

/** `el 8`, which no hour is called: `el 8 por la noche`. */
const DAY_WITHOUT_MONTH = new RegExp(
  String.raw`\b(?:(?:el|del) (?:dia )?|dia )\d{1,2}(?![\d:./-])(?!(?:o|ro|er|ero)? (?:de )?${MONTH})`,
)

const COUNTS: readonly string[] = ['un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez']
const COUNTED_DAYS = new RegExp(
  String.raw`\b(?:en|dentro de) (\d{1,3}|${COUNTS.join('|')}|una) (dia|semana|mes)(?:s|es)?\b`,
)
const UNITS: Readonly<Record<string, string>> = { dia: 'days', semana: 'weeks', mes: 'months' }

const WORDS: readonly (readonly [spanish: RegExp, english: string])[] = [
  [/\bpasado manana\b/, 'in 2 days'],
  [/\bmanana\b/, 'tomorrow'],
  [/\bhoy\b/, 'today'],
  [/\b(?:ante ?)?ayer\b/, 'yesterday'],
  [/\b(?:al? (?:la )?)?medianoche\b/, 'midnight'],
  [/\b(?:al? )?mediodia\b/, 'noon'],
  [/\b(?:el )?fin de semana\b/, 'weekend'],
  [/\b(?:a )?(?:fin|final|fines|finales) del? (?:la )?(?:semana|mes|ano)\b/, 'weekend'],
  [
    new RegExp(
      String.raw`\b(?:(?:la|el) )?(?:${NEXT_WEEK}|(?:mes|ano) ${COMING}|proximo (?:mes|ano)|est[ea] (?:semana|mes|ano))\b`,
    ),
    'next week',
  ],
  [/\b(?:para|desde|a partir del?)(?: las?| el)?(?= )/g, 'from'],
  [/\b(?:en )?(?:la )?hora del? /, ''],
  [/\ben (?=[a-z])/, 'in '],
]

/** Small letters without their accents, since many type none; no zone is named with any. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
}

/** `ahora` and `en 2 horas`, which are no time of a clock. */
function countedFromNow(plain: string): string | null {
  if (/^(?:ahora(?: mismo)?|ya)$/.test(plain)) return 'now'
  const length = /^(?:en|dentro de) (.*\D.*)$/.exec(plain)?.[1]
  const minutes = length === undefined ? null : readMinutes(length)
  return minutes === null ? null : `in ${minutes} minutes`
}

function readDates(plain: string): string {
  return plain
    .replace(/\bprimero (?=de )/, '1 ')
    .replace(/\b(?:del |el )?dia (?=\d)|\b(?:del|el) (?=\d)/, '')
    .replace(DAY_OF_MONTH, (_, day: string, month: string) => `${day} ${monthOf(month)} `)
    .replace(MONTH_ALONE, monthOf)
    .replace(COUNTED_DAYS, (_, count: string, unit: string) => {
      const place = COUNTS.indexOf(count === 'una' ? 'un' : count)
      return `in ${place === -1 ? count : place + 1} ${UNITS[unit]}`
    })
}

function monthOf(name: string): string {
  return MONTHS.get(name.slice(0, 3)) ?? name
}

function readWeekdays(plain: string, today: WallTime): string {
  return WEEKDAY_PHRASES.reduce(
    (text, [phrase, means]) => text.replace(phrase, (_, ...found) => means(String(found.find(isName)), today)),
    plain,
  )
}

function isName(found: unknown): boolean {
  return typeof found === 'string'
}

type Means = (name: string, today: WallTime) => string

/** The longer first, since each takes the words that it reads. */
const WEEKDAY_PHRASES: readonly (readonly [phrase: RegExp, means: Means])[] = [
  [
    new RegExp(String.raw`\b(?:el )?${WEEKDAY},? (?:de |en )?${NEXT_WEEK}\b`),
    (name) => `${weekdayName(name)} next week`,
  ],
  [new RegExp(String.raw`\b(?:el )?${WEEKDAY} (?:de|en) esta semana\b`), (name) => `this ${weekdayName(name)}`],
  [new RegExp(String.raw`\b(?:el |este )?(?:prox(?:imo|\.)|siguiente) ${WEEKDAY}`), coming],
  [new RegExp(String.raw`\b(?:el |este )?${WEEKDAY} ${COMING}\b`), coming],
  [new RegExp(String.raw`\b(?:el )?(?:pasado ${WEEKDAY}|${WEEKDAY} pasado\b)`), (name) => `last ${weekdayName(name)}`],
  [new RegExp(String.raw`\beste ${WEEKDAY}`), (name) => `this ${weekdayName(name)}`],
  [new RegExp(String.raw`\b(?:del |el )?${WEEKDAY}`, 'g'), (name) => weekdayName(name)],
]

function weekdayName(name: string): string {
  return WEEKDAYS.find(([spanish]) => name.startsWith(spanish))?.[1] ?? name
}

/** The next one after today; `next` in the English reader would take that of the week after for all other days. */
function coming(name: string, today: WallTime): string {
  const english = weekdayName(name)
  return WEEKDAYS[weekdayOf(today) - 1]?.[1] === english ? `next ${english}` : english
}
