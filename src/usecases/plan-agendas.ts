import { type AgendaWeek, dueAgenda } from '../domain/agenda.ts'
import { readWatermark } from '../domain/reminder.ts'
import { commitInSlices, letOthersGo } from './commit-in-slices.ts'
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
      deliveries.push(...(await agendasIn(deps, { zone, week, now })))
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

async function agendasIn(
  { store, newId }: Deps,
  { zone, week, now }: { readonly zone: string; readonly week: AgendaWeek; readonly now: Date },
): Promise<readonly NewDelivery[]> {
  const deliveries: NewDelivery[] = []
  for (const { organizationId, segmentId, spaceId, channel } of await store.channelsInZone(zone)) {
    await letOthersGo()
    const { from: after, until, monday } = week
    if ((await store.agendaSessions({ organizationId, segmentId, after, until })).length === 0) continue
    deliveries.push({
      id: newId('dlv'),
      organizationId,
      event: `agenda:${monday}:${segmentId}`,
      recipient: `${spaceId}:${channel}`,
      channel: 'channel',
      spaceId,
      kind: 'agenda',
      payload: { segmentId, monday },
      sessionId: null,
      dueAt: now,
    })
  }
  return deliveries
}
