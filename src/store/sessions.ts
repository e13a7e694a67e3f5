import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { SegmentId, SessionId } from '../domain/ids.ts'
import type { Engine, Reads, Writes } from './engine.ts'
import { mustTouch, prepareInsert, prepareUpdate } from './row-writer.ts'
import { createSessionFacts } from './session-facts.ts'
import { newSessionRow, patchedRow, sessionColumns } from './session-row.ts'

/** Single sessions, read. */
export const readSessions = (
  engine: Engine,
): Pick<
  Reads,
  | 'session'
  | 'organizationOfSession'
  | 'sessionNumbered'
  | 'sessionFacts'
  | 'countSessions'
  | 'nextNumber'
  | 'passcode'
  | 'isInvited'
> => {
  const { client, db, t, passcodes } = engine
  const { sessions, sessionPeople } = t
  const facts = createSessionFacts(engine)
  const ofOrganization = eq(sessions.organizationId, sql.placeholder('organizationId'))
  const byId = and(eq(sessions.id, sql.placeholder('id')), ofOrganization)
  const session = db.select(sessionColumns(t)).from(sessions).where(byId).prepare()
  const organizationOf = db
    .select({ organizationId: sessions.organizationId })
    .from(sessions)
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare()
  const numbered = db
    .select(sessionColumns(t))
    .from(sessions)
    .where(and(ofOrganization, eq(sessions.number, sql.placeholder('number'))))
    .prepare()
  const sealed = db.select({ passcode: sessions.zoomPasscode }).from(sessions).where(byId).prepare()
  const count = client
    .prepare<[string], number>('SELECT count(*) FROM success_sessions WHERE organization_id = ?')
    .pluck()
  const next = client
    .prepare<[string], number>('SELECT coalesce(max(number), 0) + 1 FROM success_sessions WHERE organization_id = ?')
    .pluck()
  const invited = db
    .select({ at: sessionPeople.invitedAt })
    .from(sessionPeople)
    .where(
      and(
        eq(sessionPeople.sessionId, sql.placeholder('sessionId')),
        eq(sessionPeople.personId, sql.placeholder('personId')),
      ),
    )
    .prepare()
  const sessionOf = (key: { readonly organizationId: string; readonly id: string }) => session.get(key) ?? null
  return {
    session: async (organizationId, id) => sessionOf({ organizationId, id }),
    organizationOfSession: async (id) => organizationOf.get({ id })?.organizationId ?? null,
    sessionNumbered: async (organizationId, number) => {
      if (!Number.isSafeInteger(number)) return null
      return numbered.get({ organizationId, number }) ?? null
    },
    sessionFacts: async (organizationId, id) => {
      const found = sessionOf({ organizationId, id })
      return found ? (facts([found])[0] ?? null) : null
    },
    countSessions: async (organizationId) => count.get(organizationId) ?? 0,
    nextNumber: async (organizationId) => next.get(organizationId) ?? 1,
    passcode: async (organizationId, id) => {
      const found = sealed.get({ organizationId, id })?.passcode
      return found ? passcodes.open(id, found) : null
    },
    isInvited: async (sessionId, personId) => invited.get({ sessionId, personId }) !== undefined,
  }
}

/** Sessions, their audience and those invited by name, written. */
export const writeSessions = ({
  client,
  db,
  t: { sessions, sessionSegments, sessionPeople },
  passcodes: { seal },
}: Engine): Pick<Writes, 'add-session' | 'set-session' | 'invite-person'> => {
  const session = db
    .select()
    .from(sessions)
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare()
  const segmentsOf = db
    .select({ segmentId: sessionSegments.segmentId })
    .from(sessionSegments)
    .where(eq(sessionSegments.sessionId, sql.placeholder('sessionId')))
    .orderBy(asc(sessionSegments.segmentId))
    .prepare()
  const addSession = prepareInsert(client, sessions)
  const { id, organizationId, number, registeredCount, waitlistedCount, createdAt, ...settable } =
    getTableColumns(sessions)
  const setSession = prepareUpdate(client, sessions, { set: keysOf(settable), where: 'id = ? AND version = ?' })
  const addSegment = prepareInsert(client, sessionSegments)
  const dropSegment = client.prepare('DELETE FROM session_segments WHERE session_id = ? AND segment_id = ?')
  const invite = prepareInsert(client, sessionPeople, 'ON CONFLICT (session_id, person_id) DO NOTHING')
  const assign = (sessionId: SessionId, wanted: readonly SegmentId[]): void => {
    const known = segmentsOf.all({ sessionId }).map(({ segmentId }) => segmentId)
    for (const segmentId of known) if (!wanted.includes(segmentId)) dropSegment.run(sessionId, segmentId)
    for (const segmentId of new Set(wanted)) if (!known.includes(segmentId)) addSegment({ sessionId, segmentId })
  }
  return {
    'add-session': ({ session: added, passcode, by }) => {
      addSession(newSessionRow(added, { by, sealed: seal(added.id, passcode) }))
      assign(added.id, added.audience.segmentIds)
    },
    'set-session': ({ id, version, set, by, at }) => {
      const row = session.get({ id })
      mustTouch({ changes: row ? setSession(patchedRow(row, set, { by, at, seal }), id, version).changes : 0 }, id)
      if (set.audience) assign(id, set.audience.segmentIds)
    },
    'invite-person': ({ sessionId, personId, at }) => void invite({ sessionId, personId, invitedAt: at }),
  }
}

const keysOf = <T extends object>(value: T): (keyof T & string)[] => Object.keys(value) as (keyof T & string)[]
