import { describe, expect, test } from 'vitest'
import { readWhen } from '../../src/chat/when.ts'

/** The clock and the zone of the person who types. */
type Person = { readonly now: string; readonly zone: string }

/** What was understood in one line: the instant, then what is out of the ordinary; or the reason of the refusal. */
function read(text: string, { now, zone }: Person): string {
  const found = readWhen(text, { now: new Date(now), zone })
  if (!found.ok) return found.why
  const said = [found.instant.toISOString().replace(':00.000Z', 'Z')]
  if (found.zone !== zone) said.push(found.zone)
  if (found.kind !== 'exact') said.push(found.kind)
  if (found.shiftedMinutes !== 0) said.push(`+${found.shiftedMinutes}`)
  return said.join(' ')
}

type Case = readonly [text: string, expected: string]

/** Wednesday noon in UTC, 07:00 in New York. */
const newYork: Person = { now: '2026-11-25T12:00:20Z', zone: 'America/New_York' }

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
