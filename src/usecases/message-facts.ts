import type { Evidence, Organization, Session, Verdict } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import { areDoorsOpen } from '../domain/join.ts'
import { readChanged, type SessionDifference, type StoredDifference } from './changed-facts.ts'
import { type Credentials, readCredentials } from './credentials.ts'
import type { Delivery, Deps, PersonFacts } from './ports.ts'
import { type AttendanceReading, readAttendance } from './read-attendance.ts'
import { readWrittenVerdict } from './read-written-verdict.ts'
import { isCountedOn, readSeriesMessage, type SeriesMessage } from './series-message.ts'

/**
 * What one kind of message shows beside its session, read when it is sent. `plain`: the session is all (`announcement`, `hosting`,
 * `assigned`, `invited`, `promoted`, `live`, `cancelled`).
 */
export type MessageFacts =
  | { readonly kind: 'plain' }
  /**
   * `room`: the way in, for a reader who may have it at this moment without asking: the backup link is used; else null.
   * `countsOnReader`: they had said that they cannot host it, and its new time has taken that back.
   */
  | {
      readonly kind: 'changed'
      readonly differences: readonly SessionDifference[]
      readonly room: Credentials | null
      readonly countsOnReader: boolean
    }
  | SeriesMessage
  /** `offset`: minutes before the start at which it was due. The mentor is told how many come. */
  | { readonly kind: 'reminder'; readonly offset: number; readonly as: 'mentor' | 'registered' }
  | {
      readonly kind: 'summary'
      readonly reading: AttendanceReading
      /** The share (0 to 1) that came to this mentor's other sessions, or null. */
      readonly average: number | null
      /** Whom nothing about the session reached over any channel. */
      readonly unreached: readonly PersonFacts[]
    }
  /**
   * What was recorded of the reader and why; null where nothing is. `again`: it was something else before; `answered`: they had
   * said that it is wrong, and this is the answer.
   */
  | { readonly kind: 'recorded'; readonly verdict: Verdict | null; readonly again: boolean; readonly answered: boolean }
  /** Somebody says that what was recorded of them is wrong: what it is, and all of their evidence. */
  | {
      readonly kind: 'disputed'
      readonly person: PersonFacts | null
      readonly verdict: Verdict | null
      readonly evidence: readonly Evidence[]
    }

/** Reads what a message shows. */
export async function readMessage(
  deps: Deps,
  of: { readonly delivery: Delivery; readonly session: Session; readonly organization: Organization },
): Promise<MessageFacts> {
  const { delivery, session, organization } = of
  const { kind, payload } = delivery
  switch (kind) {
    case 'changed':
      return {
        kind,
        differences: await readChanged(deps, { organizationId: organization.id, payload }),
        room: await readRoom(deps, of),
        countsOnReader: payload.countsOnMentor === true && isCountedOn(deps, of),
      }
    case 'reminder':
      return { kind, offset: Number(payload.offset), as: payload.as === 'mentor' ? 'mentor' : 'registered' }
    case 'summary':
      return {
        kind,
        reading: await readAttendance(deps, { session, organization, now: deps.clock.now() }),
        average: session.mentorId === null ? null : await deps.store.mentorRate(session.mentorId, session.id),
        unreached: await deps.store.unreachedOf(organization.id, session.id),
      }
    case 'recorded':
      return {
        kind,
        verdict: await writtenVerdict(deps, { session, personId: delivery.recipient as PersonId }),
        again: payload.again === true,
        answered: payload.answered === true,
      }
    case 'disputed': {
      const about = payload.personId as PersonId
      const person = await deps.store.personFacts(organization.id, about)
      const id = person?.id ?? about
      const evidence = (await deps.store.evidence(session.id)).filter(({ personId }) => personId === id)
      return { kind, person, verdict: await writtenVerdict(deps, { session, personId: id }), evidence }
    }
    case 'series-announcement':
    case 'series-hosting':
    case 'series-assigned':
    case 'series-cancelled':
    case 'series-changed':
    case 'series-promoted':
      return (await readSeriesMessage(deps, of)) ?? { kind: 'plain' }
    default:
      return { kind: 'plain' }
  }
}

/**
 * The way in, at once and in the message itself, where everyone has to move to the backup link while the doors are open: for those
 * who have a place, and the mentor; never by mail, nor to a channel.
 */
async function readRoom(
  { store, clock }: Deps,
  of: { readonly delivery: Delivery; readonly session: Session; readonly organization: Organization },
): Promise<Credentials | null> {
  const { delivery, session, organization } = of
  const stored = (delivery.payload.changes ?? []) as readonly StoredDifference[]
  if (delivery.channel !== 'dm' || !stored.some((one) => one.what === 'link' && one.backup === true)) return null
  const { joinWindowMinutes } = organization
  if (!areDoorsOpen(session, { now: clock.now(), joinWindowMinutes })) return null
  const personId = delivery.recipient as PersonId
  const isGuest = (await store.attendance(session.id, personId))?.registration === 'registered'
  return isGuest || session.mentorId === personId ? readCredentials(store, session) : null
}

/** What stands on the attendance row: many read theirs at once, and to compute all of a session's verdicts for each would be slow. */
async function writtenVerdict(
  { store }: Deps,
  of: { readonly session: Session; readonly personId: PersonId },
): Promise<Verdict | null> {
  return readWrittenVerdict(await store.attendance(of.session.id, of.personId))
}
