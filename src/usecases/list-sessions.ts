import type { SessionId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import { moveDays, resolveWall, wallTimeAt } from '../domain/time.ts'
import type { Asker, Deps, SessionFacts, SessionFilter, SessionQuery } from './ports.ts'
import { type OwnPart, readOwnParts } from './read-own-parts.ts'

/** The last entry of the page before. */
export type PageKey = { readonly startTime: Date; readonly id: SessionId }

/** The same by its number, in fewer characters. */
export type NumberedKey = { readonly startTime: Date; readonly number: number }

/** What `listSessions` is asked. */
export type ListSessionsRequest = {
  readonly asker: Asker
  readonly show: SessionQuery['show']
  readonly after?: PageKey | NumberedKey
  readonly filter?: SessionFilter
}

/** One page; `next` asks for the one that follows, null on the last. */
export type SessionPage = {
  readonly show: SessionQuery['show']
  readonly sessions: readonly SessionFacts[]
  /** What the asker is to each of them. */
  readonly own: ReadonlyMap<SessionId, OwnPart>
  readonly isFirst: boolean
  readonly next: PageKey | null
}

/**
 * A page of five sessions of the asker's organization; the first one where the entry to go on from is no more. `week` is the seven
 * days that begin with today, in the asker's zone.
 */
export async function listSessions(deps: Deps, request: ListSessionsRequest): Promise<Result<SessionPage>> {
  const { asker, show, filter } = request
  const after = await readKey(deps, request)
  const now = deps.clock.now()
  const found = await deps.store.listSessions({
    organizationId: asker.organization.id,
    show,
    personId: asker.person.id,
    now,
    ...(show === 'week' ? { until: endOfWeek(now, asker.zone) } : {}),
    ...(after === null ? {} : { after }),
    ...(filter === undefined ? {} : { filter }),
    limit: PAGE + 1,
  })
  const sessions = found.slice(0, PAGE)
  const last = found.length > PAGE ? sessions.at(-1)?.session : undefined
  return yes({
    show,
    sessions,
    own: await readOwnParts(deps, { asker, sessions }),
    isFirst: after === null,
    next: last === undefined ? null : { startTime: last.startTime, id: last.id },
  })
}

const PAGE = 5

async function readKey({ store }: Deps, { asker, after }: ListSessionsRequest): Promise<PageKey | null> {
  if (after === undefined || 'id' in after) return after ?? null
  const last = await store.sessionNumbered(asker.organization.id, after.number)
  return last === null ? null : { startTime: after.startTime, id: last.id }
}

function endOfWeek(now: Date, zone: string): Date {
  const today = { ...wallTimeAt(now, zone), hour: 0, minute: 0 }
  return resolveWall(moveDays(today, 7), zone).instant
}
