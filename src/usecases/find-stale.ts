import type { Session } from '../domain/entities.ts'
import { isMentorSeen, isMentorSought } from '../domain/hosting.ts'
import type { PersonId } from '../domain/ids.ts'
import { dueOffset } from '../domain/reminder.ts'
import { statusAt } from '../domain/session.ts'
import type { RegistrationState } from '../domain/words.ts'
import { findKept } from './plan-taken-out.ts'
import type { Delivery, Deps } from './ports.ts'
import { readWrittenVerdict } from './read-written-verdict.ts'
import { reminderEvent } from './reminder-event.ts'

type Planned = { readonly delivery: Delivery; readonly session: Session }

/** Why nobody needs a message any more, in one sentence for the log; null where it still says something true. */
export async function findStale(deps: Deps, of: Planned): Promise<string | null> {
  const { delivery, session } = of
  const { kind } = delivery
  const status = statusAt(session, deps.clock.now())
  if (kind === 'recorded') {
    const row = await deps.store.attendance(session.id, delivery.recipient as PersonId)
    return readWrittenVerdict(row) === null ? 'Nothing is recorded of the person.' : null
  }
  if (kind === 'left') return findKept(deps, of)
  if (kind === 'live') return status === 'live' ? null : 'The session is not live any more.'
  if (!TO_COME.includes(kind)) return null
  if (status === 'completed' || status === 'cancelled') return 'The session was over, or cancelled, before it went out.'
  switch (kind) {
    case 'reminder':
      return (await staleReminder(deps, of)) ?? givenUp(deps, delivery)
    case 'mentor-asked':
      if (session.mentorId !== delivery.recipient) return ANOTHER_MENTOR
      return isMentorSeen(session, await deps.store.evidence(session.id)) ? 'Its mentor was seen meanwhile.' : null
    case 'take-over':
      return isMentorSought(session) ? null : 'Nobody else is looked for any more.'
    case 'assigned':
      return (await hasAnswered(deps, delivery)) ? 'The person has said already whether they come.' : null
    default:
      return givenUp(deps, delivery)
  }
}

/** Kinds that are of use only to those who may still come. */
const TO_COME: readonly string[] = [
  'reminder',
  'changed',
  'hosting',
  'assigned',
  'invited',
  'promoted',
  'mentor-asked',
  'take-over',
]

const ANOTHER_MENTOR = 'Somebody else is its mentor now.'

async function staleReminder(deps: Deps, of: Planned): Promise<string | null> {
  const { session, delivery } = of
  const { payload, recipient } = delivery
  if (statusAt(session, deps.clock.now()) === 'live') return 'The session had started before it went out.'
  if (payload.startTime !== session.startTime.toISOString()) return 'The start of the session was moved.'
  if (payload.as === 'mentor' && session.mentorId !== recipient) return ANOTHER_MENTOR
  return (await isOvertaken(deps, of)) ? 'A later reminder of the same start says it.' : null
}

/** Whether it waited (an outage, a pause) until a reminder nearer to the start was planned, too: one of them is enough. */
async function isOvertaken({ store, clock }: Deps, { delivery, session }: Planned): Promise<boolean> {
  const { organizationId, recipient, payload } = delivery
  const [person, organization] = await Promise.all([
    store.person(organizationId, recipient as PersonId),
    store.organization(organizationId),
  ])
  const offsets = person?.reminderOffsets ?? organization?.reminderOffsets ?? []
  const later = offsets.filter((offset) => offset < Number(payload.offset))
  const stretch = { watermark: new Date(0), now: clock.now() }
  const due = dueOffset({ startTime: session.startTime, offsets: later }, stretch)
  return due !== null && (await store.isPlanned(reminderEvent(session, due)))
}

/** Whether somebody who is asked if they come has said so meanwhile. */
async function hasAnswered({ store }: Deps, { sessionId, recipient }: Delivery): Promise<boolean> {
  if (sessionId === null) return false
  return ((await store.attendance(sessionId, recipient as PersonId))?.registration ?? null) !== null
}

/** For messages to those with a place or in line. */
async function givenUp(deps: Deps, delivery: Delivery): Promise<string | null> {
  return (await hasLeft(deps, delivery)) ? 'The person gave up their place.' : null
}

/** Whether they are neither any more. */
async function hasLeft({ store }: Deps, { sessionId, recipient, payload }: Delivery): Promise<boolean> {
  const wanted: readonly (RegistrationState | null)[] = ['registered', 'waitlisted']
  if (sessionId === null || !wanted.some((one) => one === payload.as)) return false
  const attendance = await store.attendance(sessionId, recipient as PersonId)
  const isReminder = payload.startTime !== undefined
  const has = attendance?.registration ?? null
  return isReminder ? has !== 'registered' : !wanted.includes(has)
}
