import { describe, expect, test } from 'vitest'
import { type Case, newYork, read } from './read-typed-when.ts'

describe('a day and an hour, in the zone of the person', () => {
  const cases: readonly Case[] = [
    ['tomorrow 6pm', '2026-11-26T23:00Z'],
    ['Tomorrow at 6 PM', '2026-11-26T23:00Z'],
    ['tomorrow, 6 pm.', '2026-11-26T23:00Z'],
    ['tomorrow @ 6pm', '2026-11-26T23:00Z'],
    ['6 p.m. tomorrow', '2026-11-26T23:00Z'],
    ['  tomorrow\n 6pm ', '2026-11-26T23:00Z'],
    ['tomorrow 6:30\u202fPM', '2026-11-26T23:30Z'],
    ['today 18:00', '2026-11-25T23:00Z'],
    ['18:00', '2026-11-25T23:00Z'],
    ['tonight at 8', '2026-11-26T01:00Z'],
    ['this evening at 7', '2026-11-26T00:00Z'],
    ['tomorrow evening at 6', '2026-11-26T23:00Z'],
    ['noon', '2026-11-25T17:00Z'],
    ['noon tomorrow', '2026-11-26T17:00Z'],
    ['day after tomorrow 18:00', '2026-11-27T23:00Z'],
    ['in 2 days at 18:00', '2026-11-27T23:00Z'],
    ['in 3 weeks 6pm', '2026-12-16T23:00Z'],
    ['1 Dec 2026 09:00', '2026-12-01T14:00Z'],
    ['Dec 1st 9am', '2026-12-01T14:00Z'],
    ['the 1st of December at 18:00', '2026-12-01T23:00Z'],
    ['Tuesday, December 1st, 2026 at 6:30 p.m.', '2026-12-01T23:30Z'],
    ['at 18:00 on 1 Dec', '2026-12-01T23:00Z'],
    ['29 feb 2028 18:00', '2028-02-29T23:00Z'],
  ]
  test.each(cases)('%s', (text, expected) => {
    expect(read(text, newYork)).toBe(expected)
  })
})

describe('twelve and twenty-four hours', () => {
  const cases: readonly Case[] = [
    ['6.30pm', '2026-11-25T23:30Z'],
    ['18h', '2026-11-25T23:00Z'],
    ['18h30 tomorrow', '2026-11-26T23:30Z'],
    ['tomorrow 18.30', '2026-11-26T23:30Z'],
    ['tomorrow 18 Uhr', '2026-11-26T23:00Z'],
    ['tomorrow at 18', '2026-11-26T23:00Z'],
    ['tomorrow 9:30', '2026-11-26T14:30Z'],
    ['tomorrow 0900', '2026-11-26T14:00Z'],
    ['tomorrow 1930h', '2026-11-27T00:30Z'],
    ['12am tomorrow', '2026-11-26T05:00Z'],
    ['12pm tomorrow', '2026-11-26T17:00Z'],
    ['tomorrow 0:30', '2026-11-26T05:30Z'],
    ['tomorrow 18:00:45', '2026-11-26T23:00Z'],
    ['midnight', '2026-11-26T05:00Z'],
    ['tomorrow at 6', 'ambiguous-hour'],
    ['tomorrow 6', 'ambiguous-hour'],
    ['tomorrow 12', 'ambiguous-hour'],
    ['tomorrow midnight', 'ambiguous-hour'],
    ['tonight 2am', 'ambiguous-hour'],
    ['tonight at 1', 'ambiguous-hour'],
    ['friday morning 18:00', 'ambiguous-hour'],
    ['tomorrow 24:00', 'ambiguous-hour'],
    ['tomorrow 6:5pm', 'leftover'],
    ['25:00 tomorrow', 'leftover'],
    ['13pm tomorrow', 'leftover'],
  ]
  test.each(cases)('%s', (text, expected) => {
    expect(read(text, newYork)).toBe(expected)
  })
})

describe('weekdays go forward', () => {
  const cases: readonly Case[] = [
    ['fri noon', '2026-11-27T17:00Z'],
    ['friday 6 pm', '2026-11-27T23:00Z'],
    ['mon 18:00', '2026-11-30T23:00Z'],
    ['tues 18:30', '2026-12-01T23:30Z'],
    ['coming friday 18:00', '2026-11-27T23:00Z'],
    ['next sun 18:00', '2026-12-06T23:00Z'],
    ['tue 18:30', '2026-12-01T23:30Z'],
    ['next tue 18:30', '2026-12-01T23:30Z'],
    ['next fri 18:00', '2026-12-04T23:00Z'],
    ['next wed 6pm', '2026-12-02T23:00Z'],
    ['this fri 18:00', '2026-11-27T23:00Z'],
    ['monday next week 18:00', '2026-11-30T23:00Z'],
    ['wed 18:00', '2026-11-25T23:00Z'],
    ['wed 06:00', '2026-12-02T11:00Z'],
    ['this wed 06:00', 'past'],
    ['last fri 18:00', 'past'],
    ['mon 1 dec 18:00', 'weekday-mismatch'],
    ['tue 1 dec 18:00', '2026-12-01T23:00Z'],
  ]
  test.each(cases)('%s on a Wednesday at 07:00', (text, expected) => {
    expect(read(text, newYork)).toBe(expected)
  })
})

