import type { RunResult } from 'better-sqlite3'
import type { PersonId } from '../domain/ids.ts'
import { Conflict } from '../usecases/ports.ts'
import type { Engine, Reads, Writes } from './engine.ts'
import { mustTouch } from './row-writer.ts'
import { CURRENT_SQL } from './tables/sessions.ts'

type AccountRow = { readonly platform: string; readonly space: string; readonly user: string }

type Bound = { readonly id: PersonId; readonly name: string; readonly at: number }

/** Whether somebody asked to be forgotten who had this account, and did nothing with it since. */
export const readForgotten = ({ client, passcodes }: Engine): Pick<Reads, 'isForgotten'> => {
  const known = client.prepare<[string]>('SELECT 1 FROM forgotten_accounts WHERE print = ?')
  return { isForgotten: async (account) => known.get(passcodes.print(accountText(account))) !== undefined }
}

function accountText({ platform, space, user }: AccountRow): string {
  return `account:${platform}:${space}:${user}`
}

/**
 * Forgets somebody (SPEC section 6): attendance, evidence and what was recorded of changes name them by id alone and stay; every
 * row that says who that was goes, those of whoever became one with them too.
 */
export const writeForget = ({ client, passcodes }: Engine): Pick<Writes, 'forget-person'> => {
  const stillIn = client.prepare<[PersonId, number]>(
    `SELECT 1 FROM session_attendance a JOIN success_sessions s ON s.id = a.session_id
      WHERE a.person_id = ? AND s.${CURRENT_SQL} AND s.end_time > ?
        AND (a.registration = 'waitlisted' OR (a.registration = 'registered' AND s.status = 'upcoming')) LIMIT 1`,
  )
  const accounts = client.prepare<[{ readonly id: PersonId }], AccountRow>(
    `SELECT s.platform, s.external_id AS space, i.external_id AS user FROM identities i JOIN spaces s ON s.id = i.space_id
      WHERE i.person_id = @id`,
  )
  const remember = client.prepare<[string]>('INSERT OR IGNORE INTO forgotten_accounts (print) VALUES (?)')
  const blank = client.prepare<[Bound]>(
    `UPDATE people SET name = @name, role = 'student', timezone = NULL, zone_asked = 0, locale = NULL, email = NULL,
      email_confirmed_at = NULL, email_bounced_at = NULL, reach = 'off', reminder_offsets = NULL, forgotten_at = @at
      WHERE id = @id AND merged_into IS NULL AND forgotten_at IS NULL`,
  )
  const rest = [
    `UPDATE people SET name = @name, timezone = NULL, locale = NULL, email = NULL, email_confirmed_at = NULL,
      email_bounced_at = NULL, reminder_offsets = NULL, forgotten_at = @at WHERE merged_into = @id`,
    'DELETE FROM identities WHERE person_id = @id',
    'DELETE FROM segment_group_members WHERE person_id = @id',
    'DELETE FROM segment_members WHERE person_id = @id',
    'DELETE FROM session_people WHERE person_id = @id',
    'DELETE FROM series_people WHERE person_id = @id',
    'DELETE FROM proposals WHERE person_id = @id',
    'DELETE FROM codes WHERE person_id = @id',
    `UPDATE success_sessions SET mentor_id = NULL, version = version + 1, updated_by = @id, updated_at = @at
      WHERE mentor_id = @id AND ${CURRENT_SQL}`,
    'UPDATE series SET mentor_id = NULL, version = version + 1, updated_at = @at WHERE mentor_id = @id',
    `UPDATE deliveries SET state = 'dropped', reason = 'they asked to be forgotten', done_at = @at
      WHERE recipient = @id AND state IN ('planned', 'sending')`,
    // The key and the content of a mail with a code hold the address.
    `DELETE FROM deliveries WHERE rowid IN (SELECT d.rowid FROM people p CROSS JOIN deliveries d
      ON d.event >= 'email:' || p.id || ':' AND d.event < 'email:' || p.id || ';' WHERE p.id = @id OR p.merged_into = @id)`,
  ].map((text) => client.prepare<[Bound], RunResult>(text))
  return {
    'forget-person': ({ id, name, at }) => {
      if (stillIn.get(id, at.getTime()) !== undefined) throw new Conflict(`${id} has a place at a session to come`)
      const bound = { id, name, at: at.getTime() }
      mustTouch(blank.run(bound), id)
      for (const account of accounts.all({ id })) remember.run(passcodes.print(accountText(account)))
      for (const statement of rest) statement.run(bound)
    },
  }
}
