import { and, asc, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { PersonId } from '../domain/ids.ts'
import type { Recipient } from '../usecases/ports.ts'
import type { Engine, Reads } from './engine.ts'
import { inPages, PAGE } from './in-pages.ts'
import { MAILED_SQL } from './tables/people.ts'
import type { Tables } from './tables.ts'

/** What of a person decides over which channels they are told. */
export const choiceColumns = ({ people }: Tables) => ({
  personId: people.id,
  reach: people.reach,
  mailable: sql<boolean>`(${people.email} IS NOT NULL AND ${people.emailConfirmedAt} IS NOT NULL
    AND ${people.emailBouncedAt} IS NULL)`.mapWith(Boolean),
})

type Choice = Omit<Recipient, 'as'>

/** Whom a session's messages concern. */
export const readRecipients = ({ db, t }: Engine): Pick<Reads, 'recipientsOf' | 'assignedByMail' | 'recipient'> => {
  const { sessions, series, attendance, people, deliveries } = t
  const choice = choiceColumns(t)
  const sessionId = sql.placeholder('sessionId')
  // Whoever asked to be forgotten is told nothing more.
  const isThere = sql`${people.forgottenAt} IS NULL`
  const one = db
    .select(choice)
    .from(people)
    .where(and(eq(people.id, sql.placeholder('personId')), isThere))
    .prepare()
  const mentor = db
    .select(choice)
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.mentorId))
    .where(and(eq(sessions.id, sessionId), isThere))
    .prepare()
  const attending = db
    .select({ ...choice, registration: attendance.registration, seq: attendance.seq })
    .from(attendance)
    .innerJoin(people, eq(people.id, attendance.personId))
    .where(
      and(
        eq(attendance.sessionId, sessionId),
        sql`${attendance.registration} IN ('registered', 'waitlisted') AND ${attendance.seq} > ${sql.placeholder('after')}`,
        isThere,
      ),
    )
    .orderBy(asc(attendance.seq))
    .limit(PAGE)
    .prepare()
  const isOpenInvitation = and(
    sql`${deliveries.state} IN ('planned', 'sending', 'sent') AND ${deliveries.recipient} > ${sql.placeholder('after')}
      AND ${people.mergedInto} IS NULL`,
    isThere,
  )
  const mailed = db
    .select(choice)
    .from(deliveries)
    .innerJoin(people, eq(sql`${people.id}`, deliveries.recipient))
    .where(
      and(
        eq(deliveries.sessionId, sessionId),
        sql`${deliveries.channel} = 'email' AND ${deliveries.kind} IN ('assigned', 'invited')`,
        isOpenInvitation,
      ),
    )
    .orderBy(asc(deliveries.recipient))
    .limit(PAGE)
    .prepare()
  // Of a series one mail went out for all of its sessions.
  const mailedOfSeries = db
    .select(choice)
    .from(sessions)
    .innerJoin(series, eq(series.id, sessions.seriesId))
    .innerJoin(
      deliveries,
      sql`${deliveries.event} = 'series:' || coalesce(${series.origin}, ${series.id}) || ':created'`,
    )
    .innerJoin(people, eq(sql`${people.id}`, deliveries.recipient))
    .where(and(eq(sessions.id, sessionId), sql`${deliveries.kind} = 'series-assigned'`, isOpenInvitation))
    .orderBy(asc(deliveries.recipient))
    .limit(PAGE)
    .prepare()
  const assigned = db
    .select(choice)
    .from(people)
    .where(
      and(
        eq(people.organizationId, sql.placeholder('organizationId')),
        sql`${people.id} > ${sql.placeholder('after')} AND ${sql.raw(MAILED_SQL)}
          AND ${people.email} IS NOT NULL AND ${people.mergedInto} IS NULL`,
        ne(people.id, sql`coalesce((SELECT mentor_id FROM success_sessions WHERE id = ${sessionId}), '')`),
        isFor(t, sessionId),
      ),
    )
    .orderBy(asc(people.id))
    .limit(sql.placeholder('limit'))
    .prepare()
  return {
    recipient: async (personId) => one.get({ personId }) ?? null,
    recipientsOf: async (sessionId) => {
      type Row = ReturnType<typeof attending.all>[number]
      const places = await inPages<Row>((last) => attending.all({ sessionId, after: last?.seq ?? 0 }))
      const invited = [
        ...(await inPages<Choice>((last) => mailed.all({ sessionId, after: last?.personId ?? '' }))),
        ...(await inPages<Choice>((last) => mailedOfSeries.all({ sessionId, after: last?.personId ?? '' }))),
      ]
      const all: Recipient[] = [
        ...mentor.all({ sessionId }).map((row) => ({ ...row, as: 'mentor' as const })),
        ...places.map(({ registration, seq: _, ...row }) => ({
          ...row,
          as: registration === 'waitlisted' ? ('waitlisted' as const) : ('registered' as const),
        })),
        ...invited.map((row) => ({ ...row, as: 'assigned' as const })),
      ]
      const seen = new Set<PersonId>()
      return all.filter(({ personId }) => !seen.has(personId) && seen.add(personId))
    },
    assignedByMail: async ({ organizationId, sessionId, after, limit }) =>
      assigned.all({ organizationId, sessionId, after: after ?? '', limit }).map((row) => ({ ...row, as: 'assigned' })),
  }
}

/** `audience.ts` as a condition: for everyone, for one of their segments, or invited by name. */
const isFor = ({ people }: Tables, sessionId: unknown): SQL =>
  sql`((SELECT everyone FROM success_sessions WHERE id = ${sessionId})
    OR EXISTS (SELECT 1 FROM segment_members m CROSS JOIN session_segments x
      WHERE m.person_id = ${people.id} AND x.session_id = ${sessionId} AND x.segment_id = m.segment_id)
    OR EXISTS (SELECT 1 FROM session_people i WHERE i.session_id = ${sessionId} AND i.person_id = ${people.id}))`
