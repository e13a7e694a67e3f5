import type { Session } from '../domain/entities.ts'
import { planPersonal } from './plan-personal.ts'
import type { Deps, NewDelivery } from './ports.ts'
import type { AttendanceReading } from './read-attendance.ts'

/** What every registered person is told once at the end of a session, as the end of its key. */
export const RECORDED = 'recorded'

/**
 * Tells those whose result becomes another one than they were told, to be committed with it. Nobody is told of what only its
 * reason changed, nor before they were told anything. `cause` is what changes it, as a stable key.
 */
export async function tellChanged(
  deps: Deps,
  of: {
    readonly session: Session
    /** Whether it is over, with the step that is about to be committed. */
    readonly isOver: boolean
    readonly unsettled: AttendanceReading['unsettled']
    readonly cause: string
  },
): Promise<readonly NewDelivery[]> {
  const { session, isOver, unsettled, cause } = of
  const { id: sessionId, organizationId } = session
  const told = `session:${sessionId}:${RECORDED}`
  // What was not said yet will be true when it is said.
  if (!isOver || !(await deps.store.isPlanned(told))) return []
  const event = `${told}:${cause}`
  const about = { organizationId, sessionId, event, kind: 'recorded', payload: { sessionId, again: true } }
  const changed = unsettled.filter(({ was, verdict }) => was !== null && was !== verdict.result)
  const planned = await Promise.all(changed.map(({ personId }) => planPersonal(deps, { ...about, personId })))
  return planned.flat()
}
