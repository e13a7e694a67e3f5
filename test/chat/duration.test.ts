import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDuration, readMinutes } from '../../src/chat/duration.ts'

describe('a length is read as people write it', () => {
  test.each([
    ['60', 60],
    ['60m', 60],
    ['90 min', 90],
    ['90 minutes', 90],
    ['45 mins.', 45],
    ['1h', 60],
    ['1 H', 60],
    ['2 hours', 120],
    ['2 hrs', 120],
    ['1h30', 90],
    ['1h 30', 90],
    ['1h05', 65],
    ['1 hour 30', 90],
    ['1h30m', 90],
    ['1h 30m', 90],
    ['1h 30 min', 90],
    ['1 hour 30 minutes', 90],
    ['1 hour and 30 minutes', 90],
    ['1 hour, 15 min', 75],
    ['1.5h', 90],
    ['1,5 hours', 90],
    ['0.25 h', 15],
    ['1.33h', 80],
    ['1:30', 90],
    ['0:45', 45],
    ['24:00', 1440],
    ['an hour', 60],
    ['one hour', 60],
    ['two hours', 120],
    ['half an hour', 30],
    ['half hour', 30],
    ['a half hour', 30],
    ['a quarter of an hour', 15],
    ['three quarters of an hour', 45],
    ['an hour and a half', 90],
    ['one and a half hours', 90],
    ['2 and a half hours', 150],
    ['forty-five minutes', 45],
    ['ninety minutes', 90],
    ['PT1H30M', 90],
    ['PT45M', 45],
    ['  60  ', 60],
    ['６０', 60],
    ['5', 5],
    ['24h', 1440],
  ])('%s is %i minutes', (text, minutes) => {
    expect(readDuration(text)).toEqual({ ok: true, minutes })
  })
})

describe('a length is read in Spanish too', () => {
  test.each([
    ['1 hora', 60],
    ['2 horas', 120],
    ['90 minutos', 90],
    ['1 minuto', 1],
    ['una hora', 60],
    ['dos horas', 120],
    ['media hora', 30],
    ['un cuarto de hora', 15],
    ['tres cuartos de hora', 45],
    ['hora y media', 90],
    ['una hora y media', 90],
    ['2 horas y media', 150],
    ['dos horas y cuarto', 135],
    ['1 hora y 30 minutos', 90],
    ['1 hora 30 minutos', 90],
    ['1 hora, 15 min', 75],
    ['1,5 horas', 90],
    ['1 hora 30', 90],
    ['2 hs', 120],
    ['noventa minutos', 90],
    ['Veinte Minutos', 20],
  ])('%s is %i minutes', (text, minutes) => {
    expect(readMinutes(text)).toBe(minutes)
  })

  test.each(['1 día', 'hora', 'media', 'una', 'y media', 'media media hora'])('%s is no length', (text) => {
    expect(readMinutes(text)).toBeNull()
  })
})

describe('a length is refused with a reason', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['4', 'too-short'],
    ['0', 'too-short'],
    ['0h', 'too-short'],
    ['1441', 'too-long'],
    ['25h', 'too-long'],
    ['24h 1m', 'too-long'],
    ['99999', 'too-long'],
    ['long', 'not-understood'],
    ['-60', 'not-understood'],
    ['1:75', 'not-understood'],
    ['1h 75', 'not-understood'],
    ['1h h', 'not-understood'],
    ['30m 1h', 'not-understood'],
    ['60 bananas', 'not-understood'],
    ['1e3', 'not-understood'],
    ['Infinity', 'not-understood'],
    ['1 day', 'not-understood'],
    ['quarters of an hour', 'not-understood'],
    ['99:99', 'not-understood'],
    ['PT', 'not-understood'],
    ['constructor h', 'not-understood'],
    ['٦٠', 'not-understood'],
    ['1h\u0000', 'not-understood'],
    ["60'; DROP TABLE sessions", 'not-understood'],
  ])('%j', (text, why) => {
    expect(readDuration(text)).toEqual({ ok: false, why })
  })

  test('ten thousand characters are refused', () => {
    expect(readDuration('9'.repeat(10_000))).toEqual({ ok: false, why: 'not-understood' })
  })

  test('no text makes it throw, and what is read is whole minutes', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            '1',
            '30',
            'h',
            'min',
            ' ',
            'and',
            'a',
            'half',
            ':',
            '.',
            'hours',
            'an',
            'hora',
            'y',
            'media',
          ),
          {
            maxLength: 14,
          },
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const minutes = readMinutes(text)
        expect(minutes === null || (Number.isInteger(minutes) && minutes >= 0)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})
