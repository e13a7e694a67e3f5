import { describe, expect, test } from 'vitest'
import { dateTimeText, dayText, lengthText, relativeText, timeText } from '../../src/chat/clock-text.ts'

const EVENING = new Date('2026-12-01T17:00:00Z')

describe('an instant is shown in the zone of its reader', () => {
  test.each([
    ['Europe/Berlin', 'Tue 1 Dec 2026, 18:00 (Europe/Berlin)'],
    ['Asia/Kathmandu', 'Tue 1 Dec 2026, 22:45 (Asia/Kathmandu)'],
    ['Pacific/Auckland', 'Wed 2 Dec 2026, 06:00 (Pacific/Auckland)'],
    ['UTC', 'Tue 1 Dec 2026, 17:00 (UTC)'],
  ])('%s', (zone, text) => {
    expect(dateTimeText(EVENING, zone)).toBe(text)
  })

  test('midnight is 00:00, and September has three letters', () => {
    expect(dateTimeText(new Date('2026-09-06T00:00Z'), 'UTC')).toBe('Sun 6 Sep 2026, 00:00 (UTC)')
  })

  test('day and time stand alone too', () => {
    expect(dayText(EVENING, 'America/New_York')).toBe('Tue 1 Dec 2026')
    expect(timeText(EVENING, 'America/New_York')).toBe('12:00')
  })

  test('another language is written as there', () => {
    const reader = { zone: 'Europe/Berlin', locale: 'de' }
    expect(dayText(EVENING, reader)).toBe('Di., 1. Dez. 2026')
    expect(timeText(EVENING, reader)).toBe('18:00')
    expect(dayText(EVENING, { zone: 'Europe/Berlin' })).toBe('Tue 1 Dec 2026')
  })

  test('an unknown zone or language is a fault', () => {
    expect(() => dateTimeText(EVENING, 'Mars/Olympus')).toThrow(RangeError)
    expect(() => dayText(EVENING, { zone: 'UTC', locale: 'not a locale' })).toThrow(RangeError)
  })

  test('a thousand times take a blink', () => {
    const started = performance.now()
    for (let count = 0; count < 1_000; count++) {
      dateTimeText(EVENING, 'Europe/Berlin')
      dateTimeText(EVENING, { zone: 'Europe/Berlin', locale: 'fr' })
    }
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('how far away', () => {
  const now = new Date('2026-12-01T17:00:00Z')
  test.each([
    ['2026-12-01T17:00:20Z', 'now'],
    ['2026-12-01T17:01:00Z', 'in 1 minute'],
    ['2026-12-01T17:20:00Z', 'in 20 minutes'],
    ['2026-12-01T16:40:00Z', '20 minutes ago'],
    ['2026-12-01T18:00:00Z', 'in 1 hour'],
    ['2026-12-01T20:00:00Z', 'in 3 hours'],
    ['2026-12-01T22:30:00Z', 'in 6 hours'],
    ['2026-12-02T17:00:00Z', 'in 1 day'],
    ['2026-12-06T17:00:00Z', 'in 5 days'],
    ['2026-11-28T17:00:00Z', '3 days ago'],
  ])('%s is %s, with no zone', (instant, text) => {
    expect(relativeText(new Date(instant), now)).toBe(text)
  })

  test.each([
    ['2026-12-02T08:00:00Z', 'tomorrow'],
    ['2026-12-02T22:59:00Z', 'tomorrow'],
    ['2026-12-02T23:00:00Z', 'in 2 days'],
    ['2026-12-01T23:30:00Z', 'tomorrow'],
    ['2026-12-01T22:59:00Z', 'in 6 hours'],
    ['2026-12-01T21:00:00Z', 'in 4 hours'],
    ['2026-11-30T12:00:00Z', 'yesterday'],
    ['2026-11-29T12:00:00Z', '2 days ago'],
  ])('%s is %s by the calendar of Berlin', (instant, text) => {
    expect(relativeText(new Date(instant), { now, zone: 'Europe/Berlin' })).toBe(text)
  })

  test('just after midnight is hours away in the evening, not tomorrow', () => {
    const late = { now: new Date('2026-12-01T22:50:00Z'), zone: 'Europe/Berlin' }
    expect(relativeText(new Date('2026-12-02T00:50:00Z'), late)).toBe('in 2 hours')
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
