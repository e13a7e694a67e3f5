import { describe, expect, test } from 'vitest'
import { dateTimeText, dayText, lengthText, timeText } from '../../src/chat/clock-text.ts'
import { wordsFor } from '../../src/chat/words/words.ts'

const EVENING = new Date('2026-12-01T17:00:00Z')

describe('an instant is shown in the zone of its reader', () => {
  test.each([
    ['Europe/Berlin', 'Tue 1 Dec 2026, 18:00 (Europe/Berlin)'],
    ['Asia/Kathmandu', 'Tue 1 Dec 2026, 22:45 (Asia/Kathmandu)'],
    ['Pacific/Auckland', 'Wed 2 Dec 2026, 06:00 (Pacific/Auckland)'],
    ['UTC', 'Tue 1 Dec 2026, 17:00 (UTC)'],
  ])('%s', (zone, text) => {
    expect(dateTimeText(EVENING, { zone: zone, words: wordsFor(null) })).toBe(text)
  })

  test('midnight is 00:00, and September has three letters', () => {
    expect(dateTimeText(new Date('2026-09-06T00:00Z'), { zone: 'UTC', words: wordsFor(null) })).toBe(
      'Sun 6 Sep 2026, 00:00 (UTC)',
    )
  })

  test('day and time stand alone too', () => {
    expect(dayText(EVENING, { zone: 'America/New_York', words: wordsFor(null) })).toBe('Tue 1 Dec 2026')
    expect(timeText(EVENING, 'America/New_York')).toBe('12:00')
  })

  test('an unknown zone is a fault', () => {
    expect(() => dateTimeText(EVENING, { zone: 'Mars/Olympus', words: wordsFor(null) })).toThrow(RangeError)
  })

  test('a thousand times take a blink', () => {
    const started = performance.now()
    for (let count = 0; count < 1_000; count++) {
      dateTimeText(EVENING, { zone: 'Europe/Berlin', words: wordsFor(null) })
    }
    expect(performance.now() - started).toBeLessThan(500)
  })
})

test.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [90, '1 h 30 min'],
  [1440, '24 h'],
  [59.6, '1 h'],
  [-5, '0 min'],
])('a length of %d minutes is %s', (minutes, text) => {
  expect(lengthText(minutes)).toBe(text)
})
