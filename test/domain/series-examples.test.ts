import { describe, expect, it } from 'vitest'
import { readRepeat } from '../../src/domain/repeat.ts'
import { occurrencesOf } from '../../src/domain/series.ts'
import { readRule } from '../../src/domain/series-rule.ts'
import { resolveWall, wallTimeAt } from '../../src/domain/time.ts'

const NEW_YORK = 'America/New_York'

/** `2 Sep 1997` at nine in New York, and what of it the rule brings, as `1997-09-02`. */
function datesOf(start: string, rule: string, until = '1999-01-01'): readonly string[] {
  const read = readRepeat({ repeat: rule, until: null, count: null }, { startTime: nine(start), timezone: NEW_YORK })
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  const starts = occurrencesOf(read.value.recurrence, { after: new Date(0), until: nine(until) })
  return starts.map((instant) => {
    const { year, month, day, hour, minute } = wallTimeAt(instant, NEW_YORK)
    // Nine on the wall on both sides of the clock change of 26 October 1997.
    expect([hour, minute]).toEqual([9, 0])
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  })
}

function nine(date: string): Date {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return resolveWall({ year, month, day, hour: 9, minute: 0 }, NEW_YORK).instant
}

/** `1997-09` and the days in it, for short. */
function days(month: string, ...inIt: readonly number[]): readonly string[] {
  return inIt.map((day) => `${month}-${String(day).padStart(2, '0')}`)
}

