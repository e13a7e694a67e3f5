import { isAssigned } from '../domain/audience.ts'
import type { SessionId } from '../domain/ids.ts'
import type { AttendanceResult } from '../domain/words.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

/** What somebody is to a session. */
export type OwnPart = {
  /** Its mentor; with a place; in line; having said that they can't go; none of these. */
  readonly part: 'host' | 'in' | 'waiting' | 'out' | null
  /** In line, 1 first; null for those who do not wait. */
  readonly position: number | null
  /** What was recorded of them, or null. */
  readonly result: AttendanceResult | null
  /** Whether it is for them, so that they may join. */
  readonly assigned: boolean
}

/** What the asker is to each of these sessions; none is left out. One read for all of them. */
export async function readOwnParts(
  { store }: Deps,
  of: { readonly asker: Asker; readonly sessions: readonly SessionFacts[] },
): Promise<ReadonlyMap<SessionId, OwnPart>> {
  const { asker, sessions } = of
  const { id } = asker.person
  if (sessions.length === 0) return new Map()
  const places = await store.ownPlaces(
    id,
    sessions.map(({ session }) => session.id),
  )
  return new Map(
    sessions.map(({ session }) => {
      const place = places.get(session.id)
      const { named: invited = false, registration = null } = place ?? {}
      const part: OwnPart = {
        part: session.mentorId === id ? 'host' : PARTS[registration ?? 'none'],
        position: place?.position ?? null,
        result: place?.result ?? null,
        assigned: isAssigned(session, { id, role: asker.role, segmentIds: [], invited, registration }),
      }
      return [session.id, part]
    }),
  )
}

const PARTS = { registered: 'in', waitlisted: 'waiting', withdrawn: 'out', none: null } as const
