import Database from 'better-sqlite3'
import { migrateDatabase } from '../../src/store/migrate.ts'

/** How much is stored, and for whom. */
export type Seed = {
  readonly path: string
  readonly sessions: number
  readonly attendance: number
  readonly organizations: number
  /** Sessions whose doors are open, one for each crowd that presses Join. */
  readonly stages: number
  /** People who act: each has an account in both spaces. */
  readonly people: number
  readonly slackTeam: string
  readonly discordGuild: string
}

/** The id of something seeded, in the form of the program's own. */
export const seededId = <P extends string>(prefix: P, number: number): `${P}_${string}` =>
  `${prefix}_${String(number).padStart(20, '0')}`

/** The session that the crowd of this number (from 0) joins. */
export const stageId = (stage: number): `ses_${string}` => seededId('ses', STAGES_FROM + stage)

/** The account of the person of this number (from 0). */
export const slackAccount = (person: number): string => `U${String(person).padStart(9, '0')}`
export const discordAccount = (person: number): string => `9${String(person).padStart(17, '0')}`
export const personName = (person: number): string => `Student ${person}`

const STAGES_FROM = 9_000_000

/**
 * Fills a new file with the real tables: one organization that is measured, with a tenth of everything, and others. Sessions are
 * inserted under the real triggers; the triggers on attendance are off for speed and what they keep (the counts, the copy of
 * the start) is filled in by one statement. The program makes its triggers anew when it opens the file.
 */
