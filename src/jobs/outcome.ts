import type { Change, Delivery } from '../usecases/ports.ts'
import { pauseBefore } from './backoff.ts'

/**
 * What became of one attempt to deliver, as the deliverer tells it: sent; gone (trying again is of no use); or later, with the
 * pause that the platform named (milliseconds), and doubtful where it may have been taken all the same.
 */
export type Outcome =
  | { readonly type: 'sent'; readonly ref: string }
  | { readonly type: 'gone'; readonly reason: string }
  | { readonly type: 'later'; readonly reason: string; readonly afterMs?: number; readonly doubtful: boolean }

/** After so many attempts (about a day of growing pauses) a delivery is given up as failed. */
export const MOST_ATTEMPTS = 14

/** Decides what an outcome makes of a delivery. `random` is from 0 to 1. */
export function settleDelivery(
  delivery: Delivery,
  { outcome, now, random }: { outcome: Outcome; now: Date; random: number },
): readonly Change[] {
  const { id } = delivery
  switch (outcome.type) {
    case 'sent':
      return [{ type: 'delivery-sent', id, messageRef: outcome.ref, at: now }, ...standing(delivery, outcome.ref, now)]
    case 'gone':
      return [{ type: 'delivery-failed', id, reason: outcome.reason, at: now }]
    case 'later': {
      if (delivery.attempts + 1 >= MOST_ATTEMPTS)
        return [{ type: 'delivery-failed', id, reason: outcome.reason, at: now }]
      const pause = outcome.afterMs ?? pauseBefore(delivery.attempts + 1, random)
      return [{ type: 'delivery-retry', id, dueAt: new Date(now.getTime() + pause), reason: outcome.reason }]
    }
  }
}

/** A card that now stands in a channel is kept true from here on. */
function standing(delivery: Delivery, messageRef: string, now: Date): readonly Change[] {
  if (delivery.kind !== 'announcement' || !delivery.sessionId || !delivery.spaceId) return []
  return [
    {
      type: 'add-announcement',
      announcement: {
        deliveryId: delivery.id,
        organizationId: delivery.organizationId,
        sessionId: delivery.sessionId,
        spaceId: delivery.spaceId,
        messageRef,
        shownAt: now,
        // The session may have changed between reading its facts and posting them: shown once more to be sure.
        unshown: 1,
      },
    },
  ]
}
