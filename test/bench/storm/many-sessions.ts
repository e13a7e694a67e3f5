import Database from 'better-sqlite3'
import { migrateDatabase } from '../../../src/store/migrate.ts'
import { seededId } from '../seed-database.ts'

/**
 * Fills a new file with that many sessions of forty schools, none of which is due for anything within a day: a tenth begin after
 * that and within a month, the others are over and settled. One statement, without the triggers, which the program makes anew
 * when it opens the file.
 */
export async function seedManySessions(path: string, sessions: number): Promise<void> {
  const client = new Database(path)
  const now = Date.now()
  await migrateDatabase(client, { now: new Date(now) })
  client.pragma('journal_mode = OFF')
  client.pragma('synchronous = OFF')
  client.pragma('cache_size = -200000')
  const schools = client.prepare(`INSERT INTO organizations
    (id, name, timezone, reminder_offsets, join_window_minutes, late_after_minutes, left_early_under, created_at)
    VALUES (?, ?, 'Europe/Berlin', '[1440,60,10]', 15, 10, 0.5, ?)`)
  for (let school = 0; school < SCHOOLS; school += 1) schools.run(seededId('org', school), `School ${school}`, now)
  for (const { name } of triggersOfSessions(client)) client.exec(`DROP TRIGGER "${name}"`)
  client
    .prepare(`WITH RECURSIVE counted(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n + 1 < @sessions),
      placed AS (SELECT n, n % 10 = 0 AS is_current, CASE WHEN n % 10 = 0
        THEN @now + ${2 * DAY_MS} + n * 7919 % ${28 * DAY_MS} ELSE @now - ${2 * DAY_MS} - n * 7919 % ${365 * DAY_MS} END AS start FROM counted)
      INSERT INTO success_sessions (id, organization_id, number, title, title_key, start_time, end_time, timezone, status, link,
        settled_at, updated_by, created_at, updated_at)
      SELECT printf('ses_%020d', n), printf('org_%020d', n % ${SCHOOLS}), n / ${SCHOOLS} + 1, 'Group coaching ' || n,
        'group coaching ' || n, start, start + ${HOUR_MS}, 'Europe/Berlin', CASE WHEN is_current THEN 'upcoming' ELSE 'completed' END,
        'https://meet.example/room', CASE WHEN is_current THEN NULL ELSE @now END, 'system', @now, @now FROM placed`)
    .run({ sessions, now })
  client.pragma('journal_mode = WAL')
  client.close()
}

const SCHOOLS = 40
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

function triggersOfSessions(client: Database.Database): readonly { readonly name: string }[] {
  return client
    .prepare<[], { readonly name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'success_sessions'",
    )
    .all()
}
