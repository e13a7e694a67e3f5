import { describe, expect, it } from 'vitest'
import type { RepeatInput } from '../../src/domain/repeat.ts'
import { readRepeat } from '../../src/domain/repeat.ts'
import { occurrencesOf } from '../../src/domain/series.ts'
import { LARGEST_COUNT } from '../../src/domain/series-rule.ts'

const BERLIN = 'Europe/Berlin'

function read(repeat: string, options: { at?: string } & Partial<RepeatInput> = {}) {
  const { at = '2026-12-01T17:00:00Z', until = null, count = null } = options
  return readRepeat({ repeat, until, count }, { startTime: new Date(at), timezone: BERLIN })
}

function startsOf(repeat: string, options: { at?: string; most?: number } & Partial<RepeatInput> = {}) {
  const found = read(repeat, options)
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  const window = { after: new Date('2026-01-01T00:00:00Z'), until: new Date('2028-12-01T00:00:00Z') }
  const starts = occurrencesOf(found.value.recurrence, window)
  return starts.slice(0, options.most ?? 4).map((start) => start.toISOString().slice(0, 16))
}

describe('repeat', () => {
  it.each<[string, string, readonly string[]]>([
    ['weekly', '2026-12-01T17:00:00Z', ['2026-12-01T17:00', '2026-12-08T17:00', '2026-12-15T17:00']],
    ['  BiWeekly ', '2026-12-01T17:00:00Z', ['2026-12-01T17:00', '2026-12-15T17:00', '2026-12-29T17:00']],
    ['monthly', '2026-12-01T17:00:00Z', ['2026-12-01T17:00', '2027-01-01T17:00', '2027-02-01T17:00']],
    ['monthly by weekday', '2026-12-08T17:00:00Z', ['2026-12-08T17:00', '2027-01-12T17:00', '2027-02-09T17:00']],
    ['monthly on the last day', '2026-12-31T17:00:00Z', ['2026-12-31T17:00', '2027-01-31T17:00', '2027-02-28T17:00']],
    ['monthly on day 31', '2026-12-31T17:00:00Z', ['2026-12-31T17:00', '2027-01-31T17:00', '2027-03-31T16:00']],
    [
      'monthly on day 30 or the last',
      '2026-12-30T17:00:00Z',
      ['2026-12-30T17:00', '2027-01-30T17:00', '2027-02-28T17:00'],
    ],
    [
      'monthly on the last tuesday',
      '2026-12-29T17:00:00Z',
      ['2026-12-29T17:00', '2027-01-26T17:00', '2027-02-23T17:00'],
    ],
    [
      'monthly on the fifth tuesday',
      '2026-12-29T17:00:00Z',
      ['2026-12-29T17:00', '2027-03-30T16:00', '2027-06-29T16:00'],
    ],
    [
      'rrule:freq=weekly;byday=tu,th',
      '2026-12-01T17:00:00Z',
      ['2026-12-01T17:00', '2026-12-03T17:00', '2026-12-08T17:00'],
    ],
  ])('%s keeps the time on the wall', (repeat, at, starts) => {
    expect(startsOf(repeat, { at, most: 3 })).toEqual(starts)
  })

  it('keeps the wall time across clock changes, and goes on after a time that is skipped', () => {
    expect(startsOf('weekly', { at: '2027-03-21T01:30:00Z', most: 3 })).toEqual([
      ...['2027-03-21T01:30', '2027-03-28T01:30', '2027-04-04T00:30'],
    ])
  })

  it('begins with the first day that the rule holds', () => {
    const found = read('FREQ=WEEKLY;BYDAY=TH')
    expect(found).toMatchObject({ ok: true, value: { startTime: new Date('2026-12-03T17:00:00Z') } })
  })

  it('asks what is meant by the 31st and by the fifth weekday', () => {
    expect(read('monthly', { at: '2026-12-31T17:00:00Z' })).toMatchObject({
      refusal: { choices: [{ type: 'monthly on the last day' }, { type: 'monthly on day 31' }] },
    })
    expect(read('monthly by weekday', { at: '2026-12-29T17:00:00Z' })).toMatchObject({
      refusal: { choices: [{ type: 'monthly on the last tuesday' }, { type: 'monthly on the fifth tuesday' }] },
    })
  })

  it('understands each choice that it offers', () => {
    for (const at of ['2026-12-29', '2026-12-30', '2026-12-31'])
      for (const words of ['monthly', 'monthly by weekday']) {
        const asked = read(words, { at: `${at}T17:00:00Z` })
        if (asked.ok || asked.refusal.code !== 'repeat_ambiguous')
          throw new Error(`${words} on ${at} is not asked about`)
        for (const { type } of asked.refusal.choices)
          expect(startsOf(type, { at: `${at}T17:00:00Z`, most: 1 }), type).toEqual([`${at}T17:00`])
      }
  })

  it.each<[string, Partial<RepeatInput>, number]>([
    ['weekly', { count: '3' }, 3],
    ['weekly', { until: new Date('2026-12-15T17:00:00Z') }, 3],
    ['FREQ=WEEKLY;COUNT=3', {}, 3],
    ['FREQ=WEEKLY;UNTIL=20261215', {}, 3],
    ['FREQ=WEEKLY;UNTIL=20261215T180000', {}, 3],
    ['FREQ=WEEKLY;UNTIL=20261215T165959Z', {}, 2],
    ['weekly', { count: '1' }, 1],
  ])('%s ends with %o after %i sessions', (repeat, end, count) => {
    expect(startsOf(repeat, { ...end, most: 10 })).toHaveLength(count)
  })
})

