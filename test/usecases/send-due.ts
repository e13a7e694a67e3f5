import type { SeriesId } from '../../src/domain/ids.ts'
import type { Change } from '../../src/usecases/ports.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import type { School } from './open-school.ts'

/** Everything that waits is sent; a card then stands in its channel. */
export async function sendDue(school: School): Promise<void> {
  const { store, clock } = school
  const at = clock.now()
  for (const delivery of await dueDeliveries(school, at)) {
    const { id: deliveryId, organizationId, sessionId, spaceId, kind, payload } = delivery
    const seriesId = typeof payload.seriesId === 'string' ? (payload.seriesId as SeriesId) : null
    const isCard = kind === 'announcement' || kind === 'series-announcement'
    const of = { deliveryId, organizationId, seriesId, messageRef: 'ref', shownAt: at, unshown: 0 }
    const stands: readonly Change[] =
      isCard && sessionId !== null && spaceId !== null
        ? [{ type: 'add-announcement', announcement: { ...of, sessionId, spaceId } }]
        : []
    await store.commit({ changes: [{ type: 'delivery-sent', id: deliveryId, messageRef: 'ref', at }, ...stands] })
  }
}
