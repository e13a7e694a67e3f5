import type { Session } from '../../domain/entities.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Move, Times } from '../../domain/reschedule.ts'
import { type WallKind, wallTimeAt } from '../../domain/time.ts'
import type { Ask } from '../ask.ts'
import { typedTime } from '../clock-text.ts'
import { readDuration } from '../duration.ts'
import { timeRefusal } from '../time-refusal.ts'
import { quote } from '../typed-input.ts'
import { readWhen, type WhenFound } from '../when.ts'
import type { WhenContext } from '../when-instant.ts'
import type { WhenRefusal } from '../when-refusal.ts'
import type { InWords } from '../words/basics.ts'

/** What was typed of a move; null: left out. */
export type TypedMove = { readonly when: string | null; readonly duration: string | null }

/** A move that was understood; `understood` says how, where a time was typed. */
export type ReadMove = {
  readonly ok: true
  readonly move: Move
  readonly understood: { readonly kind: WallKind; readonly shiftedMinutes: number } | null
}

/** When a session starts, as one would type it: what stands in the form at first. */
export function typedStart(
  { startTime, timezone }: Pick<Session, 'startTime' | 'timezone'>,
  { words }: InWords,
): string {
  return `${typedTime(startTime, { zone: timezone, words })} ${timezone}`
}

/** Reads a move. A time that stands in the form as it was shown means no other start, whichever of two such times it is. */
export function readMove(
  ask: Ask,
  given: {
    readonly typed: TypedMove
    readonly session: Pick<Session, 'timezone' | 'startTime'>
    readonly shown: Pick<Times, 'startTime' | 'endTime'> | null
  },
): ReadMove | { readonly ok: false; readonly field: 'when' | 'duration'; readonly refusal: Refusal } {
  const { typed, shown, session } = given
  const length = typed.duration === null ? null : readDuration(typed.duration)
  if (length !== null && !length.ok) {
    const refusal: Refusal = { code: 'duration_unusable', value: quote(typed.duration ?? '') }
    return { ok: false, field: 'duration', refusal }
  }
  const durationMinutes = length?.minutes ?? null
  const asShown =
    shown === null ? null : typedStart({ startTime: shown.startTime, timezone: session.timezone }, ask.seen)
  if (typed.when === null || typed.when.trim() === asShown) {
    const start = shown === null ? null : { instant: shown.startTime, zone: session.timezone }
    return { ok: true, move: { start, durationMinutes }, understood: null }
  }
  const context = { now: ask.seen.now, zone: ask.asker.zone, locale: ask.seen.words.locale }
  const when =
    readHour(typed.when, { ...context, startTime: shown?.startTime ?? session.startTime }) ??
    readWhen(typed.when, context)
  if (!when.ok) return { ok: false, field: 'when', refusal: timeRefusal(ask, { text: typed.when, why: when.why }) }
  const { instant, zone, kind, shiftedMinutes } = when
  return { ok: true, move: { start: { instant, zone }, durationMinutes }, understood: { kind, shiftedMinutes } }
}

/**
 * An hour without a day means that of the session, not today's, also where that day has two of it (`midnight`); null for any other
 * text, which a day before it makes unreadable.
 */
function readHour(text: string, context: WhenContext & { readonly startTime: Date }): WhenFound | WhenRefusal | null {
  if (NAMES_TODAY.test(text)) return null
  const { year, month, day } = wallTimeAt(context.startTime, context.zone)
  const date = [String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
  const found = readWhen(`${date} ${text}`, context)
  return found.ok || found.why === 'ambiguous-hour' ? found : null
}

/** `this evening 8pm`: a day that stands before it does not contradict it. */
const NAMES_TODAY = /\b(?:this|est[aeo])\b/i