describe('ISO 8601, with and without a zone', () => {
  const cases: readonly Case[] = [
    ['2026-12-01T18:00', '2026-12-01T23:00Z'],
    ['2026-12-01 18:00', '2026-12-01T23:00Z'],
    ['2026-12-01T18:00:00.000Z', '2026-12-01T18:00Z UTC'],
    ['2026-12-01T18:00Z', '2026-12-01T18:00Z UTC'],
    ['2026-12-01t18:00z', '2026-12-01T18:00Z UTC'],
    ['2026-12-01T18:00+02:00', '2026-12-01T16:00Z'],
    ['2026-12-01T18:00-0800', '2026-12-02T02:00Z'],
    ['2026-12-01T18:00-00:00', '2026-12-01T18:00Z'],
    ['2026-12-01 18:00:00+05:45', '2026-12-01T12:15Z'],
    ['2026-12-01T18:00+01:00[Europe/Berlin]', '2026-12-01T17:00Z Europe/Berlin'],
    ['2026-12-01T18:00-05:00[Europe/Berlin]', 'ambiguous-zone'],
    ['2026-12-01T18:00 Europe/Berlin', '2026-12-01T17:00Z Europe/Berlin'],
    ['20261201T180000Z', '2026-12-01T18:00Z UTC'],
    ['2026-12-01 6pm', '2026-12-01T23:00Z'],
    ['2026/12/01 18:00', '2026-12-01T23:00Z'],
    ['2027-1-5 18:00', '2027-01-05T23:00Z'],
    ['2026-12-01', 'no-hour'],
    ['2027-02-30T18:00', 'no-such-date'],
    ['2026-12-01T25:00', 'leftover'],
    ['2026-12-01T18:00+99:00', 'leftover'],
  ]
  test.each(cases)('%s', (text, expected) => {
    expect(read(text, newYork)).toBe(expected)
  })
})

describe('numeric dates that read as two days are refused', () => {
  const cases: readonly Case[] = [
    ['01/02/2027 18:00', 'ambiguous-date'],
    ['1.12.26 18:00', 'ambiguous-date'],
    ['1-12-2026 18:00', 'ambiguous-date'],
    ['1/12 18:00', 'ambiguous-date'],
    ['13/02/27 18:00', 'ambiguous-date'],
    ['13/02/2027 18:00', '2027-02-13T23:00Z'],
    ['02/13/2027 18:00', '2027-02-13T23:00Z'],
    ['5/5/2027 18:00', '2027-05-05T22:00Z'],
    ['24.12.2026 18:00', '2026-12-24T23:00Z'],
    ['1.12.2026 18:00', '2026-12-01T23:00Z'],
    ['1.12. 18:00', '2026-12-01T23:00Z'],
    ['12.1.2027 18:00', '2027-01-12T23:00Z'],
    ['1.13.2027 18:00', 'no-such-date'],
    ['24.12. 18:00', '2026-12-24T23:00Z'],
    ['24/12 18.30', '2026-12-24T23:30Z'],
    ['13/13/2027 18:00', 'no-such-date'],
    ['31/11/2027 18:00', 'no-such-date'],
    ['30 feb 18:00', 'no-such-date'],
    ['feb 30 18:00', 'no-such-date'],
    ['29 feb 2027 18:00', 'no-such-date'],
  ]
  test.each(cases)('%s', (text, expected) => {
    expect(read(text, newYork)).toBe(expected)
  })
})

describe('counted from now', () => {
  const cases: readonly Case[] = [
    ['in 2 hours', '2026-11-25T14:00Z'],
    ['in 90 min', '2026-11-25T13:30Z'],
    ['in 1h30', '2026-11-25T13:30Z'],
    ['in an hour and a half', '2026-11-25T13:30Z'],
    ['in half an hour', '2026-11-25T12:30Z'],
    ['2 hours from now', '2026-11-25T14:00Z'],
    ['now', '2026-11-25T12:01Z'],
    ['in 0 minutes', 'past'],
    ['2 hours ago', 'leftover'],
    ['in 30 seconds', 'leftover'],
    ['in 2 days', 'no-hour'],
  ]
  test.each(cases)('%s', (text, expected) => {
    expect(read(text, newYork)).toBe(expected)
  })

  test('two hours are two hours while clocks change', () => {
    expect(read('in 2 hours', { now: '2026-03-08T06:30:00Z', zone: 'America/New_York' })).toBe('2026-03-08T08:30Z')
    expect(read('in 2 hours', { now: '2026-11-01T04:30:00Z', zone: 'America/New_York' })).toBe('2026-11-01T06:30Z')
  })
})
