import { checkAccess } from '../domain/access.ts'
import type { Session } from '../domain/entities.ts'
import { type Result, yes } from '../domain/result.ts'
import { SETTLE_AFTER_MS } from '../domain/verdict.ts'
import type { ClaimedSession, UnreadySession } from './home-store.ts'
import type { Asker, Deps } from './ports.ts'

/** What `readAttention` is asked. */
export type ReadAttentionRequest = { readonly asker: Asker }

/** What is the matter with a session. */
export type Trouble =
  | { readonly what: 'no_mentor' | 'mentor_away' | 'mentor_missed' | 'no_link' }
  | { readonly what: 'waiting' | 'unreached'; readonly count: number }
  /** Claims that count as attended unless its mentor settles them by then. */
  | { readonly what: 'claims'; readonly count: number; readonly until: Date }

/** A session that somebody should look at. */
export type TroubledSession = {
  readonly session: Pick<Session, 'id' | 'number' | 'title' | 'startTime'>
  /** At least one. */
  readonly troubles: readonly Trouble[]
}

/** All that needs attention: sessions of the next 48 hours, soonest first, then those with claims; at most {@link MOST_TROUBLED} of each. */
export async function readAttention(
  deps: Deps,
  { asker }: ReadAttentionRequest,
): Promise<Result<readonly TroubledSession[]>> {
  const access = checkAccess('read-attention', asker)
  if (!access.ok) return access
  const now = deps.clock.now()
  const query = { organizationId: asker.organization.id, limit: MOST_TROUBLED }
  const [unready, claimed] = await Promise.all([
    deps.store.unreadySessions({ ...query, now, until: new Date(now.getTime() + AHEAD_MS) }),
    deps.store.claimedSessions({ ...query, overAfter: new Date(now.getTime() - SETTLE_AFTER_MS) }),
  ])
  return yes([...unready.map(ofUnready), ...claimed.map(ofClaimed)])
}

/** So many of each kind are read; more than anybody can look at. */
export const MOST_TROUBLED = 50

const AHEAD_MS = 48 * 60 * 60_000

function ofUnready({
  noMentor,
  mentorAway,
  mentorMissed,
  noLink,
  waiting,
  unreached,
  ...session
}: UnreadySession): TroubledSession {
  const troubles: readonly (Trouble | null)[] = [
    noMentor ? { what: 'no_mentor' } : null,
    mentorAway ? { what: 'mentor_away' } : null,
    mentorMissed ? { what: 'mentor_missed' } : null,
    noLink ? { what: 'no_link' } : null,
    waiting > 0 ? { what: 'waiting', count: waiting } : null,
    unreached > 0 ? { what: 'unreached', count: unreached } : null,
  ]
  return { session, troubles: troubles.filter((one) => one !== null) }
}

function ofClaimed({ overAt, claims, ...session }: ClaimedSession): TroubledSession {
  const until = new Date(overAt.getTime() + SETTLE_AFTER_MS)
  return { session, troubles: [{ what: 'claims', count: claims, until }] }
}
