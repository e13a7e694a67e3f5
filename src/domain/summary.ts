/**
 * How a session went, in numbers.
 *
 * @module
 */
import type { Verdict } from './entities.ts'
import type { AttendanceResult, RegistrationState } from './words.ts'

/** Over everyone registered or present, its mentor apart. */
export type Summary = {
  readonly registered: number
  readonly waitlisted: number
  /** How many have each result. Claims that nobody settled yet, and those without a verdict, count nowhere. */
  readonly results: { readonly [result in AttendanceResult]: number }
  /** How many have nothing but a claim that waits to be settled (a press on Join, nothing from the meeting). */
  readonly claimed: number
  /** How many results may still change by themselves. */
  readonly provisional: number
  /** Share (0 to 1) that came of those who count; null where nobody counts. `excused` and `unknown` count for nothing. */
  readonly rate: number | null
  /** false where the mentor left no trace at all; null while nobody can tell (not over, or no mentor). */
  readonly mentorCame: boolean | null
}

/** Whether a verdict is a claim that waits for the mentor. */
export function isOpenClaim(verdict: Verdict | null): boolean {
  return verdict?.confidence === 'claimed' && verdict.reason.code === 'pressed_join'
}

/** Adds one session's verdicts up. */
export function summarize(
  people: readonly { readonly registration: RegistrationState | null; readonly verdict: Verdict | null }[],
  mentorCame: boolean | null,
): Summary {
  const results = { attended: 0, late: 0, left_early: 0, absent: 0, excused: 0, unknown: 0 }
  for (const { verdict } of people) {
    if (verdict !== null && !isOpenClaim(verdict)) results[verdict.result] += 1
  }
  const came = results.attended + results.late + results.left_early
  const counted = came + results.absent
  return {
    registered: people.filter(({ registration }) => registration === 'registered').length,
    waitlisted: people.filter(({ registration }) => registration === 'waitlisted').length,
    results,
    claimed: people.filter(({ verdict }) => isOpenClaim(verdict)).length,
    provisional: people.filter(({ verdict }) => verdict?.confidence === 'provisional').length,
    rate: counted === 0 ? null : came / counted,
    mentorCame,
  }
}