describe('what is absurd is refused at once', () => {
  it.each([
    ['every now and then', 'unknown'],
    ['', 'unknown'],
    ['monthly on the seventh tuesday', 'unknown'],
    ['monthly on day 32', 'unknown'],
    ['FREQ=SECONDLY', 'too_often'],
    ['FREQ=MINUTELY;COUNT=999999', 'too_often'],
    ['FREQ=HOURLY;INTERVAL=24', 'too_often'],
    ['FREQ=DAILY;BYHOUR=9,10', 'too_often'],
    ['FREQ=DAILY;COUNT=1000000', 'malformed'],
    ['FREQ=DAILY;COUNT=99999999999999999999', 'malformed'],
    ['FREQ=DAILY;COUNT=0', 'malformed'],
    ['FREQ=DAILY;COUNT=-1', 'malformed'],
    ['FREQ=DAILY;INTERVAL=0', 'malformed'],
    ['FREQ=DAILY;INTERVAL=1e9', 'malformed'],
    ['FREQ=WEEKLY;BYDAY=2TU', 'malformed'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'malformed'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'malformed'],
    ['FREQ=WEEKLY;FREQ=DAILY', 'malformed'],
    ['FREQ=FORTNIGHTLY', 'malformed'],
    ['FREQ=WEEKLY;DTSTART=20261201', 'malformed'],
    ['FREQ=WEEKLY;UNTIL=soon', 'malformed'],
    [`FREQ=YEARLY;BYYEARDAY=${Array.from({ length: 366 }, (_, at) => at + 1)}`, 'malformed'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'never'],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'never'],
    ['FREQ=DAILY;INTERVAL=7;BYDAY=WE', 'never'],
    ['FREQ=MONTHLY;INTERVAL=12;BYMONTH=3', 'never'],
    ['FREQ=MONTHLY;BYMONTHDAY=20;BYDAY=1MO', 'never'],
    ['FREQ=YEARLY;INTERVAL=1000;BYMONTH=1', 'never'],
    ['FREQ=WEEKLY;COUNT=3;UNTIL=20270101', 'ends_twice'],
  ])('%s: %s', (repeat, why) => {
    const began = performance.now()
    expect(read(repeat)).toMatchObject({ ok: false, refusal: { code: 'repeat_unusable', why } })
    expect(performance.now() - began).toBeLessThan(200)
  })

  it.each(['0', '-3', '1.5', 'many', String(LARGEST_COUNT + 1), '9'.repeat(400)])('a count of %s', (count) => {
    expect(read('weekly', { count })).toMatchObject({ ok: false, refusal: { code: 'count_unusable' } })
  })

  it('two ends, and an end before the first session', () => {
    const until = new Date('2027-01-01T00:00:00Z')
    expect(read('weekly', { until, count: '3' })).toMatchObject({ refusal: { why: 'ends_twice' } })
    expect(read('FREQ=WEEKLY;COUNT=2', { until })).toMatchObject({ refusal: { why: 'ends_twice' } })
    const before = new Date('2026-11-30T00:00:00Z')
    expect(read('weekly', { until: before })).toMatchObject({
      refusal: { code: 'until_unusable', why: 'before_start' },
    })
  })
})
