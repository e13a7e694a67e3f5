import type { Session } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import { planPersonal } from './plan-personal.ts'
import type { Deps, NewDelivery } from './ports.ts'
import type { AttendanceReading } from './read-attendance.ts'

/** What every registered person is told once at the end of a session, as the end of its key. */
export const RECORDED = 'recorded'

/**
 * Tells those whose result becomes another one than they were told, to be committed with it, and those whose case is answered,
 * whatever becomes of it. Nobody else is told of what only its reason changed, nor anybody before they were told anything. `cause` is what changes it, as a stable key.
 */
export async function tellChanged(
  deps: Deps,
  of: {
    readonly session: Session
    /** Whether it is over, with the step that is about to be committed. */
    readonly isOver: boolean
    readonly unsettled: AttendanceReading['unsettled']
    /** Who said that what was recorded is wrong, and has the answer with this. */
    readonly answered?: readonly PersonId[]
    readonly cause: string
  },
): Promise<readonly NewDelivery[]> {
  const { session, isOver, unsettled, answered = [], cause } = of
  const { id: sessionId, organizationId } = session
  const told = `session:${sessionId}:${RECORDED}`
  // What was not said yet will be true when it is said.
  if (!isOver || !(await deps.store.isPlanned(told))) return []
  const event = `${told}:${cause}`
  const changed = unsettled
    .filter(({ was, verdict }) => was !== null && was !== verdict.result)
    .map(({ personId }) => personId)
  const planned = await Promise.all(
    [...new Set([...changed, ...answered])].map((personId) => {
      const payload = { sessionId, again: changed.includes(personId), answered: answered.includes(personId) }
      return planPersonal(deps, { organizationId, sessionId, event, kind: 'recorded', payload, personId })
    }),
  )
  return planned.flat()
}
