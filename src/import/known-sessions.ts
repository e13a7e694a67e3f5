import type { Session } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import { timetableKey } from '../domain/timetable.ts'
import type { TimetableEntry } from '../usecases/import-sessions.ts'
import type { Deps, MadeSession } from '../usecases/ports.ts'
import type { Row } from './columns.ts'

/** What is there already, found by title and start: as they are, and as they were when the session was made. */
export type KnownSessions = { readonly find: (of: Pick<Session, 'title' | 'startTime'>) => MadeSession | null }

/** Indexes what an organization has; what was made under a title and start comes before what has them by now. */
export function createKnownSessions(sessions: readonly MadeSession[]): KnownSessions {
  const byKey = new Map(sessions.map((session) => [timetableKey(session), session]))
  for (const session of sessions)
    byKey.set(timetableKey({ title: session.madeTitle, startTime: session.madeStart }), session)
  return { find: (of) => byKey.get(timetableKey(of)) ?? null }
}

/** What of a line is another thing than what is stored: names of columns. Only what the line says is compared. */
export async function findDifferences(
  deps: Deps,
  of: {
    readonly session: Session
    readonly row: Row
    readonly entry: TimetableEntry
    readonly mentorId: PersonId | null
  },
): Promise<readonly string[]> {
  const { session, row, entry, mentorId } = of
  const { draft, repeats } = entry
  const lengthOf = ({ startTime, endTime }: Pick<Session, 'startTime' | 'endTime'>) =>
    endTime.getTime() - startTime.getTime()
  const start = repeats?.startTime ?? draft.startTime
  const audienceOf = ({ audience }: Pick<Session, 'audience'>) => [...audience.segmentIds].sort().join()
  const compared: readonly (readonly [string, boolean, boolean])[] = [
    ['title', true, session.title === draft.title],
    ['when', true, session.startTime.getTime() === start.getTime()],
    ['duration', row.duration !== undefined, lengthOf(session) === lengthOf(draft)],
    ['mentor', row.mentor !== undefined, session.mentorId === mentorId],
    ['description', row.description !== undefined, session.description === draft.description],
    ['audience', row.audience !== undefined, audienceOf(session) === audienceOf(draft)],
    ['provider', row.provider !== undefined, session.provider === draft.provider],
    ['link', row.link !== undefined, session.link === draft.link],
    ['meeting_id', row.meeting_id !== undefined, session.zoomMeetingId === draft.zoomMeetingId],
    ['passcode', row.passcode !== undefined, await hasPasscode(deps, { session, passcode: draft.passcode })],
    ['backup_link', row.backup_link !== undefined, session.backupLink === draft.backupLink],
    ['capacity', row.capacity !== undefined, session.capacity === draft.capacity],
    ['repeat', repeats !== null || session.seriesId !== null, await repeatsAlike(deps, { session, entry })],
  ]
  return compared.filter(([, said, same]) => said && !same).map(([column]) => column)
}

async function hasPasscode(
  { store }: Deps,
  of: { readonly session: Session; readonly passcode: string | null },
): Promise<boolean> {
  if (of.passcode === null) return true
  return (await store.passcode(of.session.organizationId, of.session.id)) === of.passcode
}

async function repeatsAlike(
  { store }: Deps,
  { session, entry }: { readonly session: Session; readonly entry: TimetableEntry },
): Promise<boolean> {
  const { organizationId, seriesId } = session
  const series = seriesId === null ? null : await store.series(organizationId, seriesId)
  // A line about one session of a series that is there says nothing of its rule.
  if (entry.repeats === null) return true
  const { rule, until, count } = entry.repeats.recurrence
  return series?.rule === rule && series.until?.getTime() === until?.getTime() && series.count === count
}
