import type { Organization, Session } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import type { LifeStep } from '../domain/session.ts'
import { commitEachSlice } from './commit-in-slices.ts'
import type { Change, Deps } from './ports.ts'
import { type AttendanceReading, readAttendance } from './read-attendance.ts'
import { tellChanged } from './tell-changed.ts'
import { verdictChanges } from './verdict-changes.ts'

/**
 * Sets facts of a session and settles its attendance as they then are, in one commit; `more` goes with it. Of more people than a slice
 * holds the step goes with the last of them: killed before that, the session is due as it was, and what is settled anew is what is left.
 * Called in the session's turn, for its end and once more when the verdicts are final.
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
  const { id: sessionId, version } = session
  await commitEachSlice(deps, {
    all: reading.unsettled,
    commitOf: async (unsettled) => ({
      changes: verdictChanges(unsettled, { sessionId, at: now }),
      deliveries: await tellChanged(deps, { session, isOver: true, unsettled, cause: `v${version}` }),
    }),
    last: [
      { type: 'set-session', id: sessionId, version, set: step, by, at: now },
      ...more,
      ...reading.outdated.map(
        (personId): Change => ({ type: 'set-verdict', sessionId, personId, verdict: null, at: now }),
      ),
    ],
  })
  return reading
}
