import { EN_CLOCK } from './clock.ts'

/** How a series repeats. Days of the week are 1 for Monday to 7 for Sunday. */
export const EN_REPEAT = {
  /** The rule with the time of day and the zone that it keeps to. */
  at: (rule: string, time: string, zone: string) => `${rule} at ${time} (${zone})`,
  /** The ends, after all else. */
  until: (day: string) => `, until ${day}`,
  times: (count: number) => (count === 1 ? ', once' : `, ${count} times`),
  byRule: (rule: string) => `By the rule ${rule}`,
  days: (every: number) => (every === 1 ? 'Every day' : `Every ${every} days`),
  years: (every: number) => (every === 1 ? 'Every year' : `Every ${every} years`),
  weeks: (every: number, weekdays: readonly number[]) =>
    `${every === 1 ? 'Every week' : `Every ${every} weeks`} on ${listed(weekdays.map(weekday))}`,
  /** `days` are said by the functions below. */
  months: (every: number, days: readonly string[]) =>
    `${every === 1 ? 'Every month' : `Every ${every} months`} on ${listed(days)}`,
  /** -1 is the last day of a month. */
  monthDay: (day: number) => {
    if (day === -1) return 'the last day'
    return day > 0 ? `the ${ordinal(day)}` : `the ${ordinal(-day)} day from its end`
  },
  /** The 31st, or the last day of a month that is shorter. */
  upToDay: (day: number) => `the ${ordinal(day)}, or its last day`,
  /** What is meant by a day that not every month has. */
  asked: 'Not every month has such a day. Which sessions do you mean?',
  /** Labels of buttons; `day` of the month, and of the week, 1 for Monday. */
  choices: {
    last_day: (day: number) => (day === 31 ? 'The last day of the month' : `The ${ordinal(day)}, or the last day`),
    only_that_day: (day: number) => `Only months that have a ${ordinal(day)}`,
    last_weekday: (day: number) => `Last ${weekday(day)} of the month`,
    only_fifth: (day: number) => `Only fifth ${weekday(day)}s`,
  },
  another: 'Another way…',
  askedNote: 'Nothing is stored or announced yet. This waits 15 minutes for you.',
  /** -1 is the last such day of a month. */
  nthDay: (nth: number, day: number) => {
    const before = NTH.get(nth) ?? (nth < 0 ? `${ordinal(-nth)} last` : ordinal(nth))
    return `the ${before} ${weekday(day)}`
  },
}

const NTH: ReadonlyMap<number, string> = new Map([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [4, 'fourth'],
  [5, 'fifth'],
  [-1, 'last'],
])

function weekday(day: number): string {
  return EN_CLOCK.weekdayNames[day - 1] ?? ''
}

function ordinal(number: number): string {
  const tens = number % 100
  const isTeen = tens >= 11 && tens <= 13
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
