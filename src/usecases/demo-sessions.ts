import type { Provider } from '../domain/words.ts'

/** A session of the demo; times in minutes from the moment of seeding. People and segments by handle and name. */
export type DemoSession = {
  readonly title: string
  readonly description: string | null
  readonly startsIn: number
  readonly minutes: number
  readonly mentor: string
  readonly provider: Provider
  readonly link: string
  readonly meetingId: string | null
  readonly passcode: string | null
  readonly capacity: number | null
  readonly segment: string | null
  /** In order; those beyond the capacity wait. */
  readonly registered: readonly string[]
  /** Who pressed Join, and how many minutes after the start; its mentor too. */
  readonly pressed: readonly (readonly [handle: string, after: number])[]
  /** Whom the mentor marked present by hand. */
  readonly marked: readonly string[]
}

const HOUR = 60
const DAY = 24 * HOUR

const base = {
  description: null,
  minutes: HOUR,
  provider: 'google_meet',
  link: 'https://meet.google.com/lgt-demo-abc',
  meetingId: null,
  passcode: null,
  capacity: null,
  segment: null,
  registered: [],
  pressed: [],
  marked: [],
} as const satisfies Partial<DemoSession>

/** One of each: over and settled, over with claims, live, doors open, full with a waitlist, for one segment, further away. */
export const DEMO_SESSIONS: readonly DemoSession[] = [
  {
    ...base,
    title: 'CV review',
    startsIn: -3 * DAY,
    mentor: 'jonas',
    registered: ['ana', 'ben', 'dana', 'emi'],
    pressed: [
      ['jonas', -4],
      ['ana', -2],
      ['ben', 3],
      ['dana', 1],
    ],
    marked: ['ana', 'ben'],
  },
  {
    ...base,
    title: 'Interview practice',
    description: 'Bring one question that you fear.',
    startsIn: -20 * HOUR,
    mentor: 'maya',
    registered: ['ana', 'ben', 'chidi', 'dana', 'farah'],
    pressed: [
      ['maya', -5],
      ['ana', -1],
      ['chidi', 4],
      ['farah', 2],
    ],
    marked: ['chidi'],
  },
  {
    ...base,
    title: 'Office hours: ask anything',
    startsIn: -15,
    mentor: 'maya',
    registered: ['ana', 'chidi', 'emi'],
    pressed: [
      ['maya', -3],
      ['ana', 0],
      ['emi', 6],
    ],
  },
  {
    ...base,
    title: 'Career coaching',
    description: 'Where you want to be in a year, and the first step there.',
    startsIn: 10,
    mentor: 'jonas',
    provider: 'zoom',
    link: 'https://zoom.us/j/98765432101',
    meetingId: '987 6543 2101',
    passcode: 'lighthouse',
    registered: ['ben', 'dana'],
  },
  {
    ...base,
    title: 'Mock interviews',
    description: 'Three people, twenty minutes each.',
    startsIn: DAY,
    mentor: 'maya',
    capacity: 3,
    registered: ['ana', 'chidi', 'dana', 'emi'],
  },
  {
    ...base,
    title: 'Portfolio critique',
    startsIn: 2 * DAY,
    minutes: 90,
    mentor: 'jonas',
    segment: 'Design cohort',
    registered: ['ben'],
  },
  {
    ...base,
    title: 'SQL clinic',
    startsIn: 3 * DAY,
    mentor: 'maya',
    segment: 'Data cohort',
    registered: ['farah'],
  },
  { ...base, title: 'Demo day rehearsal', startsIn: 8 * DAY, minutes: 120, mentor: 'jonas' },
]
