import type { Announcement, Clock, Log, Store } from '../usecases/ports.ts'
import { createLoop, type Loop } from './loop.ts'
import type { Outcome } from './outcome.ts'

/** Each announced card is updated at most once in so many milliseconds (SPEC section 3). */
export const CARD_PAUSE_MS = 3_000
const PAGE = 50
/** Milliseconds before a card that could not be updated is tried again, where the platform named no pause. */
const AFTER_FAILURE_MS = 30_000

/** After every instant that a card can have been shown at. */
const FAR = new Date(8.64e15)

/** What keeping the cards true needs. `refresh` shows the session's present facts in the card's place. */
export type CardsDeps = {
  readonly store: Store
  readonly refresh: (announcement: Announcement) => Promise<Outcome>
  readonly clock: Clock
  readonly log: Log
}

/** Keeps announced cards true: many changes within the pause make one update, and none is lost when the process dies. */
export function createCards({ store, refresh, clock, log }: CardsDeps): Loop {
  const show = async (card: Announcement) => {
    const outcome = await refresh(card)
    const { deliveryId } = card
    // Shown "at" a later instant: the pause that the platform named has to pass first.
    const pause = outcome.type === 'later' ? Math.max(0, (outcome.afterMs ?? AFTER_FAILURE_MS) - CARD_PAUSE_MS) : 0
    const at = new Date(clock.now().getTime() + pause)
    // What could not be shown now stays unshown, and is tried again after the pause.
    const unshown = outcome.type === 'sent' ? card.unshown : 0
    if (outcome.type === 'later')
      log.warn({ delivery: deliveryId, reason: outcome.reason }, 'a card could not be updated yet')
    await store.commit({
      changes: [
        outcome.type === 'gone'
          ? { type: 'announcement-gone', deliveryId }
          : { type: 'announcement-shown', deliveryId, unshown, at },
      ],
    })
  }
  const pass = async () => {
    const now = clock.now().getTime()
    await Promise.all((await store.staleAnnouncements(new Date(now - CARD_PAUSE_MS), PAGE)).map(show))
    const [next] = await store.staleAnnouncements(FAR, 1)
    return next ? Math.max(100, next.shownAt.getTime() + CARD_PAUSE_MS - clock.now().getTime()) : null
  }
  return createLoop(pass, { name: 'cards', clock, log })
}
