import { may } from '../domain/access.ts'
import type { Session, Verdict } from '../domain/entities.ts'
import { isMentorSought } from '../domain/hosting.ts'
import type { SessionId } from '../domain/ids.ts'
import { areDoorsOpen, doorsOpenAt } from '../domain/join.ts'
import { type Result, yes } from '../domain/result.ts'
import { decideCancel, decideEnd, decideExtend, decideReopen, decideStart, refuseAfterEnd } from '../domain/session.ts'
import { isReadyFor, type SessionStep } from '../domain/session-step.ts'
import type { Summary } from '../domain/summary.ts'
import type { RegistrationState, Role } from '../domain/words.ts'
import { type Credentials, readCredentials } from './credentials.ts'
import { loadFacts, loadSession } from './load-session.ts'
import type { Asker, Deps, SeriesFacts, SessionFacts } from './ports.ts'
import { markerOf, readAttendance } from './read-attendance.ts'
import { readSituation } from './read-situation.ts'
import { readWrittenVerdict } from './read-written-verdict.ts'

/** What `sessionDetails` is asked. */
export type SessionDetailsRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** A session as one person sees it. */
export type SessionDetails = {
  readonly facts: SessionFacts
  readonly doorsOpenAt: Date
  readonly doorsOpen: boolean
  /** Whether the session is for this person. */
  readonly assigned: boolean
  readonly registration: RegistrationState | null
  /** Position in line, 1 first; null for those who do not wait. */
  readonly waitlistPosition: number | null
  readonly isItsMentor: boolean
  /** Whether they manage it (an admin or its mentor), and what of that can be done now. */
  readonly mayManage: boolean
  readonly can: {
    readonly start: boolean
    readonly end: boolean
    readonly extend: boolean
    readonly reopen: boolean
    readonly edit: boolean
    readonly reschedule: boolean
    readonly assign: boolean
    readonly cancel: boolean
    readonly invite: boolean
    readonly mark: boolean
    readonly away: boolean
    readonly hostAgain: boolean
    readonly useBackup: boolean
  }
  /** What was recorded of them once it is over, or null. */
  readonly verdict: Verdict | null
  /** Who marked them by hand, where that is what was recorded. */
  readonly markedBy: string | null
  /** How it went, for those who manage it once it is over; null for the others and before. */
  readonly summary: Summary | null
  /** For those who manage it, null after a cancellation; null for the others, who get the way in by joining. */
  readonly credentials: Credentials | null
  /** The series that it is of, and whether they are registered for all of that; null for a session alone. */
  readonly series: { readonly facts: SeriesFacts; readonly isIn: boolean } | null
}

/** Everything about a session that its asker may know now. */
export async function sessionDetails(deps: Deps, request: SessionDetailsRequest): Promise<Result<SessionDetails>> {
  const { asker, sessionId } = request
  const loaded = await loadSession(deps, { asker, sessionId, action: 'session-details' })
  if (!loaded.ok) return loaded
  const session = loaded.value
  const situation = await readSituation(deps, { asker, session })
  const { now, joinWindowMinutes, attendance, registration, position, assigned } = situation
  const isItsMentor = session.mentorId === asker.person.id
  const mayManage = may('see-credentials', { role: asker.role, isItsMentor })
  const opensAt = doorsOpenAt(session, joinWindowMinutes)
  const verdict = session.status === 'completed' ? readWrittenVerdict(attendance) : null
  const marker = markerOf(verdict)
  return yes({
    facts: await loadFacts(deps, session),
    doorsOpenAt: opensAt,
    doorsOpen: areDoorsOpen(session, situation),
    assigned,
    registration,
    waitlistPosition: position,
    isItsMentor,
    mayManage,
    can: readSteps(session, { now, opensAt, mayManage, role: asker.role }),
    verdict,
    markedBy: marker === null ? null : ((await deps.store.personFacts(asker.organization.id, marker))?.name ?? null),
    summary: mayManage && session.status === 'completed' ? await readSummary(deps, { asker, session }) : null,
    credentials: mayManage ? await readCredentials(deps.store, session) : null,
    series: await readSeries(deps, { asker, session }),
  })
}

async function readSeries(
  { store }: Deps,
  { asker, session }: { readonly asker: Asker; readonly session: Session },
): Promise<SessionDetails['series']> {
  const { seriesId, organizationId } = session
  const facts = seriesId === null ? null : await store.seriesFacts(organizationId, seriesId)
  return facts === null ? null : { facts, isIn: await store.isInSeries(facts.series.id, asker.person.id) }
}

async function readSummary(deps: Deps, of: { readonly asker: Asker; readonly session: Session }): Promise<Summary> {
  const { session, asker } = of
  const { organization } = asker
  return (await readAttendance(deps, { session, organization, now: deps.clock.now() })).summary
}

function readSteps(
  session: Session,
  at: { readonly now: Date; readonly opensAt: Date; readonly mayManage: boolean; readonly role: Role },
): SessionDetails['can'] {
  const { now, mayManage } = at
  const isReady = (step: SessionStep) => isReadyFor(step, { session, now })
  const isOpen = refuseAfterEnd(session, now) === null
  return {
    start: mayManage && decideStart(session, { now, from: at.opensAt }).ok,
    end: mayManage && decideEnd(session, now).ok,
    extend: mayManage && decideExtend(session, now).ok,
    reopen: mayManage && decideReopen(session, now).ok,
    edit: mayManage && isReady('edit'),
    reschedule: mayManage && isReady('reschedule'),
    assign: isReady('assign') && may('assign-mentor', at),
    cancel: mayManage && decideCancel(session, { now, reason: null }).ok,
    invite: mayManage && isReady('invite'),
    mark: mayManage && isReady('mark'),
    away: mayManage && isOpen && session.mentorId !== null && session.mentorAwayAt === null,
    hostAgain: mayManage && isOpen && session.mentorId !== null && isMentorSought(session),
    useBackup: mayManage && isOpen && session.backupLink !== null,
  }
}
