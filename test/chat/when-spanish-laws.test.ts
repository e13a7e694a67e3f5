import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateTimeText, typedTime } from '../../src/chat/clock-text.ts'
import { COMMANDS } from '../../src/chat/commands.ts'
import { readWhen } from '../../src/chat/when.ts'
import { wordsFor } from '../../src/chat/words/words.ts'
import { resolveWall, wallTimeAt } from '../../src/domain/time.ts'
import { zoneNames } from '../../src/domain/zone.ts'
import { holdAheadOnTheMinute } from './read-typed-when.ts'

const now = new Date('2026-03-01T12:00:00Z')
const locale = 'es'
const words = wordsFor(locale)
const zone = fc.constantFrom(...zoneNames())
/** Whole minutes from now on, for a year and a half. */
const later = fc.integer({ min: 2, max: 550 * 24 * 60 }).map((minutes) => new Date(now.getTime() + minutes * 60_000))

const PIECES = [
  ...['mañana', 'pasado', 'próximo', 'martes', 'mar', 'mar.', 'que viene', 'el', 'de', 'del', 'la', 'a las', 'a la'],
  ...['6', '6.30', '18:00', '18h', 'una', 'seis', 'y media', 'menos cuarto', 'un cuarto para las', 'horas', 'p. m.'],
  ...[
    'por la',
    'tarde',
    'noche',
    'esta',
    'medianoche',
    'mediodía',
    'semana',
    'fin de',
    'dentro de',
    'en',
    'dos',
    'días',
  ],
  ...[
    '1 de diciembre',
    'dic',
    '2026',
    '01/02/2026',
    'hasta',
    'desde',
    'hora de',
    'Madrid',
    'Europe/Madrid',
    'CST',
    'hace',
  ],
  ...['tomorrow', '6pm', 'next', 'tue', 'in 2 hours', 'in', 'at', '-', ':', '.', ','],
]
const pieces = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 15 })
  .chain((parts) => fc.constantFrom('', ' ').map((glue) => parts.join(glue)))

test('no text makes it throw, and what is understood lies ahead on a whole minute', () => {
  const texts = fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 120 }))
  fc.assert(
    fc.property(texts, zone, (text, name) => holdAheadOnTheMinute(readWhen(text, { now, zone: name, locale }), now)),
    { numRuns: 1_500 },
  )
})

test('no text takes long', () => {
  readWhen('próximo martes 18:30', { now, zone: 'UTC', locale })
  for (const piece of [...PIECES, '1 ', '1:', 'a ', 'de ', 'y ', 'las ', 'mar ', '1 de ', 'en 1 ', 'á', '\u0301']) {
    for (const text of [
      piece.repeat(100).slice(0, 100),
      `mañana ${`${piece} `.repeat(100)}`.slice(0, 100),
      `${`${piece} `.repeat(100)}a las 6`.slice(-100),
    ]) {
      const started = performance.now()
      readWhen(text, { now, zone: 'UTC', locale })
      expect(performance.now() - started, JSON.stringify(text)).toBeLessThan(250)
    }
  }
})

test('a date and an hour come back as they are shown and as they are said', () => {
  fc.assert(
    fc.property(later, zone, (instant, name) => {
      const wall = wallTimeAt(instant, name)
      const { instant: expected } = resolveWall(wall, name)
      fc.pre(expected > now)
      const context = { now, zone: name, locale } as const
      const numbers = [wall.day, wall.month, wall.year].map((part) => String(part).padStart(2, '0')).join('/')
      const time = `${wall.hour}:${String(wall.minute).padStart(2, '0')}`
      const shown = dateTimeText(instant, { zone: name, words })
      const [date] = shown.split(', ')
      for (const text of [
        typedTime(instant, { zone: name, words }),
        `${date} ${time}`,
        `${time} ${date}`,
        `el ${date} a las ${time} h`,
        `${numbers} ${time}`,
        ...saidHours(wall).map((hour) => `el ${numbers} ${hour}`),
        ...saidHours(wall).map((hour) => `${hour} del ${wall.day} de ${MONTHS[wall.month - 1]} del ${wall.year}`),
        // What English shows is read too.
        typedTime(instant, { zone: name, words: wordsFor('en') }),
      ])
        expect(readWhen(text, context), text).toMatchObject({ ok: true, instant: expected, zone: name })
      expect(readWhen(shown, { ...context, zone: 'UTC' }), shown).toMatchObject({ instant: expected, zone: name })
    }),
    { numRuns: 300 },
  )
})

test('every hour of the week ahead can be named by its weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 * 24 * 60 }), zone, (minutes, name) => {
      const { instant: expected } = resolveWall(wallTimeAt(new Date(now.getTime() + minutes * 60_000), name), name)
      const [date = '', time = ''] = dateTimeText(expected, { zone: name, words }).split(/, | \(/)
      const [weekday] = date.split(' ')
      expect(readWhen(`el ${weekday} a las ${time}`, { now, zone: name, locale })).toMatchObject({ instant: expected })
    }),
  )
})

test.each(
  COMMANDS.flatMap(({ verbs }) => verbs.flatMap(({ options }) => options))
    .filter(({ name }) => name === 'when')
    .map(({ example }) => words.commands.example(example))
    .concat(words.forms.whenExample, `${words.forms.untilExample} 18:00`),
)('%s, which is shown as an example, can be read', (example) => {
  expect(readWhen(example, { now, zone: 'America/Bogota', locale })).toMatchObject({ ok: true })
})

const MONTHS = [
  ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio'],
  ...['julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
]

/** The hour as people say it; midnight's has no name that means one day. */
function saidHours({ hour, minute }: { readonly hour: number; readonly minute: number }): readonly string[] {
  if (hour === 0) return []
  const part = hour < 12 ? 'mañana' : hour < 20 ? 'tarde' : 'noche'
  const at = hour % 12 === 1 ? 'a la 1' : `a las ${hour % 12 || 12}`
  const of = hour === 12 ? 'del mediodía' : `de la ${part}`
  const half = `${at}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'a. m.' : 'p. m.'}`
  return [minute === 0 ? `${at} ${of}` : `${at} y ${minute} ${of}`, half]
}
