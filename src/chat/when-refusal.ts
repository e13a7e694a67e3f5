/**
 * Why a text that should name a time was refused.
 *
 * @module
 */

/**
 * - `empty`: nothing was typed; `too-long`: more than a time needs
 * - `no-time`: nothing in it names a time; `leftover`: some of it was not understood
 * - `no-hour`: a day without an hour; `no-day`: a week, weekend or month without a day
 * - `ambiguous-hour`: `at 6`, `tomorrow midnight`, `tonight 2am`; `ambiguous-date`: `01/02/2026`;
 *   `ambiguous-zone`: `IST`, or a zone and an offset that contradict each other
 * - `no-such-date`: 30 February; `weekday-mismatch`: `Monday 1 December` of a year where that is a Tuesday
 * - `unknown-zone`: a zone that does not exist; `range`: a start and an end (the length is an option of its own)
 * - `past`: gone by already; `too-far`: later than anyone plans
 */
export type WhenProblem =
  | 'empty'
  | 'too-long'
  | 'no-time'
  | 'leftover'
  | 'no-hour'
  | 'no-day'
  | 'ambiguous-hour'
  | 'ambiguous-date'
  | 'ambiguous-zone'
  | 'no-such-date'
  | 'weekday-mismatch'
  | 'unknown-zone'
  | 'range'
  | 'past'
  | 'too-far'

/** A refused time: the reason, and where it helps the part of the text that it is about, as typed and untrusted. */
export type WhenRefusal = { readonly ok: false; readonly why: WhenProblem; readonly unread?: string }

/** Builds a refusal; `unread` is cut so that an answer can quote it. */
export function refuseWhen(why: WhenProblem, unread?: string): WhenRefusal {
  return unread === undefined ? { ok: false, why } : { ok: false, why, unread: unread.trim().slice(0, QUOTED_LENGTH) }
}

const QUOTED_LENGTH = 40
