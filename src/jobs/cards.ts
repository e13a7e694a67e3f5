import { LONGEST_PAUSE_MS } from '../domain/longest-pause.ts'
import type { Announcement, Change, Clock, Log, Route, Store } from '../usecases/ports.ts'
import type { Dispatcher } from './dispatcher.ts'
import { createLoop, type Loop } from './loop.ts'
import type { Outcome } from './outcome.ts'
import { meetFault, OUR_FAULT } from './own-fault.ts'
import type { Pacer } from './pacer.ts'
import { restAfterFault } from './rest-after-fault.ts'
import type { Troubles } from './troubles.ts'
import { within } from './within.ts'

/** Each announced card is updated at most once in so many milliseconds (SPEC section 3). */
export const CARD_PAUSE_MS = 3_000
const PAGE = 500
/** Milliseconds before a card that could not be updated is tried again, where the platform named no pause. */
const AFTER_FAILURE_MS = 30_000
/** Milliseconds after which an update that is not answered has failed. */
const UPDATE_WITHIN_MS = 30_000
/** Milliseconds before looking again for cards while some wait for their turn. */
const LOOK_AGAIN_MS = 500

/** After every instant that a card can have been shown at. */
const FAR = new Date(8.64e15)

/** How a card's place is kept true. Neither rejects for an outage. */
export type CardShower = {
  /** Where the card stands, for pacing; null where nothing outside is asked. */
  readonly route: (card: Announcement) => Promise<Route | null>
  /** Shows the session's present facts in the card's place. */
  readonly refresh: (card: Announcement) => Promise<Outcome>
}

/** What keeping the cards true needs. */
export type CardsDeps = {
  readonly store: Store
  readonly shower: CardShower
  readonly dispatcher: Dispatcher
  readonly pacer: Pacer
  readonly troubles: Troubles
  readonly clock: Clock
  readonly log: Log
}

/** Keeps announced cards true: many changes within the pause make one update, and none is lost when the process dies. */
export function createCards(deps: CardsDeps): Loop {
  const { store, dispatcher, clock } = deps
  const take = async (card: Announcement) => {
    const route = await deps.shower.route(card)
    const id = idOf(card)
    dispatcher.add({
      id,
      organizationId: card.organizationId,
      line: id,
      route,
      run: () => show(card, { ...deps, route }),
    })
  }
  const pass = async () => {
    const stale = await store.staleAnnouncements(new Date(clock.now().getTime() - CARD_PAUSE_MS), PAGE)
    for (const card of stale) if (!dispatcher.has(idOf(card))) await take(card)
    const [next] = await store.staleAnnouncements(FAR, 1)
    if (next === undefined) return null
    // Those that wait for their turn are stale too: they are not looked for as often.
    const soonest = dispatcher.has(idOf(next)) ? LOOK_AGAIN_MS : 100
    const wait = next.shownAt.getTime() + CARD_PAUSE_MS - clock.now().getTime()
    return wait > LONGEST_PAUSE_MS ? soonest : Math.max(soonest, wait)
  }
  return createLoop(pass, { name: 'cards', clock, log: deps.log })
}

function idOf({ deliveryId }: Announcement): string {
  return `card:${deliveryId}`
}

type Showing = CardsDeps & { readonly route: Route | null }

async function show(queued: Announcement, deps: Showing): Promise<void> {
  const { store, shower, clock } = deps
  // It waited for its turn: what changed meanwhile is shown too, and need not be shown once more.
  const card = (await store.announcement(queued.deliveryId)) ?? queued
  const late: Outcome = { type: 'later', reason: 'It was not answered in time.', doubtful: false }
  const outcome = await within(() => shower.refresh(card), { ms: UPDATE_WITHIN_MS, late, clock }).catch(
    (err: unknown): Outcome => {
      meetFault(deps.troubles, { err, kind: 'cards', what: 'a card', facts: { delivery: card.deliveryId } })
      return { type: 'later', reason: OUR_FAULT, doubtful: false }
    },
  )
  tell(card, { ...deps, outcome })
  const { deliveryId } = card
  // Shown "at" a later instant: the pause that the platform named has to pass first.
  const named = outcome.type === 'later' ? Math.min(outcome.afterMs ?? AFTER_FAILURE_MS, LONGEST_PAUSE_MS) : 0
  const pause = Math.max(0, named - CARD_PAUSE_MS)
  const at = new Date(clock.now().getTime() + pause)
  // What could not be shown now stays unshown, and is tried again after the pause.
  const unshown = outcome.type === 'sent' ? card.unshown : 0
  const change: Change =
    outcome.type === 'gone'
      ? { type: 'announcement-gone', deliveryId }
      : { type: 'announcement-shown', deliveryId, unshown, at }
  await store.commit({ changes: [change] }).catch((err: unknown) => {
    // It stays stale, and is shown once more when the store takes writes again.
    restAfterFault(deps, { err, what: 'cards' })
  })
}

function tell(card: Announcement, { outcome, route, pacer, troubles }: Showing & { readonly outcome: Outcome }): void {
  const where = route?.platform ?? 'cards'
  if (outcome.type === 'sent') troubles.pass(where)
  if (outcome.type !== 'later') return
  if (route !== null && outcome.hold !== undefined && outcome.afterMs !== undefined)
    pacer.hold(route, { hold: outcome.hold, ms: outcome.afterMs })
  const facts = { delivery: card.deliveryId, where }
  troubles.meet(where, { facts, message: `cards cannot be updated yet: ${outcome.reason}` })
}
