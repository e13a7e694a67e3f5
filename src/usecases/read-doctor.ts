import { checkAccess } from '../domain/access.ts'
import type { Session } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import type { Asker, Deps, FailedDelivery, PersonFacts, SegmentGroup } from './ports.ts'

/** The state of one part of the program, as `main` tells it. `weak`: it works, but something about it does not. */
export type Part = {
  readonly name: string
  readonly state: 'ok' | 'weak' | 'failing' | 'off'
  /** What is wrong and how to mend it, in plain sentences without secrets; null where all is well. */
  readonly says: string | null
}

/** What `readDoctor` is asked. */
export type ReadDoctorRequest = { readonly asker: Asker; readonly parts: readonly Part[] }

/** A message that was given up, and to whom it was. */
export type Failure = {
  readonly delivery: FailedDelivery
  /** null for a channel, and for somebody who is no more. */
  readonly person: PersonFacts | null
  /** The platform's id of the channel, or null for a person. */
  readonly channel: string | null
  readonly session: Pick<Session, 'id' | 'number' | 'title'> | null
}

/** The health of everything, as an admin sees it. */
export type Doctor = {
  readonly now: Date
  readonly parts: readonly Part[]
  /** Of the last seven days, newest first, at most 25; `moreFailures` where there are more. */
  readonly failures: readonly Failure[]
  readonly moreFailures: boolean
  /** People of those sessions whom something did not reach over any channel. */
  readonly unreached: readonly {
    readonly session: Pick<Session, 'id' | 'number' | 'title'>
    readonly people: readonly PersonFacts[]
  }[]
  /** Segments that are not in step with the group that they follow. */
  readonly outOfStep: readonly { readonly segment: string; readonly group: SegmentGroup }[]
}

/** Whether everything works, what was not delivered, and who was not reached. Refuses `not_allowed`. */
export async function readDoctor(deps: Deps, request: ReadDoctorRequest): Promise<Result<Doctor>> {
  const { asker, parts } = request
  const access = checkAccess('read-doctor', asker)
  if (!access.ok) return access
  const organizationId = asker.organization.id
  const now = deps.clock.now()
  const since = new Date(now.getTime() - LOOK_BACK_MS)
  const failed = await deps.store.failedDeliveries({ organizationId, since, limit: MOST_FAILURES + 1 })
  const shown = failed.slice(0, MOST_FAILURES)
  const failures = await Promise.all(shown.map((delivery) => describe(deps, delivery)))
  const sessions = new Map(
    failures.flatMap(({ session }) => (session === null ? [] : [[session.id, session] as const])),
  )
  const unreached = await Promise.all(
    [...sessions.values()].map(async (session) => ({
      session,
      people: await deps.store.unreachedOf(organizationId, session.id),
    })),
  )
  return yes({
    now,
    parts,
    failures,
    moreFailures: failed.length > MOST_FAILURES,
    unreached: unreached.filter(({ people }) => people.length > 0),
    outOfStep: (await deps.store.segments(organizationId)).flatMap(({ name, groups }) =>
      groups.filter(({ trouble }) => trouble !== null).map((group) => ({ segment: name, group })),
    ),
  })
}

const LOOK_BACK_MS = 7 * 24 * 60 * 60_000
const MOST_FAILURES = 25

async function describe({ store }: Deps, delivery: FailedDelivery): Promise<Failure> {
  const { organizationId, recipient, spaceId, sessionId } = delivery
  const session = sessionId === null ? null : await store.session(organizationId, sessionId)
  return {
    delivery,
    person: spaceId === null ? await store.personFacts(organizationId, recipient as PersonId) : null,
    channel: spaceId === null ? null : recipient.slice(spaceId.length + 1),
    session: session === null ? null : { id: session.id, number: session.number, title: session.title },
  }
}
