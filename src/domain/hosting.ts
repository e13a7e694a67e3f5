/**
 * A session whose mentor cannot come, or is not there: who is asked, when, and who hosts it in the end (SPEC section 5).
 *
 * @module
 */
import type { Evidence, Session } from './entities.ts'
import { MEETING_SOURCES } from './evidence.ts'
import type { PersonId } from './ids.ts'
import { canRecordPresence } from './meeting.ts'
import type { Result } from './result.ts'
import { no, yes } from './result.ts'
import { refuseAfterEnd, statusAt } from './session.ts'
import { isSameMinute } from './time.ts'

/** What a step towards a mentor sets. */
export type HostingStep = Partial<Pick<Session, 'mentorId' | 'mentorAskedAt' | 'mentorMissedAt' | 'mentorAwayAt'>>

/** So long after the start, or after they became that, its mentor is asked where they are, and so long after that the others are; in ms. */
export const LOOK_AFTER_MS = 3 * 60_000

type Hosting = Pick<Session, 'mentorMissedAt' | 'mentorAwayAt'>

/** Whether another mentor is looked for: theirs said that they cannot come, or never appeared. */
export function isMentorSought({ mentorMissedAt, mentorAwayAt }: Hosting): boolean {
  return mentorMissedAt !== null || mentorAwayAt !== null
}

/** Any evidence of its mentor counts: of the meeting, of a press, of running the session by command. */
export function isMentorSeen({ mentorId }: Pick<Session, 'mentorId'>, evidence: readonly Evidence[]): boolean {
  return evidence.some(({ personId }) => personId === mentorId)
}

/** **Can't host**: its mentor stays until somebody takes over. null where that is known already. */
export function decideAway(session: Session, now: Date): Result<HostingStep | null> {
  const refusal = refuseAfterEnd(session, now)
  if (refusal !== null) return no(refusal)
  return yes(session.mentorAwayAt === null ? { mentorAwayAt: now } : null)
}

/**
 * Whether its mentor, who said that they cannot host it, is counted on again where it begins at `startTime` instead: what they said was
 * of its time until then. The database forgets it with that change, whoever makes it.
 */
export function isCountedOnAgain(
  { mentorAwayAt, startTime: before }: Pick<Session, 'mentorAwayAt' | 'startTime'>,
  startTime: Date,
): boolean {
  return mentorAwayAt !== null && !isSameMinute(before, startTime)
}

/** Its mentor can host it after all; null where nobody else is looked for. In a live session they are looked for anew from now on. */
export function decideHostAgain(session: Session, now: Date): Result<HostingStep | null> {
  const refusal = refuseAfterEnd(session, now)
  if (refusal !== null) return no(refusal)
  if (!isMentorSought(session)) return yes(null)
  const mentorAskedAt = statusAt(session, now) === 'live' ? now : null
  return yes({ mentorAwayAt: null, mentorMissedAt: null, mentorAskedAt })
}

/** What a press on **Take over** comes to. `hosted`: somebody hosts it, who is not to be replaced. */
export type TakeOver =
  | { readonly kind: 'taken' | 'again'; readonly set: HostingStep }
  | { readonly kind: 'yours' | 'hosted' }

/**
 * The first to press is the mentor. For whoever hosts it already the press says that they can after all. A mentor who never said
 * that they cannot come, and came late, keeps it.
 */
export function decideTakeOver(
  session: Session,
  by: { readonly personId: PersonId; readonly now: Date; readonly evidence: readonly Evidence[] },
): Result<TakeOver> {
  const refusal = refuseAfterEnd(session, by.now)
  if (refusal !== null) return no(refusal)
  if (session.mentorId === by.personId) {
    const again = decideHostAgain(session, by.now)
    if (!again.ok) return again
    return yes(again.value === null ? { kind: 'yours' } : { kind: 'again', set: again.value })
  }
  const isKept =
    session.mentorId !== null &&
    (!isMentorSought(session) || (session.mentorAwayAt === null && isMentorSeen(session, by.evidence)))
  return yes(isKept ? { kind: 'hosted' } : { kind: 'taken', set: { mentorId: by.personId, ...FOUND } })
}

/**
 * What the clock does about a live session whose mentor nobody has seen: `ask` them, or look for `others`, at once where it has
 * none. Only where the meeting itself shows who is there, and has shown somebody at this very session: a record that never comes
 * must not raise an alarm. null where there is nothing to do now.
 */
export function lookForMentor(
  session: Session,
  at: { readonly now: Date; readonly evidence: readonly Evidence[] },
): 'ask' | 'others' | null {
  const { mentorId, mentorAskedAt, mentorNamedAt, startTime, provider } = session
  if (statusAt(session, at.now) !== 'live' || isMentorSought(session) || !canRecordPresence(provider)) return null
  // Who was named while it runs has as long to come as who was to be there at the start.
  const due = mentorNamedAt !== null && mentorNamedAt > startTime ? mentorNamedAt : startTime
  const since = mentorAskedAt ?? due
  if (at.now.getTime() - since.getTime() < LOOK_AFTER_MS) return null
  const isSomebodyThere = at.evidence.some(({ source }) => MEETING_SOURCES.includes(source))
  if (!isSomebodyThere || isMentorSeen(session, at.evidence)) return null
  return mentorId === null || mentorAskedAt !== null ? 'others' : 'ask'
}

/** Nobody is looked for any more. */
const FOUND = { mentorAskedAt: null, mentorMissedAt: null, mentorAwayAt: null } as const