/** The examples of RFC 5545 section 3.8.5.3 with at most one session a day; infinite ones as far as the RFC lists them. */
describe('the examples of RFC 5545 section 3.8.5.3', () => {
  it.each<[string, string, readonly string[]]>([
    ['FREQ=DAILY;COUNT=10', '1997-09-02', days('1997-09', 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)],
    ['FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09-02', [...days('1997-09', 2, 12, 22), ...days('1997-10', 2, 12)]],
    [
      'FREQ=WEEKLY;COUNT=10',
      '1997-09-02',
      [...days('1997-09', 2, 9, 16, 23, 30), ...days('1997-10', 7, 14, 21, 28), '1997-11-04'],
    ],
    [
      'FREQ=WEEKLY;UNTIL=19971224T000000Z',
      '1997-09-02',
      [
        ...days('1997-09', 2, 9, 16, 23, 30),
        ...days('1997-10', 7, 14, 21, 28),
        ...days('1997-11', 4, 11, 18, 25),
        ...days('1997-12', 2, 9, 16, 23),
      ],
    ],
    [
      'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      [...days('1997-09', 2, 4, 9, 11, 16, 18, 23, 25, 30), '1997-10-02'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
      '1997-09-01',
      [
        ...days('1997-09', 1, 3, 5, 15, 17, 19, 29),
        ...days('1997-10', 1, 3, 13, 15, 17, 27, 29, 31),
        ...days('1997-11', 10, 12, 14, 24, 26, 28),
        ...days('1997-12', 8, 10, 12, 22),
      ],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      [...days('1997-09', 2, 4, 16, 18, 30), ...days('1997-10', 2, 14, 16)],
    ],
    [
      'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
      '1997-09-05',
      [
        ...['1997-09-05', '1997-10-03', '1997-11-07', '1997-12-05', '1998-01-02'],
        ...['1998-02-06', '1998-03-06', '1998-04-03', '1998-05-01', '1998-06-05'],
      ],
    ],
    [
      'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
      '1997-09-05',
      ['1997-09-05', '1997-10-03', '1997-11-07', '1997-12-05'],
    ],
    [
      'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
      '1997-09-07',
      [
        ...['1997-09-07', '1997-09-28', '1997-11-02', '1997-11-30', '1998-01-04'],
        ...['1998-01-25', '1998-03-01', '1998-03-29', '1998-05-03', '1998-05-31'],
      ],
    ],
    [
      'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
      '1997-09-22',
      ['1997-09-22', '1997-10-20', '1997-11-17', '1997-12-22', '1998-01-19', '1998-02-16'],
    ],
    [
      'FREQ=MONTHLY;COUNT=6;BYMONTHDAY=-3',
      '1997-09-28',
      ['1997-09-28', '1997-10-29', '1997-11-28', '1997-12-29', '1998-01-29', '1998-02-26'],
    ],
    [
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
      '1997-09-02',
      [...['09', '10', '11', '12'].flatMap((month) => days(`1997-${month}`, 2, 15)), ...days('1998-01', 2, 15)],
    ],
    [
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
      '1997-09-30',
      [
        ...['1997-09-30', '1997-10-01', '1997-10-31', '1997-11-01', '1997-11-30'],
        ...['1997-12-01', '1997-12-31', '1998-01-01', '1998-01-31', '1998-02-01'],
      ],
    ],
    [
      'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
      '1997-09-10',
      [...days('1997-09', 10, 11, 12, 13, 14, 15), ...days('1999-03', 10, 11, 12, 13)],
    ],
    [
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU;COUNT=18',
      '1997-09-02',
      [
        ...days('1997-09', 2, 9, 16, 23, 30),
        ...days('1997-11', 4, 11, 18, 25),
        ...days('1998-01', 6, 13, 20, 27),
        ...days('1998-03', 3, 10, 17, 24, 31),
      ],
    ],
    [
      'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
      '1997-06-10',
      [1997, 1998, 1999, 2000, 2001].flatMap((year) => [`${year}-06-10`, `${year}-07-10`]),
    ],
    [
      'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
      '1997-01-01',
      [
        ...['1997-01-01', '1997-04-10', '1997-07-19', '2000-01-01', '2000-04-09'],
        ...['2000-07-18', '2003-01-01', '2003-04-10', '2003-07-19', '2006-01-01'],
      ],
    ],
    ['FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19', ['1997-05-19', '1998-05-18', '1999-05-17']],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', '1997-05-12', ['1997-05-12', '1998-05-11', '1999-05-17']],
    [
      'FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=7',
      '1997-03-13',
      ['1997-03-13', '1997-03-20', '1997-03-27', ...days('1998-03', 5, 12, 19, 26)],
    ],
    // Its own start, a Tuesday, is taken out by an EXDATE there; a series begins with the first day that fits.
    [
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=5',
      '1997-09-02',
      ['1998-02-13', '1998-03-13', '1998-11-13', '1999-08-13', '2000-10-13'],
    ],
    [
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=10',
      '1997-09-13',
      [
        ...['1997-09-13', '1997-10-11', '1997-11-08', '1997-12-13', '1998-01-10'],
        ...['1998-02-07', '1998-03-07', '1998-04-11', '1998-05-09', '1998-06-13'],
      ],
    ],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
      '1996-11-05',
      ['1996-11-05', '2000-11-07', '2004-11-02'],
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04', ['1997-09-04', '1997-10-07', '1997-11-06']],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=7',
      '1997-09-29',
      ['1997-09-29', '1997-10-30', '1997-11-27', '1997-12-30', '1998-01-29', '1998-02-26', '1998-03-30'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05',
      ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05',
      ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
      '2007-01-15',
      ['2007-01-15', '2007-01-30', '2007-02-15', '2007-03-15', '2007-03-30'],
    ],
  ])('%s', (rule, start, dates) => {
    expect(datesOf(start, rule, '2010-01-01')).toEqual(dates)
  })

  it('every day in January, for three years, said in two ways', () => {
    const ways = [
      'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
      'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
    ].map((rule) => datesOf('1998-01-01', rule, '2010-01-01'))
    expect(ways[0]).toHaveLength(3 * 31)
    expect(ways[1]).toEqual(ways[0])
  })

  it.each([
    'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z',
    'FREQ=MINUTELY;INTERVAL=15;COUNT=6',
    'FREQ=MINUTELY;INTERVAL=90;COUNT=4',
    'FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40',
    'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16',
    'FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=SU;BYHOUR=8,9;BYMINUTE=30',
  ])('those of several sessions a day are refused: %s', (rule) => {
    expect(readRule(rule, NEW_YORK)).toMatchObject({ ok: false, refusal: { why: 'too_often' } })
  })
})
