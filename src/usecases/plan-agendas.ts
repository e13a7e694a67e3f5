import { dueAgenda } from '../domain/agenda.ts'
import { readWatermark } from '../domain/reminder.ts'
import { agendaDeliveries } from './agenda-deliveries.ts'
import { commitInSlices } from './commit-in-slices.ts'
import type { Deps, NewDelivery } from './ports.ts'

/**
 * Plans the weekly agendas that came due since the last run: one for each segment, to each of its channels, on Monday at nine where its
 * organization is. However late or twice it is run, each is planned once: it has one key, and the watermark is committed with the last
 * of them. A week without sessions has none. Answers how many.
 */
export async function planAgendas(deps: Deps): Promise<number> {
  const { store, clock } = deps
  return store.inTurn(WATERMARK, async () => {
    const now = clock.now()
    const stored = await store.watermark(WATERMARK)
    const watermark = readWatermark(stored, now)
    const deliveries: NewDelivery[] = []
    let isDue = false
    for (const zone of await store.zonesInUse()) {
      const week = dueAgenda(zone, { watermark, now })
      if (week === null) continue
      isDue = true
      const channels = await store.channelsInZone(zone)
      deliveries.push(...(await agendaDeliveries(deps, { channels, week, zone })))
    }
    // Nothing is lost where nothing is written: the stretch only grows. So that it does not write with every tick.
    const isOld = stored === null || stored > now || now.getTime() - stored.getTime() > WRITTEN_EVERY_MS
    if (isDue || isOld)
      await commitInSlices(deps, { deliveries, last: [{ type: 'set-watermark', name: WATERMARK, at: now }] })
    return deliveries.length
  })
}

const WATERMARK = 'agendas'
const WRITTEN_EVERY_MS = 10 * 60_000
