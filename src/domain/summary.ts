import type { AttendanceResult } from './words.ts'

/** How a session went, in numbers: over everyone registered or present, its mentor apart. */
export type Summary = {
  readonly registered: number
  readonly waitlisted: number
  /** How many have each result, settled or claimed; those without a verdict yet count nowhere. */
  readonly results: { readonly [result in AttendanceResult]: number }
  /** How many of them are only claimed (a press on Join, nothing from the meeting). */
  readonly claimed: number
  readonly provisional: number
  /** Share (0 to 1) that came of those who count; null where nobody counts. `excused` and `unknown` count for nothing. */
  readonly rate: number | null
  /** false where the mentor left no trace at all; null while nobody can tell (not over, or no mentor). */
  readonly mentorCame: boolean | null
}
