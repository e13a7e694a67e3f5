import type { Attendance, Evidence, Organization, Session, Verdict } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import { isOpenClaim, type Summary, summarize } from '../domain/summary.ts'
import { decideVerdict, readHeld, readRecord } from '../domain/verdict.ts'
import type { AttendanceResult, RegistrationState } from '../domain/words.ts'
import { inSlices } from './in-slices.ts'
import type { Deps, PersonFacts } from './ports.ts'

/** Someone registered, or present without a registration. */
export type Attendee = {
  readonly person: PersonFacts
  readonly registration: RegistrationState | null
  /** What the evidence says so far; null while nothing can be said. */
  readonly verdict: Verdict | null
  /** Who marked them by hand, where the verdict is such a mark and its maker is known. */
  readonly markedBy?: string
}

/** Who comes or came, its mentor apart. Those with claims nobody settled stand in `claims` alone. */
export type AttendanceReading = {
  readonly attendees: readonly Attendee[]
  readonly claims: readonly Attendee[]
  /** In line, first first. */
  readonly waitlist: readonly PersonFacts[]
  /** Who said that they can't go, and of whom nothing else is known. */
  readonly withdrawn: readonly PersonFacts[]
  readonly summary: Summary
  /** What each attendance row should say now, where it says something else: whom, what, and the result that it says. */
  readonly unsettled: readonly {
    readonly personId: PersonId
    readonly verdict: Verdict
    readonly was: AttendanceResult | null
  }[]
  /** Whose row says a result of which nothing is left: a claim, taken back by Can't go after a session was reopened. */
  readonly outdated: readonly PersonId[]
}

/** Computes all verdicts of a session from its evidence, and from `more` that is about to be appended. */
export async function readAttendance(
  deps: Deps,
  of: {
    readonly session: Session
    readonly organization: Organization
    readonly now: Date
    readonly more?: readonly Evidence[]
  },
): Promise<AttendanceReading> {
  const { session, organization, now } = of
  const evidence = [...(await deps.store.evidence(session.id)), ...(of.more ?? [])]
  const held = readHeld(session, {
    now,
    evidence,
    record: readRecord(session.provider, evidence),
    lateAfterMinutes: organization.lateAfterMinutes,
    leftEarlyUnder: organization.leftEarlyUnder,
  })
  const byPerson = groupByPerson(evidence)
  const all = await readRows(deps, { session, present: [...byPerson.keys()] })
  const rows = await inSlices(all, (slice) =>
    slice.map(({ person, attendance }) => {
      const registration = attendance?.registration ?? null
      const isRegistered = registration === 'registered'
      const hasWithdrawn = registration === 'withdrawn'
      const verdict = decideVerdict({ isRegistered, hasWithdrawn, evidence: byPerson.get(person.id) ?? [] }, held)
      return { person, attendance, registration, verdict, isWritten: isWritten(verdict, attendance) }
    }),
  )
  const markers = await readMarkers(
    deps,
    session,
    rows.map(({ verdict }) => verdict),
  )
  const toAttendee = withMarker(markers)
  const people = rows.filter(({ registration, verdict }) => registration === 'registered' || verdict !== null)
  const apart = (wanted: RegistrationState) =>
    rows.filter(({ registration, verdict }) => registration === wanted && verdict === null).map(({ person }) => person)
  return {
    attendees: people.filter(({ verdict }) => !isOpenClaim(verdict)).map(toAttendee),
    claims: people.filter(({ verdict }) => isOpenClaim(verdict)).map(toAttendee),
    waitlist: apart('waitlisted'),
    withdrawn: apart('withdrawn'),
    summary: summarize(rows, held.mentorCame),
    outdated: rows
      .filter(({ attendance, verdict }) => verdict === null && (attendance?.result ?? null) !== null)
      .map(({ person }) => person.id),
    unsettled: people.flatMap(({ person, attendance, verdict, isWritten }) =>
      verdict === null || isWritten ? [] : [{ personId: person.id, verdict, was: attendance?.result ?? null }],
    ),
  }
}

type Row = { readonly person: PersonFacts; readonly attendance: Attendance | null }

/** The roster, then whoever left evidence without ever having registered; its mentor is no attendee. */
async function readRows(
  deps: Deps,
  of: { readonly session: Session; readonly present: readonly PersonId[] },
): Promise<readonly Row[]> {
  const { session } = of
  const roster = await deps.store.roster(session.id)
  const listed = new Set(roster.map(({ person }) => person.id))
  const others = await inSlices(
    of.present.filter((id) => !listed.has(id)),
    (slice) => Promise.all(slice.map((id) => deps.store.personFacts(session.organizationId, id))),
  )
  const guests = others.filter((person) => person !== null).map((person) => ({ person, attendance: null }))
  return [...roster, ...guests].filter(({ person }) => person.id !== session.mentorId)
}

function groupByPerson(evidence: readonly Evidence[]): ReadonlyMap<PersonId, readonly Evidence[]> {
  const groups = new Map<PersonId, Evidence[]>()
  for (const one of evidence) {
    const group = groups.get(one.personId)
    if (group === undefined) groups.set(one.personId, [one])
    else group.push(one)
  }
  return groups
}

/** The name of everybody who marked somebody by hand. */
async function readMarkers(
  { store }: Deps,
  { organizationId }: Session,
  verdicts: readonly (Verdict | null)[],
): Promise<ReadonlyMap<PersonId, string>> {
  const ids = new Set(verdicts.map(markerOf).filter((id) => id !== null))
  const found = await Promise.all(
    [...ids].map(async (id) => [id, await store.personFacts(organizationId, id)] as const),
  )
  return new Map(found.flatMap(([id, person]) => (person === null ? [] : [[id, person.name] as const])))
}

/** Who marked by hand, where a verdict is such a mark. */
export function markerOf(verdict: Verdict | null): PersonId | null {
  return verdict?.reason.code === 'marked' ? verdict.reason.by : null
}

function withMarker(markers: ReadonlyMap<PersonId, string>) {
  return ({ person, registration, verdict }: Omit<Attendee, 'markedBy'>): Attendee => {
    const marker = markerOf(verdict)
    const markedBy = marker === null ? undefined : markers.get(marker)
    return { person, registration, verdict, ...(markedBy === undefined ? {} : { markedBy }) }
  }
}

function isWritten(verdict: Verdict | null, attendance: Attendance | null): boolean {
  return (
    verdict !== null &&
    attendance !== null &&
    attendance.result === verdict.result &&
    attendance.confidence === verdict.confidence &&
    attendance.minutes === verdict.minutes &&
    attendance.firstJoinedAt?.getTime() === verdict.firstJoinedAt?.getTime() &&
    attendance.lastLeftAt?.getTime() === verdict.lastLeftAt?.getTime() &&
    JSON.stringify(attendance.reason) === JSON.stringify(verdict.reason)
  )
}