export async function seedDatabase(seed: Seed): Promise<void> {
  const client = new Database(seed.path)
  await migrateDatabase(client, { now: new Date() })
  client.pragma('journal_mode = OFF')
  client.pragma('synchronous = OFF')
  client.pragma('cache_size = -200000')
  client.pragma('foreign_keys = OFF')
  const now = Date.now()
  const pools = fillPeople(client, seed, now)
  client.transaction(() => fillSessions(client, seed, now))()
  for (const { name } of triggersOn(client, 'session_attendance', 'evidence')) client.exec(`DROP TRIGGER "${name}"`)
  client.transaction(() => fillAttendance(client, seed, { now, pools }))()
  client.exec(`UPDATE success_sessions SET registered_count =
    (SELECT count(*) FROM session_attendance a WHERE a.session_id = success_sessions.id AND a.registration = 'registered')`)
  client.pragma('journal_mode = WAL')
  client.close()
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Doors are open from 15 minutes before the start; the run ends long before it. */
const STAGE_STARTS_IN_MS = 14 * 60_000

/** People of one organization by the numbers of their first and how many. */
type Pool = { readonly first: number; readonly count: number }

function fillPeople(client: Database.Database, seed: Seed, now: number): readonly Pool[] {
  const organization = client.prepare(`INSERT INTO organizations
    (id, name, timezone, reminder_offsets, join_window_minutes, late_after_minutes, left_early_under, created_at)
    VALUES (?, ?, 'Europe/Berlin', '[1440,60,10]', 15, 10, 0.5, ?)`)
  const space = client.prepare(
    'INSERT INTO spaces (id, organization_id, platform, external_id, name) VALUES (?, ?, ?, ?, ?)',
  )
  const person = client.prepare(`INSERT INTO people
    (id, organization_id, name, role, timezone, zone_asked, locale, email, created_at)
    VALUES (?, ?, ?, ?, 'Europe/Berlin', 1, 'en-US', ?, ?)`)
  const identity = client.prepare(`INSERT INTO identities
    (id, person_id, space_id, platform, external_id, name, standing, last_seen_at) VALUES (?, ?, ?, ?, ?, ?, 'member', ?)`)
  const pools: Pool[] = []
  client.transaction(() => {
    let next = 0
    for (let school = 0; school < seed.organizations; school += 1) {
      const organizationId = seededId('org', school)
      const spaces = [2 * school, 2 * school + 1].map((number) => seededId('spc', number))
      organization.run(organizationId, `School ${school}`, now)
      const external = school === 0 ? [seed.slackTeam, seed.discordGuild] : [`T9${school}`, `8${school}`]
      space.run(spaces[0], organizationId, 'slack', external[0], `Workspace ${school}`)
      space.run(spaces[1], organizationId, 'discord', external[1], `Server ${school}`)
      const pool = { first: next, count: school === 0 ? Math.max(seed.people, LEAST_PEOPLE) + 1 : LEAST_PEOPLE }
      for (let place = 0; place < pool.count; place += 1, next += 1) {
        const id = seededId('per', next)
        // The last of each school hosts; the first of the measured one are those who act.
        const role = place === pool.count - 1 ? 'mentor' : 'student'
        person.run(id, organizationId, personName(next), role, `student${next}@school.example`, now)
        identity.run(seededId('idn', 2 * next), id, spaces[0], 'slack', slackAccount(next), personName(next), now)
        identity.run(
          seededId('idn', 2 * next + 1),
          id,
          spaces[1],
          'discord',
          discordAccount(next),
          personName(next),
          now,
        )
      }
      pools.push(pool)
    }
  })()
  return pools
}

const LEAST_PEOPLE = 300

function fillSessions(client: Database.Database, seed: Seed, now: number): void {
  const insert = client.prepare(`INSERT INTO success_sessions
    (id, organization_id, number, title, title_key, description, start_time, end_time, timezone, status, mentor_id, provider,
      link, settled_at, updated_by, created_at, updated_at)
    VALUES (@id, @organizationId, @number, @title, lower(@title), 'What we talk about, and what to bring.', @start,
      @start + ${HOUR_MS}, 'Europe/Berlin', @status, @mentorId, 'link', 'https://meet.example/room', @settled, 'system',
      @now, @now)`)
  const mentors = client.prepare<[string], string>(
    "SELECT id FROM people WHERE organization_id = ? AND role = 'mentor'",
  )
  const numbers = new Map<number, number>()
  const add = (school: number, of: { id: string; start: number; status: string }) => {
    const number = (numbers.get(school) ?? 0) + 1
    numbers.set(school, number)
    const organizationId = seededId('org', school)
    const mentorId = mentors.pluck().get(organizationId)
    const settled = of.status === 'completed' ? now : null
    insert.run({ ...of, organizationId, number, title: `Group coaching ${number}`, mentorId, settled, now })
  }
  for (let session = 0; session < seed.sessions; session += 1) {
    const isCurrent = session % 10 === 0
    // Current ones begin within the next thirty days, ended ones began within the last year.
    const start = isCurrent
      ? now + DAY_MS + ((session * 7919) % (30 * 24)) * HOUR_MS
      : now - DAY_MS - session * 50 * 60_000
    add(schoolOf(session, seed), { id: seededId('ses', session), start, status: isCurrent ? 'upcoming' : 'completed' })
  }
  for (let stage = 0; stage < seed.stages; stage += 1)
    add(0, { id: stageId(stage), start: now + STAGE_STARTS_IN_MS, status: 'upcoming' })
  client.prepare('UPDATE session_changes SET planned_at = ?').run(now)
}

/** A tenth of all belongs to the measured organization. */
function schoolOf(session: number, { organizations }: Seed): number {
  const isMeasured = organizations === 1 || Math.floor(session / 10) % 10 === 0
  return isMeasured ? 0 : 1 + (session % (organizations - 1))
}

function fillAttendance(
  client: Database.Database,
  seed: Seed,
  { now, pools }: { readonly now: number; readonly pools: readonly Pool[] },
): void {
  const insert = client.prepare(`INSERT INTO session_attendance
    (session_id, person_id, registration, seq, session_start, result, confidence, reason, created_at, updated_at)
    VALUES (?, ?, 'registered', ?, ?, ?, ?, ?, ?, ?)`)
  const evidence = client.prepare(
    "INSERT INTO evidence (id, session_id, person_id, source, kind, at, recorded_by) VALUES (?, ?, ?, 'join_button', 'joined', ?, ?)",
  )
  const sessions = client
    .prepare<[string], { id: string; start: number; status: string }>(
      'SELECT id, start_time AS start, status FROM success_sessions WHERE id < ? ORDER BY id',
    )
    .all(stageId(0))
  const reason = JSON.stringify({ code: 'no_evidence' })
  let left = seed.attendance
  for (const [index, session] of sessions.entries()) {
    const school = schoolOf(index, seed)
    const pool = pools[school] ?? { first: 0, count: 1 }
    // Between a fifth and nine fifths of the average, so that sizes differ as they do.
    const average = seed.attendance / sessions.length
    const wanted = index === sessions.length - 1 ? left : Math.round(average * (0.2 + ((index * 37) % 161) / 100))
    const rows = Math.min(wanted, left, pool.count - 1)
    left -= rows
    const isOver = session.status === 'completed'
    for (let seq = 1; seq <= rows; seq += 1) {
      const personId = seededId('per', pool.first + ((index * 13 + seq) % (pool.count - 1)))
      const verdict = isOver ? ['attended', 'claimed', reason] : [null, null, null]
      insert.run(session.id, personId, seq, session.start, ...verdict, now, now)
      if (isOver && school === 0) {
        const id = seededId('evi', index * 1000 + seq)
        evidence.run(id, session.id, personId, session.start, personId)
      }
    }
  }
}

function triggersOn(client: Database.Database, ...tables: readonly string[]): readonly { readonly name: string }[] {
  return client
    .prepare<string[], { readonly name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN (${tables.map(() => '?').join(', ')})`,
    )
    .all(...tables)
}
