/**
 * Decides which day a text means, where the words leave it open: a weekday, a date without a year, an hour alone.
 *
 * @module
 */
import type { WallTime } from '../domain/time.ts'
import { isRealWall, moveDays, wallToMs, weekdayOf } from '../domain/time.ts'
import type { WhenRefusal } from './when-refusal.ts'
import { refuseWhen } from './when-refusal.ts'

/** What a reader of words found. `weekday` is 1 for Monday to 7 for Sunday; null is what the words leave open. */
export type FoundTime = {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly weekday: number | null
  readonly hour: number
  readonly minute: number
  /** The day that the reader itself would take, reckoned from today. */
  readonly guess: { readonly year: number; readonly month: number; readonly day: number }
}

/**
 * Fills in what the words leave open, always forward: a weekday is the next one whose hour has not gone by, a date
 * without a year the next one that is not before today. An hour alone is today's, even when it has gone by, so that it is
 * refused rather than moved.
 *
 * @param found what the words say
 * @param about the words themselves, and what the clocks in their zone show now
 */
export function chooseDay(
  found: FoundTime,
  about: { readonly text: string; readonly wallNow: WallTime },
): { readonly ok: true; readonly wall: WallTime } | WhenRefusal {
  if (VAGUE_DAY.test(about.text)) return refuseWhen('no-day')
  const wall = found.day === null ? openDay(found, about) : writtenDay(found, about.wallNow)
  if (wall === null) return refuseWhen('no-day')
  if (!isRealWall(wall)) return refuseWhen('no-such-date')
  if (found.weekday !== null && weekdayOf(wall) !== found.weekday) return refuseWhen('weekday-mismatch')
  return { ok: true, wall }
}

/** Spans of several days; `monday next week` names its day. */
const VAGUE_DAY =
  /\b(?:weekend|weekday)\b|\b(?:end|eod|eow|eom)\b|^(?!.*\b(?:mon|tue|wed|thu|fri|sat|sun)).*\b(?:next|this|last|past|coming) (?:week|month|quarter|year)\b/i

/** Words that fix a weekday's week, so that it is never moved. */
const FIXED_WEEK = /\b(?:this|next|last|past|today)\b/i

function writtenDay(found: FoundTime, wallNow: WallTime): WallTime | null {
  const { day, hour, minute } = found
  if (day === null || found.month === null) return null
  const month = found.month
  const inYear = (year: number): WallTime => ({ year, month, day, hour, minute })
  if (found.year !== null) return inYear(found.year)
  const thisYear = inYear(wallNow.year)
  return wallToMs(thisYear) < wallToMs({ ...wallNow, hour: 0, minute: 0 }) ? inYear(wallNow.year + 1) : thisYear
}

function openDay(found: FoundTime, about: { readonly text: string; readonly wallNow: WallTime }): WallTime | null {
  if (found.month !== null || found.year !== null) return null
  const guess: WallTime = { ...found.guess, hour: found.hour, minute: found.minute }
  if (found.weekday === null || FIXED_WEEK.test(about.text)) return guess
  return wallToMs(guess) <= wallToMs(about.wallNow) ? moveDays(guess, 7) : guess
}
