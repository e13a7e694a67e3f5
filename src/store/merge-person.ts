import type { RunResult } from 'better-sqlite3'
import { and, eq, sql } from 'drizzle-orm'
import type { PersonId } from '../domain/ids.ts'
import type { AttendanceResult, RegistrationState } from '../domain/words.ts'
import { Conflict } from '../usecases/ports.ts'
import type { Engine, Writes } from './engine.ts'
import { prepareUpdate } from './row-writer.ts'
import type { Tables } from './tables.ts'

type Row = Tables['attendance']['$inferSelect']

/**
 * Makes two people one (DESIGN 11). What links to `from` is moved to `into`; where both have a row at a session, one remains:
 * a place goes before the waitlist, the waitlist before a withdrawal, and of two alike the earlier one stays. Evidence is
 * never touched. Conflicts where either of the two was merged before, or they are the same or of two organizations.
 */
export const writeMerge = ({ client, db, t: { people, attendance } }: Engine): Pick<Writes, 'merge-person'> => {
  const person = db
    .select()
    .from(people)
    .where(and(eq(people.id, sql.placeholder('id')), sql`merged_into IS NULL`))
    .prepare()
  const rowsOf = db
    .select()
    .from(attendance)
    .where(eq(attendance.personId, sql.placeholder('id')))
    .prepare()
  const dropRow = client.prepare('DELETE FROM session_attendance WHERE session_id = ? AND person_id = ?')
  // The row that stays is given to them where it is: put there anew, it would be refused at a session with fewer places than it gave.
  const giveRow = prepareUpdate(client, attendance, {
    set: ['personId', 'result', 'confidence', 'reason', 'firstJoinedAt', 'lastLeftAt', 'minutes', 'updatedAt'],
    where: 'session_id = ? AND person_id = ?',
  })
  const fill =
    client.prepare(`UPDATE people SET timezone = coalesce(timezone, @timezone), locale = coalesce(locale, @locale),
    email = coalesce(email, @email), reminder_offsets = coalesce(reminder_offsets, @reminderOffsets),
    email_confirmed_at = CASE WHEN email IS NULL THEN @emailConfirmedAt ELSE email_confirmed_at END,
    email_bounced_at = CASE WHEN email IS NULL THEN @emailBouncedAt ELSE email_bounced_at END, zone_asked = max(zone_asked, @zoneAsked), role = @role WHERE id = @id`)
  const moves = [
    'UPDATE people SET merged_into = @into WHERE merged_into = @from OR id = @from',
    'UPDATE identities SET person_id = @into WHERE person_id = @from',
    `INSERT INTO segment_members (segment_id, person_id, added_at, by_hand)
      SELECT segment_id, @into, added_at, by_hand FROM segment_members WHERE person_id = @from
      ON CONFLICT DO UPDATE SET by_hand = max(by_hand, excluded.by_hand)`,
    `INSERT OR IGNORE INTO segment_group_members (segment_id, space_id, person_id)
      SELECT segment_id, space_id, @into FROM segment_group_members WHERE person_id = @from`,
    'DELETE FROM segment_group_members WHERE person_id = @from',
    'DELETE FROM segment_members WHERE person_id = @from',
    'INSERT OR IGNORE INTO session_people SELECT session_id, @into, invited_at FROM session_people WHERE person_id = @from',
    'DELETE FROM session_people WHERE person_id = @from',
    'UPDATE success_sessions SET mentor_id = @into, version = version + 1, updated_by = @into, updated_at = @at WHERE mentor_id = @from',
    'INSERT OR IGNORE INTO series_people SELECT series_id, @into, registered_at FROM series_people WHERE person_id = @from',
    'DELETE FROM series_people WHERE person_id = @from',
    'UPDATE series SET mentor_id = @into, version = version + 1, updated_at = @at WHERE mentor_id = @from',
    'UPDATE proposals SET person_id = @into WHERE person_id = @from',
    'DELETE FROM codes WHERE person_id = @from',
    "UPDATE OR IGNORE deliveries SET recipient = @into WHERE recipient = @from AND state IN ('planned', 'sending')",
    `UPDATE deliveries SET state = 'dropped', reason = 'planned for the same person already', done_at = @at
      WHERE recipient = @from AND state IN ('planned', 'sending')`,
  ].map((text) => client.prepare<[{ from: PersonId; into: PersonId; at: number }], RunResult>(text))
  return {
    'merge-person': ({ from, into, at }) => {
      const [gone, kept] = [person.get({ id: from }), person.get({ id: into })]
      if (!gone || !kept || from === into || gone.organizationId !== kept.organizationId)
        throw new Conflict(`${from} and ${into} cannot become one person`)
      const keptRows = new Map(rowsOf.all({ id: into }).map((row) => [row.sessionId, row]))
      for (const row of rowsOf.all({ id: from })) {
        const { sessionId } = row
        const other = keptRows.get(sessionId)
        const one = other ? oneRow(row, other) : row
        if (other) dropRow.run(sessionId, one.personId === from ? into : from)
        giveRow({ ...one, personId: into, updatedAt: at }, sessionId, one.personId)
      }
      for (const move of moves) move.run({ from, into, at: at.getTime() })
      const role = STRENGTH[gone.role] > STRENGTH[kept.role] ? gone.role : kept.role
      const { timezone, locale, email, zoneAsked } = gone
      fill.run({
        ...{ id: into, timezone, locale, email, role, zoneAsked: zoneAsked ? 1 : 0 },
        emailConfirmedAt: gone.emailConfirmedAt?.getTime() ?? null,
        emailBouncedAt: gone.emailBouncedAt?.getTime() ?? null,
        reminderOffsets: gone.reminderOffsets === null ? null : JSON.stringify(gone.reminderOffsets),
      })
    },
  }
}

const STRENGTH = { student: 0, mentor: 1, admin: 2, superadmin: 3 } as const
const PLACE: Readonly<Record<RegistrationState, number>> = { registered: 0, waitlisted: 1, withdrawn: 2 }
/** Until the verdict is computed anew from all of the evidence, the kinder of the two results stands. */
const KINDNESS: Readonly<Record<AttendanceResult, number>> = {
  attended: 0,
  late: 1,
  left_early: 2,
  excused: 3,
  unknown: 4,
  absent: 5,
}

const oneRow = (a: Row, b: Row): Row => {
  const [first, second] = placeOf(a) < placeOf(b) || (placeOf(a) === placeOf(b) && a.seq < b.seq) ? [a, b] : [b, a]
  const verdict = resultOf(first) <= resultOf(second) ? first : second
  const { result, confidence, reason, firstJoinedAt, lastLeftAt, minutes } = verdict
  return { ...first, result, confidence, reason, firstJoinedAt, lastLeftAt, minutes }
}

const placeOf = ({ registration }: Row): number => (registration === null ? 3 : PLACE[registration])
const resultOf = ({ result }: Row): number => (result === null ? 6 : KINDNESS[result])
