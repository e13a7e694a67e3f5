import Database from 'better-sqlite3'
import { seededId } from '../seed-database.ts'

/** Sessions of the measured organization, each with that many people, all of whom are to be reminded `dueInMs` from now. */
export type Reminded = { readonly sessions: number; readonly people: number; readonly dueInMs: number }

/** Adds them to a seeded file, also while the program runs. The sessions count as announced; nothing else is due. */
export function seedReminders(path: string, { sessions, people, dueInMs }: Reminded): void {
  const client = new Database(path, { timeout: 10_000 })
  const now = Date.now()
  const start = now + dueInMs + OFFSET_MS
  const organization = seededId('org', 0)
  const session = client.prepare(`INSERT INTO success_sessions
    (id, organization_id, number, title, title_key, start_time, end_time, timezone, status, provider, link, updated_by)
    VALUES (@id, @organization, @number, @title, lower(@title), @start, @start + 3600000, 'Europe/Berlin', 'upcoming', 'link',
      'https://meet.example/room', 'system')`)
  const registration = client.prepare(`INSERT INTO session_attendance
    (session_id, person_id, registration, seq, session_start, created_at, updated_at) VALUES (?, ?, 'registered', ?, ?, ?, ?)`)
  const counted = client
    .prepare<[string], number>('SELECT coalesce(max(number), 0) FROM success_sessions WHERE organization_id = ?')
    .pluck()
  client
    .transaction(() => {
      const last = counted.get(organization) ?? 0
      for (let index = 0; index < sessions; index += 1) {
        const id = seededId('ses', FROM + index)
        const number = last + 1 + index
        session.run({ id, organization, number, title: `Reminded ${number}`, start })
        for (let person = 0; person < people; person += 1)
          registration.run(id, seededId('per', person), person + 1, start, now, now)
      }
      client.prepare('UPDATE session_changes SET planned_at = ? WHERE planned_at IS NULL').run(now)
      // What came due in the last minute was not looked at yet.
      client
        .prepare("INSERT INTO watermarks (name, at) VALUES ('reminders', ?) ON CONFLICT DO NOTHING")
        .run(now - 60_000)
    })
    .immediate()
  client.close()
}

const FROM = 5_000_000
/** The hour before the start, which is one of the usual reminders. */
const OFFSET_MS = 3_600_000
