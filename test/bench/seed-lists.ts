import Database from 'better-sqlite3'
import type { SegmentId } from '../../src/domain/ids.ts'
import { migrateDatabase } from '../../src/store/migrate.ts'
import { seededId, slackAccount } from './seed-database.ts'

/** Who looks at lists: each is the person, and has the Slack account, of this number. */
export const LOOKING = { student: 0, mentor: 1, admin: 2 } as const
/** Hosts all that the mentor does not. */
const COLLEAGUE = 3
/** The workspace in which they look. */
export const LISTS_SPACE = 'T0LISTS'
/** What the last session to come and the oldest are for, and what their titles alone hold. */
export const RARE = { segment: seededId('seg', 0) as SegmentId, search: 'of bees' } as const

/**
 * Fills a new file with that many sessions (10 at least) of one school. The next six and the last four are the same however many
 * there are, so that whoever looks sees as much; the others lie behind those, half of them to come. The mentor hosts three of the next
 * six, and for these the student is registered; of those that are over, he hosted some fifteen a week, and the student went to two.
 * Written without the triggers, which the program makes anew when it opens the file.
 */
export async function seedLists(path: string, sessions: number): Promise<void> {
  const client = new Database(path)
  const now = Date.now()
  await migrateDatabase(client, { now: new Date(now) })
  client.pragma('journal_mode = OFF')
  client.pragma('synchronous = OFF')
  client.pragma('cache_size = -200000')
  for (const name of triggersOf(client)) client.exec(`DROP TRIGGER "${name}"`)
  client.transaction(() => {
    fillSchool(client, now)
    fillSessions(client, { sessions, now })
  })()
  client.pragma('journal_mode = WAL')
  client.close()
}

const [SCHOOL, SPACE] = [seededId('org', 0), seededId('spc', 0)]
const HOUR_MS = 3_600_000

function fillSchool(client: Database.Database, now: number): void {
  client
    .prepare(`INSERT INTO organizations
      (id, name, timezone, reminder_offsets, join_window_minutes, late_after_minutes, left_early_under, created_at)
      VALUES (?, 'School', 'Europe/Berlin', '[1440,60,10]', 15, 10, 0.5, ?)`)
    .run(SCHOOL, now)
  client
    .prepare(
      "INSERT INTO spaces (id, organization_id, platform, external_id, name) VALUES (?, ?, 'slack', ?, 'School')",
    )
    .run(SPACE, SCHOOL, LISTS_SPACE)
  client
    .prepare("INSERT INTO segments (id, organization_id, name, name_key) VALUES (?, ?, 'Beekeepers', 'beekeepers')")
    .run(RARE.segment, SCHOOL)
  const person = client.prepare(`INSERT INTO people
    (id, organization_id, name, role, timezone, zone_asked, created_at) VALUES (?, ?, ?, ?, 'Europe/Berlin', 1, ?)`)
  const identity = client.prepare(`INSERT INTO identities
    (id, person_id, space_id, platform, external_id, name, standing, last_seen_at)
    VALUES (?, ?, ?, 'slack', ?, ?, 'member', ?)`)
  person.run(seededId('per', COLLEAGUE), SCHOOL, 'A colleague', 'mentor', now)
  for (const [role, number] of Object.entries(LOOKING)) {
    const id = seededId('per', number)
    person.run(id, SCHOOL, `A ${role}`, role, now)
    identity.run(seededId('idn', number), id, SPACE, slackAccount(number), `A ${role}`, now)
  }
}

/** Even places are to come, one hour after the other from the next on; odd ones are over, the newest yesterday. */
function fillSessions(
  client: Database.Database,
  { sessions, now }: { readonly sessions: number; readonly now: number },
) {
  client
    .prepare(`WITH RECURSIVE counted(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n + 1 < @sessions),
      placed AS (SELECT n, n < 6 OR (n >= 10 AND n % 2 = 0) AS is_current, n / 2 AS place FROM counted),
      timed AS (SELECT n, is_current, CASE WHEN is_current THEN @now + (place + 2) * ${HOUR_MS}
        ELSE @now - (place + 24) * ${HOUR_MS} END AS start FROM placed)
      INSERT INTO success_sessions (id, organization_id, number, title, title_key, start_time, end_time, timezone, status,
        mentor_id, link, started_at, ended_at, settled_at, registered_count, updated_by, created_at, updated_at)
      SELECT printf('ses_%020d', n), @school, n + 1, 'Group coaching ' || n, 'group coaching ' || n, start, start + ${HOUR_MS},
        'Europe/Berlin', CASE WHEN is_current THEN 'upcoming' ELSE 'completed' END,
        CASE WHEN n IN (0, 2, 4) OR (NOT is_current AND n % 23 = 0) THEN @mentor ELSE @colleague END, 'https://meet.example/room', CASE WHEN is_current THEN NULL ELSE start END,
        CASE WHEN is_current THEN NULL ELSE start + ${HOUR_MS} END, CASE WHEN is_current THEN NULL ELSE @now END,
        n IN (0, 2, 4) OR (NOT is_current AND n % 167 = 0), 'system', @now, @now FROM timed`)
    .run({
      sessions,
      now,
      school: SCHOOL,
      mentor: seededId('per', LOOKING.mentor),
      colleague: seededId('per', COLLEAGUE),
    })
  for (const id of [sessions > 10 ? sessions - 2 : 5, sessions - 1].map((n) => seededId('ses', n))) {
    client
      .prepare('UPDATE success_sessions SET title = title || @more, title_key = title_key || @more WHERE id = @id')
      .run({ id, more: ` ${RARE.search}` })
    client.prepare('INSERT INTO session_segments (session_id, segment_id) VALUES (?, ?)').run(id, RARE.segment)
  }
  client
    .prepare(`INSERT INTO session_attendance (session_id, person_id, registration, seq, session_start, result, confidence,
        reason, created_at, updated_at)
      SELECT id, @student, 'registered', 1, start_time, CASE WHEN status = 'completed' THEN 'attended' END,
        CASE WHEN status = 'completed' THEN 'confirmed' END, CASE WHEN status = 'completed' THEN '{"code":"no_evidence"}' END,
        @now, @now FROM success_sessions WHERE registered_count = 1`)
    .run({ student: seededId('per', LOOKING.student), now })
}

function triggersOf(client: Database.Database): readonly string[] {
  return client
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('success_sessions', 'session_attendance')",
    )
    .pluck()
    .all()
}
