import { CARD_AHEAD_MS } from '../domain/horizon.ts'
import { readWatermark } from '../domain/reminder.ts'
import { announceSession } from './announce-session.ts'
import { commitInSlices } from './commit-in-slices.ts'
import type { Deps, NewDelivery } from './ports.ts'

/**
 * Plans the own cards of sessions that start within 24 hours since the last run, and were not announced when they were made: those
 * of series, and single ones that came with a timetable. Answers how many. What is made or moved nearer than that is announced by
 * the planner of changes. However late or twice it is run, each card is planned once.
 */
export async function planSeriesCards(deps: Deps): Promise<number> {
  const { store, clock } = deps
  return store.inTurn(WATERMARK, async () => {
    const now = clock.now()
    const ahead = (instant: Date) => new Date(instant.getTime() + CARD_AHEAD_MS)
    const watermark = readWatermark(await store.watermark(WATERMARK), now)
    const due = await store.sessionsToAnnounce({ after: ahead(watermark), until: ahead(now) })
    const deliveries: NewDelivery[] = []
    for (const session of due) deliveries.push(...(await announceSession(deps, session)))
    await commitInSlices(deps, { deliveries, last: [{ type: 'set-watermark', name: WATERMARK, at: now }] })
    return deliveries.length
  })
}

const WATERMARK = 'series-cards'
