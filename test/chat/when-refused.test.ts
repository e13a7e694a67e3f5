import { describe, expect, test } from 'vitest'
import { readWhen } from '../../src/chat/when.ts'
import { type Case, newYork, read } from './read-typed-when.ts'

describe('what has gone by, or lies too far ahead', () => {
  const cases: readonly Case[] = [
    ['today 05:00', 'past'],
    ['6:30', 'past'],
    ['today 07:00', 'past'],
    ['today 07:01', '2026-11-25T12:01Z'],
    ['yesterday 18:00', 'past'],
    ['yesterday', 'past'],
    ['25 nov 06:00', 'past'],
    ['1 nov 2026 18:00', 'past'],
    ['2020-01-01T00:00Z', 'past'],
    ['0001-01-01 00:00', 'past'],
    ['1 dec 2030 18:00', 'too-far'],
    ['9999-12-31T23:59Z', 'too-far'],
    ['in 99999 hours', 'too-far'],
  ]
  test.each(cases)('%s', (text, expected) => {
    expect(read(text, newYork)).toBe(expected)
  })
})

describe('what names no time is refused', () => {
  const cases: readonly Case[] = [
    ['', 'empty'],
    [' \n\t ', 'empty'],
    ['tomorrow', 'no-hour'],
    ['tuesday', 'no-hour'],
    ['tonight', 'no-hour'],
    ['tomorrow evening', 'no-hour'],
    ['weekend 18:00', 'no-day'],
    ['next week 18:00', 'no-day'],
    ['next month 18:00', 'no-day'],
    ['tomorrow 10:00-11:00', 'range'],
    ['tomorrow 6-7pm', 'range'],
    ['tomorrow 6pm to 7pm', 'range'],
    ['banana', 'no-time'],
    ['soon', 'no-time'],
    ['99:99', 'no-time'],
    ['tomorrow 6pm banana', 'leftover'],
    ['the 4 at 18:00', 'leftover'],
    ['friday evening 8', 'ambiguous-hour'],
    ['tomorrow 6pm or 7pm', 'leftover'],
    ['every monday 18:00', 'leftover'],
    ['tomorrow 6pm 🎉', 'leftover'],
    ['🎉', 'no-time'],
    ['مساء الغد', 'no-time'],
    ['\u202etomorrow 6pm', 'leftover'],
    ['tomorrow\u00006pm', 'leftover'],
    ["tomorrow 6pm'; DROP TABLE sessions; --", 'leftover'],
    ['{"when":"tomorrow 6pm"}', 'leftover'],
    ['275760-09-13 00:00', 'leftover'],
    ['+275760-09-13T00:00:00Z', 'leftover'],
    ['null', 'no-time'],
    ['NaN:NaN', 'no-time'],
  ]
  test.each(cases)('%j', (text, expected) => {
    expect(read(text, newYork)).toBe(expected)
  })

  test('ten thousand characters', () => {
    expect(read('tomorrow 6pm '.repeat(800), newYork)).toBe('too-long')
    expect(read('9'.repeat(150), newYork)).toBe('too-long')
  })

  test('the refusal says which words were not understood', () => {
    expect(readWhen('tomorrow 6pm banana', { now: new Date(newYork.now), zone: 'UTC' })).toEqual({
      ok: false,
      why: 'leftover',
      unread: 'banana',
    })
  })
})
