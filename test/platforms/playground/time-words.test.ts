import { describe, expect, test } from 'vitest'
import { wordsFor } from '../../../src/chat/words/words.ts'
import { LOCALES } from '../../../src/domain/words.ts'
import { clockWords, timeWords } from '../../../src/platforms/playground/page/time-words.ts'

const NOW = new Date('2026-12-01T12:00:00Z')
const words = (time: string, show: Parameters<typeof timeWords>[1], zone: string | null = 'Asia/Singapore') =>
  timeWords(time, show, { reader: { zone, locale: 'en-GB' }, now: NOW })

test("an instant is told in its reader's own zone", () => {
  expect(words('2026-12-01T17:00:00Z', 'full')).toMatch(/^Wed,? 2 Dec 2026,? (at )?01:00$/)
  expect(words('2026-12-01T17:00:00Z', 'time')).toBe('01:00')
  expect(clockWords(new Date('2026-12-01T00:05:00Z'), { zone: 'UTC', locale: 'de' })).toBe('00:05 UTC')
  expect(words('2026-12-01T17:00:00Z', 'date')).toMatch(/^Wed,? 2 Dec 2026$/)
  expect(words('2026-12-01T17:00:00Z', 'time', 'America/Sao_Paulo')).toBe('14:00')
  expect(clockWords(NOW, { zone: 'Asia/Singapore', locale: 'en-GB' })).toBe('20:00 GMT+8')
})

test.each(LOCALES)('a reader of %s reads times in the language of their messages', (locale) => {
  const day = timeWords('2026-12-01T17:00:00Z', 'date', { reader: { zone: 'UTC', locale }, now: NOW })
  const { weekdays } = wordsFor(locale).clock
  expect(day.toLowerCase()).toContain(weekdays[1]?.toLowerCase())
})

test("the words are English where messages are, the clock is that of the reader's country", () => {
  const at = (locale: string) =>
    timeWords('2026-12-01T17:00:00Z', 'full', { reader: { zone: 'UTC', locale }, now: NOW })
  expect(at('pt-BR')).toMatch(/^Tue,? 1 Dec 2026,? (at )?17:00$/)
  expect(at('en-US')).toMatch(/^Tue, Dec 1, 2026,? (at )?5:00\sPM$/)
  expect(at('not a locale')).toContain('2026')
})

describe('relative to now', () => {
  test.each([
    ['2026-12-01T12:00:20Z', 'now'],
    ['2026-12-01T12:01:10Z', 'in 1 minute'],
    ['2026-12-01T12:59:40Z', 'in 1 hour'],
    ['2026-12-01T10:30:00Z', '1 hour ago'],
    ['2026-12-02T11:40:00Z', 'in 1 day'],
    ['2026-12-07T12:00:00Z', 'in 6 days'],
    ['2026-11-01T12:00:00Z', '30 days ago'],
    ['2027-04-01T12:00:00Z', 'in 4 months'],
    ['2029-12-01T12:00:00Z', 'in 3 years'],
  ])('%s is %s', (time, expected) => {
    expect(words(time, 'relative')).toBe(expected)
  })
})
