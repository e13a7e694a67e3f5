/**
 * How a session went, in numbers.
 *
 * @module
 */
import type { Verdict } from './entities.ts'
import type { AttendanceResult, RegistrationState } from './words.ts'

/** Of one session, its mentor apart. All but `waitlisted` and `walkIns` is of those registered, so that it adds up. */
export type Summary = {
  readonly registered: number
  readonly waitlisted: number
  /** How many have each result. Claims that nobody settled yet, and those without a verdict, count nowhere. */
  readonly results: { readonly [result in AttendanceResult]: number }
  /** How many have nothing but a claim that waits to be settled (a press on Join, nothing from the meeting). */
  readonly claimed: number
  /** How many came without being registered. */
  readonly walkIns: number
  /** How many results may still change by themselves, of walk-ins too. */
  readonly provisional: number
  /** How many came of those who count. `excused` and `unknown` count for nothing. */
  readonly came: number
  readonly counted: number
  /** `came` as a share (0 to 1) of `counted`; null where nobody counts. */
  readonly rate: number | null
  /** false where the mentor left no trace at all; null while nobody can tell (not over, or no mentor). */
  readonly mentorCame: boolean | null
}

/** Whether somebody came, as far as is known: late and for a part of it too. */
export function hasCome(verdict: Verdict | null): boolean {
  return verdict !== null && CAME.includes(verdict.result)
}

const CAME: readonly AttendanceResult[] = ['attended', 'late', 'left_early']

/** Whether a verdict is a claim that waits for the mentor. */
export function isOpenClaim(verdict: Verdict | null): boolean {
  return verdict?.confidence === 'claimed' && verdict.reason.code === 'pressed_join'
}

/** Adds one session's verdicts up. */
export function summarize(
  people: readonly { readonly registration: RegistrationState | null; readonly verdict: Verdict | null }[],
  mentorCame: boolean | null,
): Summary {
  const registered = people.filter(({ registration }) => registration === 'registered')
  const results = { attended: 0, late: 0, left_early: 0, absent: 0, excused: 0, unknown: 0 }
  for (const { verdict } of registered) {
    if (verdict !== null && !isOpenClaim(verdict)) results[verdict.result] += 1
  }
  const came = results.attended + results.late + results.left_early
  const counted = came + results.absent
  return {
    registered: registered.length,
    waitlisted: people.filter(({ registration }) => registration === 'waitlisted').length,
    results,
    claimed: registered.filter(({ verdict }) => isOpenClaim(verdict)).length,
    walkIns: people.filter(({ registration, verdict }) => registration !== 'registered' && hasCome(verdict)).length,
    provisional: people.filter(({ verdict }) => verdict?.confidence === 'provisional').length,
    came,
    counted,
    rate: counted === 0 ? null : came / counted,
    mentorCame,
  }
}
