import type { Attendance, Session } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import { statusAt } from '../domain/session.ts'
import { personalDeliveries } from './plan-personal.ts'
import type { Delivery, Deps, NewDelivery } from './ports.ts'

/**
 * The mail that takes a session out of the calendar that an earlier one put it into, for somebody who gives it up (`attendance` is how
 * they stand until then); nothing where it does not stand there, and for its mentor, whose it stays. To be committed with what gives
 * it up. It goes by mail whatever they chose since, as no other way leads there.
 */
export async function planTakenOut(
  deps: Deps,
  of: { readonly session: Session; readonly attendance: Attendance },
): Promise<readonly NewDelivery[]> {
  const { session, attendance } = of
  const { id: sessionId, organizationId } = session
  const { personId, seq } = attendance
  if (session.mentorId === personId) return []
  if (!(await deps.store.isInCalendar({ personId, sessionId }, { orSoon: true }))) return []
  if ((await deps.store.recipient(personId))?.mailable !== true) return []
  // With the place in line: who comes back and leaves again has it taken out again.
  const event = `session:${sessionId}:left:${seq}`
  const payload = { sessionId }
  const about = { organizationId, sessionId, personId, event, kind: 'left', payload }
  return personalDeliveries(deps, { ...about, channels: ['email'] })
}

/** Why a session is not to be taken out of their calendar any more, in one sentence for the log; null where it is. */
export async function findKept(
  { store, clock }: Deps,
  of: { readonly delivery: Delivery; readonly session: Session },
): Promise<string | null> {
  const { delivery, session } = of
  const personId = delivery.recipient as PersonId
  if (statusAt(session, clock.now()) === 'completed') return 'The session was over before it went out.'
  if (session.mentorId === personId) return 'The person hosts it now.'
  // Whoever came back to wait in line has no place that their calendar should show.
  const attendance = await store.attendance(session.id, personId)
  if (attendance?.registration === 'registered') return 'The person came back meanwhile.'
  const isThere = await store.isInCalendar({ personId, sessionId: session.id })
  return isThere ? null : 'No mail put it into their calendar.'
}
