import type { SeriesId, SpaceId } from '../domain/ids.ts'
import { LONGEST_PAUSE_MS } from '../domain/longest-pause.ts'
import type { CalendarMethod, Change, Delivery, Hold, Place } from '../usecases/ports.ts'
import { pauseBefore } from './backoff.ts'

/**
 * What became of one attempt to deliver, as the deliverer tells it: sent, with the space that it stands in, where it stands in one, and
 * what its calendar part asks for, where it is a mail that has one; gone (trying again is of no use); dropped (nobody
 * needs it any more); or later, with the pause that the platform named (milliseconds) and what is to wait it out there, and
 * doubtful where it may have been taken all the same.
 */
export type Outcome =
  | { readonly type: 'sent'; readonly ref: string; readonly spaceId?: SpaceId; readonly calendar?: CalendarMethod }
  | { readonly type: 'gone' | 'dropped'; readonly reason: string }
  | ({ readonly type: 'later'; readonly reason: string; readonly afterMs?: number; readonly doubtful: boolean } & Held)

/** What is to wait out a pause that the platform named; at `place`, where that is not where the route led. */
type Held = { readonly hold?: Hold; readonly place?: Place }

/** What looking for a delivery found that may have gone out already; `unknown` where nobody could look, or not far enough. */
export type LookedUp =
  | { readonly type: 'found'; readonly ref: string; readonly spaceId?: SpaceId }
  | { readonly type: 'absent' }
  | ({ readonly type: 'unknown'; readonly reason: string; readonly afterMs?: number } & Held)

/** After so many attempts (most of a day of growing pauses) a delivery is given up as failed. */
export const MOST_ATTEMPTS = 300
/** Milliseconds before a doubtful delivery is looked up: what is still under way arrives in that time. */
export const LOOK_AFTER_MS = 2_000

/** Decides what an outcome makes of a delivery. `random` is from 0 to 1. */
export function settleDelivery(
  delivery: Delivery,
  { outcome, now, random }: { outcome: Outcome; now: Date; random: number },
): readonly Change[] {
  const { id } = delivery
  switch (outcome.type) {
    case 'sent': {
      const { ref: messageRef, calendar } = outcome
      const part = calendar === undefined ? {} : { calendar }
      return [{ type: 'delivery-sent', id, messageRef, ...part, at: now }, ...standing(delivery, outcome, now)]
    }
    case 'gone':
      return [{ type: 'delivery-failed', id, reason: outcome.reason, at: now }]
    case 'dropped':
      return [{ type: 'delivery-dropped', id, reason: outcome.reason, at: now }]
    case 'later': {
      const { reason, afterMs, doubtful } = outcome
      // A platform that names a pause will take it then: waiting is no attempt.
      const spared = afterMs !== undefined && !doubtful
      if (!spared && delivery.attempts + 1 >= MOST_ATTEMPTS) return [{ type: 'delivery-failed', id, reason, at: now }]
      const pause = Math.min(afterMs ?? pauseBefore(delivery.attempts + 1, random), LONGEST_PAUSE_MS)
      const dueAt = new Date(now.getTime() + (doubtful ? Math.max(pause, LOOK_AFTER_MS) : pause))
      return [{ type: 'delivery-retry', id, dueAt, reason, doubtful, ...(spared && { spared }) }]
    }
  }
}

/** Decides what becomes of a doubtful delivery that could not be looked up: it waits, and is never sent blindly. */
export function settleUnknown(
  delivery: Delivery,
  { looked, now, random }: { looked: Extract<LookedUp, { type: 'unknown' }>; now: Date; random: number },
): readonly Change[] {
  const { id } = delivery
  const { reason, afterMs } = looked
  const spared = afterMs !== undefined
  if (!spared && delivery.attempts + 1 >= MOST_ATTEMPTS) {
    return [{ type: 'delivery-failed', id, reason: `It may have arrived, but nobody can tell. ${reason}`, at: now }]
  }
  const pause = Math.min(afterMs ?? pauseBefore(delivery.attempts + 1, random), LONGEST_PAUSE_MS)
  const dueAt = new Date(now.getTime() + pause)
  return [{ type: 'delivery-retry', id, dueAt, reason, doubtful: true, ...(spared && { spared }) }]
}

/** What now stands and can be changed in place is kept true from here on. */
function standing(delivery: Delivery, sent: Extract<Outcome, { type: 'sent' }>, now: Date): readonly Change[] {
  const { ref: messageRef, spaceId = delivery.spaceId } = sent
  const { id: deliveryId, organizationId, sessionId, channel, kind } = delivery
  if (KEPT_TRUE[kind] !== channel || !sessionId || !spaceId) return []
  const { seriesId: named } = delivery.payload
  const seriesId = typeof named === 'string' ? (named as SeriesId) : null
  const place = { deliveryId, organizationId, sessionId, seriesId, spaceId, messageRef }
  // The session may have changed between reading its facts and posting them: shown once more to be sure.
  return [{ type: 'add-announcement', announcement: { ...place, shownAt: now, unshown: 1 } }]
}

/** The kinds that are changed in place, and over which channel: a mail stays as it was sent. */
const KEPT_TRUE: Readonly<Record<string, Delivery['channel']>> = {
  announcement: 'channel',
  'series-announcement': 'channel',
  live: 'channel',
  summary: 'dm',
  'take-over': 'dm',
}
