import fc from 'fast-check'
import { Settings } from 'luxon'
import { afterEach, expect, test } from 'vitest'
import { dateTimeText } from '../../src/chat/clock-text.ts'
import { readWhen } from '../../src/chat/when.ts'
import type { WhenContext } from '../../src/chat/when-instant.ts'
import { wordsFor } from '../../src/chat/words/words.ts'
import { resolveWall, wallTimeAt } from '../../src/domain/time.ts'
import { zoneNames } from '../../src/domain/zone.ts'
import { holdAheadOnTheMinute } from './read-typed-when.ts'

const now = new Date('2026-03-01T12:00:00Z')
const zone = fc.constantFrom(...zoneNames())
/** Whole minutes from now on, for a year and a half. */
const later = fc.integer({ min: 2, max: 550 * 24 * 60 }).map((minutes) => new Date(now.getTime() + minutes * 60_000))

/** Pieces of times and of attacks on readers of times, in any order. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'tomorrow',
        'next',
        'tue',
        'in',
        '2',
        'hours',
        'at',
        '6',
        'pm',
        '18:00',
        '6.30',
        '0900',
        '18h',
        'noon',
      ),
      fc.constantFrom(
        '1 Dec',
        '2026',
        '2026-12-01',
        'T',
        'Z',
        '+02:00',
        '-',
        '/',
        '.',
        ',',
        'Europe/Berlin',
        'EST',
        'CST',
        'UTC',
      ),
      fc.constantFrom(
        'midnight',
        'week',
        'from',
        'now',
        'to',
        'ago',
        'last',
        'Berlin',
        'a',
        '99',
        '0',
        '01/02/2026',
        'evening',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 25 },
  )
  .chain((words) => fc.constantFrom('', ' ').map((glue) => words.join(glue)))

afterEach(() => {
  Settings.now = () => Date.now()
})

test('no text makes it throw, and what is understood lies ahead on a whole minute', () => {
  const texts = fc.oneof(
    pieces,
    fc.string({ unit: 'binary', maxLength: 250 }),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
  )
  fc.assert(
    fc.property(texts, zone, (text, name) => holdAheadOnTheMinute(readWhen(text, { now, zone: name }), now)),
    { numRuns: 1_500 },
  )
})

test('no text takes long', () => {
  readWhen('next tue 18:30', { now, zone: 'UTC' })
  const hostile = [
    '1',
    '1 ',
    ':',
    '1:',
    'a ',
    'in ',
    'in 1 ',
    '1 and ',
    'of ',
    '- ',
    '1-',
    '1/',
    'a/',
    'a/b ',
    'jan ',
    'th',
    '1h',
    '+1',
    '١',
    '\u200d',
  ]
  for (const piece of hostile) {
    for (const text of [
      piece.repeat(100),
      `tomorrow ${piece.repeat(100)}`.slice(0, 100),
      `${piece.repeat(100)}6pm`.slice(-100),
    ]) {
      const started = performance.now()
      readWhen(text, { now, zone: 'UTC' })
      expect(performance.now() - started, JSON.stringify(text)).toBeLessThan(250)
    }
  }
})

test('the answer depends on the clock it is given and on no other', () => {
  const context: WhenContext = { now, zone: 'America/New_York' }
  const texts = [
    '1 Nov 2026 1:30am',
    'sun 2:30am',
    'tomorrow 6pm',
    'in 2 hours',
    '8 mar 02:30',
    'next tue 18:30 Europe/Berlin',
  ]
  const answers = ['2026-01-15', '2026-07-15', '2031-11-02'].map((today) => {
    Settings.now = () => new Date(today).getTime()
    return texts.map((text) => readWhen(text, context))
  })
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
})

test('a date and an hour in any zone come back as they were written', () => {
  fc.assert(
    fc.property(later, zone, (instant, name) => {
      const wall = wallTimeAt(instant, name)
      const expected = resolveWall(wall, name).instant
      fc.pre(expected > now)
      const [date, time] = dateTimeText(instant, { zone: name, words: wordsFor(null) }).split(/, | \(/)
      const meridiem = `${wall.hour % 12 || 12}:${String(wall.minute).padStart(2, '0')}${wall.hour < 12 ? 'am' : 'pm'}`
      const iso = `${wall.year}-${String(wall.month).padStart(2, '0')}-${String(wall.day).padStart(2, '0')}T${time}`
      for (const text of [iso, `${date} ${time}`, `${time} ${date}`, `${date}, ${meridiem}`]) {
        expect(readWhen(text, { now, zone: name }), text).toMatchObject({ ok: true, instant: expected, zone: name })
        expect(readWhen(`${text} ${name}`, { now, zone: 'Asia/Tokyo' }), text).toMatchObject({
          instant: expected,
          zone: name,
        })
      }
      expect(
        readWhen(dateTimeText(instant, { zone: name, words: wordsFor(null) }), { now, zone: 'UTC' }),
      ).toMatchObject({
        instant: expected,
        zone: name,
      })
      expect(readWhen(instant.toISOString(), { now, zone: name })).toMatchObject({ instant, zone: 'UTC' })
    }),
    { numRuns: 300 },
  )
})

test('every hour of the week ahead can be named by its weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 * 24 * 60 }), zone, (minutes, name) => {
      const instant = new Date(now.getTime() + minutes * 60_000)
      const { instant: expected } = resolveWall(wallTimeAt(instant, name), name)
      const text = dateTimeText(instant, { zone: name, words: wordsFor(null) })
      expect(readWhen(`${text.slice(0, 3)} ${text.split(', ')[1]?.slice(0, 5)}`, { now, zone: name })).toMatchObject({
        instant: expected,
      })
    }),
  )
})

test('a context that is no zone is a fault of the caller', () => {
  expect(() => readWhen('tomorrow 6pm', { now, zone: 'Mars/Olympus' })).toThrow(RangeError)
})
