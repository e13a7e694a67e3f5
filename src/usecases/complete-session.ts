import type { Organization, Session } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import type { LifeStep } from '../domain/session.ts'
import type { Change, Deps } from './ports.ts'
import { type AttendanceReading, readAttendance } from './read-attendance.ts'
import { tellChanged } from './tell-changed.ts'
import { verdictChanges } from './verdict-changes.ts'

/**
 * Sets facts of a session and settles its attendance as they then are, in one commit; `more` goes with it. Called in the
 * session's turn, for its end and once more when the verdicts are final.
 */
export async function completeSession(
  deps: Deps,
  of: {
    readonly session: Session
    readonly organization: Organization
    readonly step: LifeStep
    /** null: the clock did it. */
    readonly by: PersonId | null
    readonly more?: readonly Change[]
  },
): Promise<AttendanceReading> {
  const { session, organization, step, by, more = [] } = of
  const now = deps.clock.now()
  const reading = await readAttendance(deps, {
    session: { ...session, ...step },
    organization,
    now,
    more: more.flatMap((change) => (change.type === 'add-evidence' ? [change.evidence] : [])),
  })
  const told = await tellChanged(deps, {
    session,
    isOver: true,
    unsettled: reading.unsettled,
    cause: `v${session.version}`,
  })
  await deps.store.commit({
    deliveries: told,
    changes: [
      { type: 'set-session', id: session.id, version: session.version, set: step, by, at: now },
      ...more,
      ...verdictChanges(reading.unsettled, { sessionId: session.id, at: now }),
      ...reading.outdated.map(
        (personId): Change => ({ type: 'set-verdict', sessionId: session.id, personId, verdict: null, at: now }),
      ),
    ],
  })
  return reading
}
