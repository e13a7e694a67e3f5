import type { Session } from '../domain/entities.ts'
import type { PersonId, SessionId } from '../domain/ids.ts'
import { decideLeave, type LeaveDecision } from '../domain/join.ts'
import { type Result, yes } from '../domain/result.ts'
import { byStart } from '../domain/session.ts'
import { letOthersGo } from './commit-in-slices.ts'
import { inTurnsOf } from './in-turns-of.ts'
import { planTakenOut } from './plan-taken-out.ts'
import type { Asker, Change, Deps, NewDelivery } from './ports.ts'
import { mergePromotions, promoteWaiting } from './promote-waiting.ts'

/** What `leavePlaces` is asked. */
export type LeavePlacesRequest = {
  readonly asker: Pick<Asker, 'organization' | 'person'>
  /** The sessions, as they are at the moment: asked again where one comes meanwhile. */
  readonly readIds: () => Promise<readonly SessionId[]>
  /** What else is committed with it, before and after. */
  readonly before?: readonly Change[]
  readonly after?: readonly Change[]
  /** Whether they are written to no more: then no mail takes the sessions out of their calendar. */
  readonly isSilent?: boolean
}

/**
 * Gives up somebody's places and waits in these sessions at once, in one commit; sessions that are over, and those that they are not in,
 * stay out of it. The first in line gets each place that is freed, and is told of all those of one series by one message. A mail takes each
 * out of the calendar that one put it into. Answers the sessions that were left, by start.
 */
export async function leavePlaces(deps: Deps, request: LeavePlacesRequest): Promise<readonly Session[]> {
  const { asker, readIds, before = [], after = [], isSilent = false } = request
  const leaveAll = async (ids: readonly SessionId[]): Promise<readonly Session[]> => {
    const now = deps.clock.now()
    const left: Session[] = []
    const changes: Change[] = [...before]
    const deliveries: NewDelivery[] = []
    const takenOut: NewDelivery[] = []
    for (const session of await readSessions(deps, { asker, ids })) {
      const planned = await planLeave(deps, { session, personId: asker.person.id, now })
      if (!planned.ok) continue
      left.push(session)
      changes.push(...planned.value.changes)
      deliveries.push(...planned.value.deliveries)
      if (!isSilent) takenOut.push(...planned.value.takenOut)
      await letOthersGo()
    }
    changes.push(...after)
    const told = [...(await mergePromotions(deps, deliveries)), ...takenOut]
    if (changes.length > 0) await deps.store.commit({ changes, deliveries: told })
    return left
  }
  return inTurnsOf(deps, { read: readIds, turnOf: (id) => id, work: leaveAll })
}

/** What was given up, and what is written of it: the place, and who gets it. To be committed in the session's turn. */
export type PlannedLeave = Pick<LeaveDecision, 'was'> & {
  readonly changes: readonly Change[]
  readonly deliveries: readonly NewDelivery[]
  /** The mail to whoever gives it up that takes it out of the calendar that one put it into. */
  readonly takenOut: readonly NewDelivery[]
}

/** Plans that somebody gives up their place, or their wait; refuses as `decideLeave`. */
export async function planLeave(
  deps: Deps,
  of: { readonly session: Session; readonly personId: PersonId; readonly now: Date },
): Promise<Result<PlannedLeave>> {
  const { session, personId, now } = of
  const sessionId = session.id
  const attendance = await deps.store.attendance(sessionId, personId)
  const decision = decideLeave({ session, now, registration: attendance?.registration ?? null })
  if (!decision.ok) return decision
  const { was, frees } = decision.value
  const registeredCount = session.registeredCount - (frees ? 1 : 0)
  const promotion = frees
    ? await promoteWaiting(deps, { session: { ...session, registeredCount }, now })
    : { changes: [], deliveries: [] }
  const gone: Change = { type: 'set-registration', sessionId, personId, registration: 'withdrawn', at: now }
  const takenOut = attendance === null ? [] : await planTakenOut(deps, { session, attendance })
  return yes({ was, changes: [gone, ...promotion.changes], deliveries: promotion.deliveries, takenOut })
}

async function readSessions(
  { store }: Deps,
  { asker, ids }: Pick<LeavePlacesRequest, 'asker'> & { readonly ids: readonly SessionId[] },
): Promise<readonly Session[]> {
  const sessions: Session[] = []
  // One that was moved while they were read, page by page, may stand among them twice.
  for (const id of new Set(ids)) {
    const session = await store.session(asker.organization.id, id)
    if (session !== null) sessions.push(session)
  }
  return sessions.sort(byStart)
}
