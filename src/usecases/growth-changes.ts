import type { Person, Series, Session } from '../domain/entities.ts'
import type { Growth } from '../domain/horizon.ts'
import { decidePlace } from '../domain/join.ts'
import { UNSTARTED } from '../domain/session.ts'
import { isForPerson } from './is-for-person.ts'
import type { Change, Deps } from './ports.ts'
import { readRole } from './read-role.ts'

/**
 * The writes that make a series' sessions at these starts, numbered from the organization's next number on; whoever is registered for
 * all of it has a place in each, or waits, in order of arrival. To be committed in the turns of the series and its organization.
 */
export async function growthChanges(
  deps: Deps,
  of: {
    readonly series: Series
    readonly starts: Growth['starts']
    /** In clear. */
    readonly passcode: string | null
    readonly by: Person['id'] | null
    readonly now: Date
    /** The number of the first of them, where others are made in the same commit. */
    readonly number?: number
  },
): Promise<readonly Change[]> {
  const { series, starts, passcode, by, now } = of
  if (starts.length === 0) return []
  const number = of.number ?? (await deps.store.nextNumber(series.organizationId))
  const people = await readPeople(deps, series)
  const changes: Change[] = []
  for (const [at, start] of starts.entries()) {
    const session = makeOccurrence(deps, { series, start, number: number + at, hasPasscode: passcode !== null, now })
    changes.push({ type: 'add-session', session, passcode, by })
    changes.push(...(await registerAll(deps, { session, people, now })))
  }
  return changes
}

type Candidate = Pick<Person, 'id' | 'role'>

async function readPeople(deps: Deps, series: Series): Promise<readonly Candidate[]> {
  const people: Candidate[] = []
  for (const id of await deps.store.seriesPeople(series.id)) {
    const person = await deps.store.person(series.organizationId, id)
    if (person !== null) people.push({ id, role: await readRole(deps, person) })
  }
  return people
}

async function registerAll(
  deps: Deps,
  of: { readonly session: Session; readonly people: readonly Candidate[]; readonly now: Date },
): Promise<readonly Change[]> {
  const { now } = of
  const changes: Change[] = []
  let { session } = of
  for (const person of of.people) {
    if (person.id === session.mentorId) continue
    const assigned = await isForPerson(deps.store, { session, person: { ...person, registration: null } })
    const decision = decidePlace({ session, now, registration: null, position: null, assigned })
    if (!decision.ok) continue
    const isIn = decision.value.kind === 'register'
    const registration = isIn ? 'registered' : 'waitlisted'
    changes.push({ type: 'set-registration', sessionId: session.id, personId: person.id, registration, at: now })
    const { registeredCount, waitlistedCount } = session
    session = {
      ...session,
      registeredCount: registeredCount + (isIn ? 1 : 0),
      waitlistedCount: waitlistedCount + (isIn ? 0 : 1),
    }
  }
  return changes
}

function makeOccurrence(
  deps: Deps,
  of: {
    readonly series: Series
    readonly start: Date
    readonly number: number
    readonly hasPasscode: boolean
    readonly now: Date
  },
): Session {
  const { series, start, number, hasPasscode, now } = of
  const { title, description, timezone, mentorId, provider, link, backupLink, zoomMeetingId, capacity } = series
  const { audience, createdIn, announceChannel, typedChannel, organizationId } = series
  return {
    ...{ title, description, timezone, mentorId, provider, link, backupLink, zoomMeetingId, capacity },
    ...{ audience, createdIn, announceChannel, typedChannel, organizationId, number, hasPasscode },
    id: deps.newId('ses'),
    seriesId: series.id,
    seriesStart: start,
    startTime: start,
    endTime: new Date(start.getTime() + series.durationMinutes * MINUTE_MS),
    ...UNSTARTED,
    createdAt: now,
    updatedAt: now,
  }
}

const MINUTE_MS = 60_000
