import { describe, expect, test } from 'vitest'
import { type Case, newYork, type Person, read } from './read-typed-when.ts'

describe('a zone in the text is the zone of the time', () => {
  const cases: readonly Case[] = [
    ['1 Dec 2026 09:00 Europe/Berlin', '2026-12-01T08:00Z Europe/Berlin'],
    ['europe/berlin 1 Dec 2026 09:00', '2026-12-01T08:00Z Europe/Berlin'],
    ['fri 18:00 Asia/Calcutta', '2026-11-27T12:30Z Asia/Kolkata'],
    ['tomorrow 6pm America/Los Angeles', '2026-11-27T02:00Z America/Los_Angeles'],
    ['tomorrow 6pm Berlin', '2026-11-26T17:00Z Europe/Berlin'],
    ['tomorrow 6pm in Berlin', '2026-11-26T17:00Z Europe/Berlin'],
    ['tomorrow 6pm London time', '2026-11-26T18:00Z Europe/London'],
    ['tomorrow 6pm (Mumbai)', '2026-11-26T12:30Z Asia/Kolkata'],
    ['tomorrow 6pm UTC', '2026-11-26T18:00Z UTC'],
    ['tomorrow 18:00 GMT', '2026-11-26T18:00Z UTC'],
    ['tomorrow 18:00Z', '2026-11-26T18:00Z UTC'],
    ['tomorrow 6pm GMT+2', '2026-11-26T16:00Z'],
    ['tomorrow 6pm UTC+5:30', '2026-11-26T12:30Z'],
    ['tomorrow 18:00 +02:00', '2026-11-26T16:00Z'],
    ['tomorrow 18:00 \u221205:00', '2026-11-26T23:00Z'],
    ['tomorrow 18:00 -0500', '2026-11-26T23:00Z'],
    ['tomorrow 6pm ET', '2026-11-26T23:00Z'],
    ['tomorrow 6pm est', '2026-11-26T23:00Z'],
    ['tomorrow 6pm PST', '2026-11-27T02:00Z America/Los_Angeles'],
    ['1 dec 6pm CET', '2026-12-01T17:00Z Europe/Berlin'],
    ['1 jul 2027 6pm CEST', '2027-07-01T16:00Z Europe/Berlin'],
    ['tomorrow 6pm Mars/Olympus', 'unknown-zone'],
    ['tomorrow 6pm Europe/Berln', 'unknown-zone'],
    ['tomorrow 6pm UTC+99', 'leftover'],
    ['christmas 18:00', 'leftover'],
    ['easter 18:00', 'leftover'],
  ]
  test.each(cases)('%s', (text, expected) => {
    expect(read(text, newYork)).toBe(expected)
  })

  test.each(['CST', 'CDT', 'IST', 'BST', 'AST'])('%s means several zones', (abbreviation) => {
    expect(read(`tomorrow 6pm ${abbreviation}`, newYork)).toBe('ambiguous-zone')
  })

  test.each(['1 jul 2027 6pm EST', '1 jul 2027 6pm CET', '1 dec 6pm PDT'])(
    '%s names an offset that the region does not have then',
    (text) => {
      expect(read(text, newYork)).toBe('ambiguous-zone')
    },
  )

  test('tomorrow is tomorrow in the zone that is named', () => {
    const late = { now: '2026-11-25T16:00:00Z', zone: 'America/New_York' }
    expect(read('tomorrow 9am Asia/Tokyo', late)).toBe('2026-11-27T00:00Z Asia/Tokyo')
    expect(read('tomorrow 9am +09:00', late)).toBe('2026-11-27T00:00Z')
  })
})

