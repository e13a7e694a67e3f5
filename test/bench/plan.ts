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
}
