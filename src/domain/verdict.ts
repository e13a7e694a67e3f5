/**
 * What the evidence of one person at one session adds up to (SPEC section 4): one pure function of all of it.
 *
 * @module
 */
import type { Evidence, Session, Verdict } from './entities.ts'
import type { Interval, Presence } from './evidence.ts'
import { CLAIM_SOURCES, earliestOf, latestMark, MEETING_SOURCES, readPresence } from './evidence.ts'
import { canRecordPresence } from './meeting.ts'
import type { AttendanceResult, Provider } from './words.ts'

/** For how long after the end verdicts stay open: records come late, and mentors settle claims. */
export const SETTLE_AFTER_MS = 36 * 60 * 60_000

/** What is known of the meeting's own record: nothing can come of a plain link; `strangers`: it names somebody whom nobody knows yet. */
export type MeetingRecord = 'impossible' | 'awaited' | 'strangers' | 'complete'

/** A session as far as verdicts need it. */
export type Held = {
  /** The session so far; after its end, as long as it really was. */
  readonly within: Interval
  readonly isOver: boolean
  /** Whether the 36 hours are over too. */
  readonly isSettled: boolean
  readonly record: MeetingRecord
  /** false: the mentor never came. null: nobody can tell. */
  readonly mentorCame: boolean | null
  readonly lateAfterMinutes: number
  /** Share (0 to 1) of the length. */
  readonly leftEarlyUnder: number
}

/**
 * The verdict; null where nothing can be said: somebody without evidence who is not registered, or whose session is not over.
 * A mark by hand wins over everything, then what the meeting saw, then the word spoken in it, then a claim.
 */
export function decideVerdict(
  person: {
    readonly isRegistered: boolean
    /** Whether they said that they can't go: what they only claimed before is then no sign of them. */
    readonly hasWithdrawn?: boolean
    readonly evidence: readonly Evidence[]
  },
  held: Held,
): Verdict | null {
  const presence = readPresence(person.evidence, held.within)
  const spoken = earliestOf(person.evidence, ['code'])
  const claim = person.hasWithdrawn === true ? null : earliestOf(person.evidence, CLAIM_SOURCES)
  const firstSign = presence?.firstJoinedAt ?? spoken?.at ?? claim?.at ?? null
  const times = {
    firstJoinedAt: firstSign,
    lastLeftAt: presence?.lastLeftAt ?? null,
    minutes: presence?.minutes ?? null,
  }

  const mark = latestMark(person.evidence)
  if (mark !== null && mark.mark !== null) {
    const reason = { code: 'marked', by: mark.recordedBy, at: mark.at.toISOString() } as const
    return { result: mark.mark, confidence: 'confirmed', reason, ...times }
  }
  if (presence !== null) {
    const reason = {
      code: 'seen',
      source: presence.source,
      from: presence.firstJoinedAt.toISOString(),
      to: presence.lastLeftAt.toISOString(),
      minutes: presence.minutes,
      of: minutesOf(held.within),
    } as const
    return { result: resultOf(presence, held), confidence: 'confirmed', reason, ...times }
  }
  if (spoken !== null) {
    const reason = { code: 'spoken_code', at: spoken.at.toISOString() } as const
    return { result: 'attended', confidence: 'confirmed', reason, ...times }
  }
  if (claim !== null) {
    const code = held.isSettled ? 'by_join_only' : 'pressed_join'
    const reason = { code, source: claim.source, at: claim.at.toISOString() } as const
    return { result: 'attended', confidence: 'claimed', reason, ...times }
  }
  return person.isRegistered && held.isOver ? { ...withoutEvidence(held), ...times } : null
}

/** What is known of the meeting's own record of a session with this provider and this evidence. */
export function readRecord(provider: Provider, evidence: readonly Evidence[]): MeetingRecord {
  if (!canRecordPresence(provider)) return 'impossible'
  return evidence.some(({ source }) => MEETING_SOURCES.includes(source)) ? 'complete' : 'awaited'
}

/** How a session was held, as far as its facts and all its evidence tell by `now`. */
export function readHeld(
  session: Session,
  known: {
    readonly now: Date
    readonly evidence: readonly Evidence[]
    readonly record: MeetingRecord
    readonly lateAfterMinutes: number
    readonly leftEarlyUnder: number
  },
): Held {
  const isOver = session.status === 'completed'
  const endedAt = isOver ? (session.endedAt ?? session.endTime) : null
  return {
    within: readWithin(session, endedAt ?? new Date(Math.min(known.now.getTime(), session.endTime.getTime()))),
    isOver,
    isSettled: endedAt !== null && known.now.getTime() - endedAt.getTime() >= SETTLE_AFTER_MS,
    record: known.record,
    mentorCame: readMentorCame(session, { isOver, evidence: known.evidence, record: known.record }),
    lateAfterMinutes: known.lateAfterMinutes,
    leftEarlyUnder: known.leftEarlyUnder,
  }
}

const MINUTE_MS = 60_000

/** From the planned start, which people were told; from the real one where it ended before that. */
function readWithin(session: Session, to: Date): Interval {
  if (to > session.startTime) return { from: session.startTime, to }
  const { startedAt } = session
  return { from: startedAt !== null && startedAt < to ? startedAt : to, to }
}

/** Any trace counts. Without one the mentor stayed away only where the meeting's record is complete. */
function readMentorCame(
  session: Session,
  known: { readonly isOver: boolean; readonly evidence: readonly Evidence[]; readonly record: MeetingRecord },
): boolean | null {
  if (session.mentorId === null) return null
  const traces = known.evidence.filter(({ personId, kind }) => personId === session.mentorId && kind !== 'marked')
  if (traces.length > 0) return true
  return known.isOver && known.record === 'complete' ? false : null
}

function resultOf(presence: Presence, held: Held): AttendanceResult {
  if (held.mentorCame === false) return 'attended'
  const isLate = minutesBetween(held.within.from, presence.firstJoinedAt) > held.lateAfterMinutes
  if (!held.isOver) return isLate ? 'late' : 'attended'
  const isShort = presence.minutes < held.leftEarlyUnder * minutesOf(held.within)
  const stayedToTheEnd = presence.lastLeftAt >= held.within.to
  // Who came late and stayed left nothing early, however little of it they saw.
  if (isShort && !(isLate && stayedToTheEnd)) return 'left_early'
  return isLate ? 'late' : 'attended'
}

/** Absence is never concluded from one missing signal. */
function withoutEvidence(held: Held): Pick<Verdict, 'result' | 'confidence' | 'reason'> {
  if (held.record === 'impossible' || held.record === 'complete') {
    const confidence = held.isSettled ? 'confirmed' : 'provisional'
    return { result: 'absent', confidence, reason: { code: 'no_evidence' } }
  }
  const code = held.isSettled ? 'record_never_came' : 'no_record_yet'
  return { result: 'unknown', confidence: 'provisional', reason: { code } }
}

function minutesOf({ from, to }: Interval): number {
  return Math.floor(minutesBetween(from, to))
}

function minutesBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / MINUTE_MS
}
