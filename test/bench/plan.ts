/** How much is measured. */
export type Plan = {
  /** How many act at once, and in how many rounds. One at a time: so many one after the other make a round. */
  readonly crowds: readonly { readonly count: number; readonly rounds: number; readonly inARow: number }[]
  readonly people: number
  readonly much: { readonly sessions: number; readonly attendance: number; readonly organizations: number }
  readonly little: { readonly sessions: number; readonly attendance: number; readonly organizations: number }
  /** How often each process is started, and the use cases are measured. */
  readonly starts: number
  /** How often a use case is asked. */
  readonly asks: number
  /** Sessions stored while lists are looked at, and how often each is. */
  readonly lists: { readonly few: number; readonly many: number; readonly asks: number }
  /** How many people very large sessions have, and how often each is measured. */
  readonly crowded: { readonly people: readonly number[]; readonly times: number }
  /** How many lines a timetable has that is brought in, and how often it is. */
  readonly import: { readonly lines: number; readonly times: number }
  /** How often a series is made, moved and called off. */
  readonly series: number
  /** What goes out by itself. */
  readonly deliveries: {
    /** Planned in one tick, so many times. */
    readonly reminders: number
    readonly times: number
    /** Stored while ticks find nothing due, and how many ticks. */
    readonly sessions: number
    readonly ticks: number
    /** For so long more is sent than the platforms allow. */
    readonly seconds: number
    /** Who presses Join in a storm: in so many rounds before it and twice as many in it, so many presses each. */
    readonly people: number
    readonly rounds: number
    readonly presses: number
  }
}

/** The whole measurement, of a few minutes. */
export const FULL: Plan = {
  crowds: [
    { count: 1, rounds: 8, inARow: 20 },
    { count: 50, rounds: 9, inARow: 1 },
    { count: 500, rounds: 5, inARow: 1 },
  ],
  people: 500,
  much: { sessions: 10_000, attendance: 1_000_000, organizations: 40 },
  little: { sessions: 100, attendance: 2_000, organizations: 1 },
  starts: 5,
  asks: 3_000,
  lists: { few: 10, many: 100_000, asks: 1_000 },
  crowded: { people: [500, 10_000, 20_000], times: 3 },
  import: { lines: 60_000, times: 3 },
  series: 40,
  deliveries: {
    reminders: 10_000,
    times: 5,
    sessions: 1_000_000,
    ticks: 2_000,
    seconds: 20,
    people: 500,
    rounds: 3,
    presses: 60,
  },
}

/** A look that everything works; its numbers mean little. */
export const QUICK: Plan = {
  crowds: [
    { count: 1, rounds: 2, inARow: 10 },
    { count: 50, rounds: 2, inARow: 1 },
  ],
  people: 50,
  much: { sessions: 1_000, attendance: 50_000, organizations: 10 },
  little: { sessions: 100, attendance: 2_000, organizations: 1 },
  starts: 1,
  asks: 300,
  lists: { few: 10, many: 100_000, asks: 100 },
  crowded: { people: [500, 10_000], times: 1 },
  import: { lines: 6_000, times: 1 },
  series: 5,
  deliveries: {
    reminders: 10_000,
    times: 1,
    sessions: 10_000,
    ticks: 200,
    seconds: 5,
    people: 500,
    rounds: 1,
    presses: 20,
  },
}
