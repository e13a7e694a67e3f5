import Database from 'better-sqlite3'
import type { SessionId } from '../../src/domain/ids.ts'
import { seedDatabase, seededId } from './seed-database.ts'

/** The workspace in which everybody is. */
export const CROWDED_SPACE = 'T0CROWDED'
/** The session that is over by the clock, and the one that is to be called off. */
export const ENDED = seededId('ses', 1) as SessionId
export const CANCELLED = seededId('ses', 2) as SessionId

/** Fills a new file with two sessions that everybody (300 at least) is registered for. At the one that is over, every second pressed Join. */
export async function seedCrowded(path: string, people: number): Promise<void> {
  const spaces = { slackTeam: CROWDED_SPACE, discordGuild: '81' }
  await seedDatabase({ path, people, sessions: 0, attendance: 0, organizations: 1, stages: 0, ...spaces })
  const client = new Database(path)
  const now = Date.now()
  const session = client.prepare(`INSERT INTO success_sessions
    (id, organization_id, number, title, title_key, start_time, end_time, timezone, status, mentor_id, provider, link, updated_by)
    VALUES (@id, @organization, @number, @title, lower(@title), @start, @start + ${HOUR_MS}, 'Europe/Berlin', @status, @mentor,
      'link', 'https://meet.example/room', 'system')`)
  const registration = client.prepare(`INSERT INTO session_attendance
    (session_id, person_id, registration, seq, session_start, created_at, updated_at) VALUES (?, ?, 'registered', ?, ?, ?, ?)`)
  const evidence = client.prepare(
    "INSERT INTO evidence (id, session_id, person_id, source, kind, at) VALUES (?, ?, ?, 'join_button', 'joined', ?)",
  )
  const whose = { organization: seededId('org', 0), mentor: seededId('per', people) }
  client
    .transaction(() => {
      for (const [at, id] of [ENDED, CANCELLED].entries()) {
        const start = now + (at === 0 ? -HOUR_MS - 60_000 : 48 * HOUR_MS)
        session.run({
          ...whose,
          id,
          number: at + 1,
          title: `Crowded ${at}`,
          start,
          status: at === 0 ? 'live' : 'upcoming',
        })
        for (let person = 0; person < people; person += 1) {
          registration.run(id, seededId('per', person), person + 1, start, now, now)
          if (at === 0 && person % 2 === 0) evidence.run(seededId('evi', person), id, seededId('per', person), start)
        }
      }
      client.prepare('UPDATE session_changes SET planned_at = ?').run(now)
    })
    .immediate()
  client.close()
}

const HOUR_MS = 3_600_000
