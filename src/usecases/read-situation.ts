import type { Attendance, Session } from '../domain/entities.ts'
import type { JoinSituation } from '../domain/join.ts'
import { isAtLeast } from '../domain/role.ts'
import { isForPerson } from './is-for-person.ts'
import type { Deps, Presser } from './ports.ts'

/** What a press on **Join** would depend on now, and the row at the session that it was read from. */
export type Situation = JoinSituation & { readonly attendance: Attendance | null }

/** Where somebody stands at a session of their organization at this moment. */
export async function readSituation(
  { store, clock }: Deps,
  of: { readonly asker: Presser; readonly session: Session },
): Promise<Situation> {
  const { session, asker } = of
  const { id } = asker.person
  const attendance = await store.attendance(session.id, id)
  const registration = attendance?.registration ?? null
  const isWaiting = attendance !== null && registration === 'waitlisted'
  return {
    session,
    now: clock.now(),
    joinWindowMinutes: asker.organization.joinWindowMinutes,
    attendance,
    registration,
    position: isWaiting ? await store.waitlistPosition(session.id, attendance.seq) : null,
    assigned: await isForPerson(store, { session, person: { id, role: asker.role, registration } }),
    as: session.mentorId === id ? 'mentor' : isAtLeast(asker.role, 'admin') ? 'admin' : 'participant',
  }
}
