import Database from 'better-sqlite3'
import { seededId } from '../seed-database.ts'

/** A chat that the seeded organization has. */
export type Chat = 'slack' | 'discord'

/** What is to be sent at once: so many direct messages to each person, and a card to each channel so many times. */
export type Deliveries = {
  /** By the number of a person, how many. */
  readonly direct: (person: number) => number
  /** In Slack. */
  readonly channels: readonly string[]
  readonly cards: number
}

/** Adds sessions of next year and deliveries about them, all due now, to a seeded file of so many people. */
export function seedDeliveries(path: string, of: Deliveries & { readonly people: number }): void {
  const client = new Database(path)
  const now = Date.now()
  const start = now + 400 * 24 * 3_600_000
  const [organization, session] = [seededId('org', 0), seededId('ses', FROM)]
  const deliver = client.prepare(`INSERT INTO deliveries
    (id, organization_id, event, recipient, channel, space_id, kind, payload, session_id, due_at, state, next_at, attempts)
    VALUES (@id, '${organization}', @event, @recipient, @channel, @space, @kind, '{}', '${session}', ${now}, 'planned', ${now}, 0)`)
  let count = 0
  const add = (to: { recipient: string; channel: 'dm' | 'channel'; space: string | null; kind: string }) => {
    deliver.run({ ...to, id: seededId('dlv', count), event: `bench:${count}` })
    count += 1
  }
  client.transaction(() => {
    client
      .prepare(`INSERT INTO success_sessions
        (id, organization_id, number, title, title_key, start_time, end_time, timezone, status, provider, link, updated_by)
        VALUES (?, ?, 900000, 'Group coaching', 'group coaching', ?, ?, 'Europe/Berlin', 'upcoming', 'link',
          'https://meet.example/room', 'system')`)
      .run(session, organization, start, start + 3_600_000)
    client.prepare('UPDATE session_changes SET planned_at = ?').run(now)
    const most = Math.max(of.cards, ...Array.from({ length: of.people }, (_, person) => of.direct(person)))
    for (let round = 0; round < most; round += 1) {
      for (let person = 0; person < of.people; person += 1)
        if (round < of.direct(person))
          add({ recipient: seededId('per', person), channel: 'dm', space: null, kind: 'invited' })
      if (round >= of.cards) continue
      const space = seededId('spc', 0)
      for (const id of of.channels)
        add({ recipient: `${space}:${id}`, channel: 'channel', space, kind: 'announcement' })
    }
  })()
  client.close()
}

/** Lets the people whom `chatOf` names a chat for be written to there: they were seen in the other one earlier. */
export function seeIn(path: string, chatOf: (person: number) => Chat): void {
  const client = new Database(path)
  const people = client
    .prepare<[], string>("SELECT DISTINCT person_id FROM identities WHERE platform = 'slack'")
    .pluck()
    .all()
  const earlier = client.prepare(
    'UPDATE identities SET last_seen_at = last_seen_at - 3600000 WHERE person_id = ? AND platform <> ?',
  )
  client.transaction(() => {
    for (const id of people) earlier.run(id, chatOf(Number(id.slice(4))))
  })()
  client.close()
}

const FROM = 7_000_000
