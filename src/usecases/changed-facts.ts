import { isCountedOnAgain } from '../domain/hosting.ts'
import type { OrganizationId, PersonId } from '../domain/ids.ts'
import { isSameMinute } from '../domain/time.ts'
import type { Deps, Json, PersonFacts, SessionChange } from './ports.ts'

/** What about a session is another thing now. Links stand in no stored message. `backup`: the backup link took the link's place. */
export type SessionDifference =
  | { readonly what: 'time'; readonly before: Span; readonly after: Span }
  | { readonly what: 'title'; readonly before: string; readonly after: string }
  | { readonly what: 'mentor'; readonly before: PersonFacts | null; readonly after: PersonFacts | null }
  | { readonly what: 'link'; readonly backup?: true }

type Span = { readonly startTime: Date; readonly endTime: Date }

/** The same as stored in a payload: instants in ISO 8601, people by id. */
export type StoredDifference =
  | { readonly what: 'time'; readonly before: StoredSpan; readonly after: StoredSpan }
  | { readonly what: 'title'; readonly before: string; readonly after: string }
  | { readonly what: 'mentor'; readonly before: string | null; readonly after: string | null }
  | { readonly what: 'link'; readonly backup?: true }

type StoredSpan = { readonly startTime: string; readonly endTime: string }

/**
 * What a record says was changed of what people are told about: time, title, mentor, and the way in (link, meeting id, passcode,
 * provider). Not the backup link, which is told when it is used, nor an end that a running session put off: the card shows it; nor
 * seconds, which no clock shows.
 */
export function findDifferences(record: SessionChange): readonly StoredDifference[] {
  const { old, new: now } = record
  if (old === null) return []
  const differs = (column: string) => old[column] !== now[column]
  const differences: StoredDifference[] = []
  const [before, after] = [spanOf(old), spanOf(now)]
  const endMoved = isAnother(before.endTime, after.endTime) && now.status === 'upcoming'
  if (isAnother(before.startTime, after.startTime) || endMoved) differences.push({ what: 'time', before, after })
  if (differs('title')) differences.push({ what: 'title', before: String(old.title), after: String(now.title) })
  if (differs('mentor_id')) differences.push({ what: 'mentor', before: idOf(old), after: idOf(now) })
  if (WAY_IN.some(differs)) differences.push({ what: 'link', ...(isBackupUsed(record) ? { backup: true } : {}) })
  return differences
}

/** Whether its mentor, who had said that they cannot host it, is counted on again with this change: it begins at another time. */
export function isMentorCountedOn({ old, new: now }: SessionChange): boolean {
  if (old === null || typeof old.mentor_away_at !== 'number' || old.mentor_id !== now.mentor_id) return false
  const before = { mentorAwayAt: new Date(old.mentor_away_at), startTime: new Date(Number(old.start_time)) }
  return isCountedOnAgain(before, new Date(Number(now.start_time)))
}

/** Reads the differences back from a payload, people by their names and accounts. */
export async function readChanged(
  { store }: Deps,
  of: { readonly organizationId: OrganizationId; readonly payload: { readonly [key: string]: Json } },
): Promise<readonly SessionDifference[]> {
  const stored = (of.payload.changes ?? []) as readonly StoredDifference[]
  const personOf = async (id: string | null) =>
    id === null ? null : store.personFacts(of.organizationId, id as PersonId)
  return Promise.all(
    stored.map(async (one): Promise<SessionDifference> => {
      if (one.what === 'time') return { what: 'time', before: readSpan(one.before), after: readSpan(one.after) }
      if (one.what !== 'mentor') return one
      return { what: 'mentor', before: await personOf(one.before), after: await personOf(one.after) }
    }),
  )
}

const WAY_IN = ['link', 'zoom_meeting_id', 'zoom_passcode', 'provider']

/** Swapped, whoever did it. */
function isBackupUsed({ old, new: now }: SessionChange): boolean {
  if (old === null || old.link === now.link) return false
  return old.backup_link === now.link && (old.link ?? null) === (now.backup_link ?? null)
}

type Columns = { readonly [column: string]: Json }

function idOf({ mentor_id: id }: Columns): string | null {
  return typeof id === 'string' ? id : null
}

function spanOf({ start_time: start, end_time: end }: Columns): StoredSpan {
  return { startTime: new Date(Number(start)).toISOString(), endTime: new Date(Number(end)).toISOString() }
}

function isAnother(before: string, after: string): boolean {
  return !isSameMinute(new Date(before), new Date(after))
}

function readSpan({ startTime, endTime }: StoredSpan): Span {
  return { startTime: new Date(startTime), endTime: new Date(endTime) }
}