describe('clock changes', () => {
  const cases: readonly (readonly [name: string, person: Person, text: string, expected: string])[] = [
    [
      'New York gap',
      { now: '2026-03-07T12:00:00Z', zone: 'America/New_York' },
      'tomorrow 2:30am',
      '2026-03-08T07:30Z gap +60',
    ],
    [
      'New York overlap',
      { now: '2026-10-31T12:00:00Z', zone: 'America/New_York' },
      'tomorrow 1:30am',
      '2026-11-01T05:30Z overlap',
    ],
    ['Berlin gap', { now: '2026-03-27T12:00:00Z', zone: 'Europe/Berlin' }, 'sun 02:30', '2026-03-29T01:30Z gap +60'],
    [
      'Berlin overlap',
      { now: '2026-10-24T12:00:00Z', zone: 'Europe/Berlin' },
      '25 Oct 02:30',
      '2026-10-25T00:30Z overlap',
    ],
    [
      'Berlin gap, typed from Kolkata',
      { now: '2026-03-27T12:00:00Z', zone: 'Asia/Kolkata' },
      '2026-03-29 02:30 Europe/Berlin',
      '2026-03-29T01:30Z Europe/Berlin gap +60',
    ],
    [
      'Lord Howe gap of half an hour',
      { now: '2026-10-03T02:00:00Z', zone: 'Australia/Lord_Howe' },
      'tomorrow 02:10',
      '2026-10-03T15:40Z gap +30',
    ],
    [
      'Lord Howe overlap of half an hour',
      { now: '2026-04-04T02:00:00Z', zone: 'Australia/Lord_Howe' },
      'tomorrow 01:45',
      '2026-04-04T14:45Z overlap',
    ],
    [
      'Cairo skips midnight',
      { now: '2026-04-23T10:00:00Z', zone: 'Africa/Cairo' },
      'tomorrow 00:15',
      '2026-04-23T22:15Z gap +60',
    ],
    [
      'Cairo repeats its last hour',
      { now: '2026-10-29T10:00:00Z', zone: 'Africa/Cairo' },
      'today 23:30',
      '2026-10-29T20:30Z overlap',
    ],
    [
      'Auckland gap',
      { now: '2026-09-26T00:00:00Z', zone: 'Pacific/Auckland' },
      'tomorrow 2:30am',
      '2026-09-26T14:30Z gap +60',
    ],
    [
      'Auckland overlap',
      { now: '2026-04-04T00:00:00Z', zone: 'Pacific/Auckland' },
      'tomorrow 2:30am',
      '2026-04-04T13:30Z overlap',
    ],
    [
      'an offset has neither gap nor overlap',
      { now: '2026-03-07T12:00:00Z', zone: 'America/New_York' },
      '2026-03-08T02:30-05:00',
      '2026-03-08T07:30Z',
    ],
    [
      'EST in the overlap is the second',
      { now: '2026-10-31T12:00:00Z', zone: 'America/New_York' },
      'tomorrow 1:30am EST',
      '2026-11-01T06:30Z',
    ],
    [
      'EDT in the overlap is the first',
      { now: '2026-10-31T12:00:00Z', zone: 'America/New_York' },
      'tomorrow 1:30am EDT',
      '2026-11-01T05:30Z',
    ],
    ['Kolkata has none', { now: '2026-03-28T12:00:00Z', zone: 'Asia/Kolkata' }, 'tomorrow 2:30am', '2026-03-28T21:00Z'],
    [
      'Tehran has none any more',
      { now: '2026-03-21T12:00:00Z', zone: 'Asia/Tehran' },
      '22 mar 00:30',
      '2026-03-21T21:00Z',
    ],
    ['the first of two has gone by', { now: '2026-11-01T05:40:00Z', zone: 'America/New_York' }, 'today 1:30am', 'past'],
    [
      'a summer time read in winter',
      { now: '2026-01-15T12:00:00Z', zone: 'Europe/Berlin' },
      '1 Jul 18:00',
      '2026-07-01T16:00Z',
    ],
  ]
  test.each(cases)('%s', (_, person, text, expected) => {
    expect(read(text, person)).toBe(expected)
  })
})

describe('the day is that of the person, not that of UTC', () => {
  const cases: readonly (readonly [name: string, person: Person, text: string, expected: string])[] = [
    [
      '23:50 in New York',
      { now: '2026-11-26T04:50:00Z', zone: 'America/New_York' },
      'today 23:55',
      '2026-11-26T04:55Z',
    ],
    [
      '23:50 in New York',
      { now: '2026-11-26T04:50:00Z', zone: 'America/New_York' },
      'tomorrow 6pm',
      '2026-11-26T23:00Z',
    ],
    ['23:50 in New York', { now: '2026-11-26T04:50:00Z', zone: 'America/New_York' }, 'thu 18:00', '2026-11-26T23:00Z'],
    ['23:50 in New York', { now: '2026-11-26T04:50:00Z', zone: 'America/New_York' }, 'midnight', '2026-11-26T05:00Z'],
    ['23:50 in New York', { now: '2026-11-26T04:50:00Z', zone: 'America/New_York' }, '00:30', 'past'],
    [
      '23:50 in New York',
      { now: '2026-11-26T04:50:00Z', zone: 'America/New_York' },
      'in 20 minutes',
      '2026-11-26T05:10Z',
    ],
    [
      '00:10 in Kathmandu',
      { now: '2026-11-25T18:25:00Z', zone: 'Asia/Kathmandu' },
      'tomorrow 6pm',
      '2026-11-27T12:15Z',
    ],
    ['00:10 in Kathmandu', { now: '2026-11-25T18:25:00Z', zone: 'Asia/Kathmandu' }, 'today 00:05', 'past'],
    [
      '08:00 in Auckland',
      { now: '2026-11-24T19:00:00Z', zone: 'Pacific/Auckland' },
      'today 18:00',
      '2026-11-25T05:00Z',
    ],
    ['08:00 in Auckland', { now: '2026-11-24T19:00:00Z', zone: 'Pacific/Auckland' }, 'wed 18:00', '2026-11-25T05:00Z'],
    [
      '02:30 in Berlin, in the gap of New York',
      { now: '2026-03-08T01:30:00Z', zone: 'Europe/Berlin' },
      'today 6pm',
      '2026-03-08T17:00Z',
    ],
    [
      'new year in Berlin',
      { now: '2026-12-31T22:59:00Z', zone: 'Europe/Berlin' },
      'tomorrow 18:00',
      '2027-01-01T17:00Z',
    ],
    ['new year in Berlin', { now: '2026-12-31T23:00:00Z', zone: 'Europe/Berlin' }, '31 dec 18:00', '2027-12-31T17:00Z'],
    ['a date of this year gone by', newYork, '1 nov 18:00', '2027-11-01T22:00Z'],
    ['29 February after a leap year', newYork, '29 feb 18:00', 'no-such-date'],
  ]
  for (const [name, person, text, expected] of cases) {
    test(`${name}: ${text}`, () => {
      expect(read(text, person)).toBe(expected)
    })
  }
})
