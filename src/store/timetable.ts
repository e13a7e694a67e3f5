import type { MadeSession } from '../usecases/ports.ts'
import type { Engine, Reads } from './engine.ts'

/** What a timetable that is brought in asks: whose it is, who hosts, and what is there already. */
export const readTimetable = ({
  client,
  db,
  t: { organizations },
}: Engine): Pick<Reads, 'organizations' | 'peopleOf' | 'sessionsMade'> => {
  const all = db.select().from(organizations).orderBy(organizations.createdAt, organizations.id).prepare()
  const people = client.prepare<[string], Awaited<ReturnType<Reads['peopleOf']>>[number]>(
    'SELECT id, name, email FROM people WHERE organization_id = ? AND merged_into IS NULL AND forgotten_at IS NULL ORDER BY name, id',
  )
  // The first record of a session is that of its insert: whatever was changed since, it says what was made.
  const made = client.prepare<[string, number, number], MadeRow>(
    `SELECT s.id, s.number, s.status, s.title, s.start_time AS startTime,
        coalesce(json_extract(c.new, '$.title'), s.title) AS madeTitle,
        coalesce(json_extract(c.new, '$.start_time'), s.start_time) AS madeStart
      FROM success_sessions s LEFT JOIN session_changes c ON c.session_id = s.id AND c.kind = 'insert'
      WHERE s.organization_id = ? AND (s.start_time >= ? OR madeStart >= ?)`,
  )
  return {
    organizations: async () => all.all(),
    peopleOf: async (organizationId) => people.all(organizationId),
    sessionsMade: async (organizationId, from) =>
      made.all(organizationId, from.getTime(), from.getTime()).map(
        ({ startTime, madeStart, ...facts }): MadeSession => ({
          ...facts,
          startTime: new Date(startTime),
          madeStart: new Date(madeStart),
        }),
      ),
  }
}

type MadeRow = Omit<MadeSession, 'startTime' | 'madeStart'> & {
  readonly startTime: number
  readonly madeStart: number
}
