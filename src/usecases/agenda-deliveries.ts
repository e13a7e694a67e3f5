import type { AgendaWeek } from '../domain/agenda.ts'
import type { OrganizationId } from '../domain/ids.ts'
import { letOthersGo } from './commit-in-slices.ts'
import type { Deps, NewDelivery, SegmentChannel } from './ports.ts'

/** A week's agenda in each of these channels; a week without sessions has none. Planned twice it is there once: it has one key. */
export async function agendaDeliveries(
  { store, newId, clock }: Deps,
  of: {
    readonly channels: readonly (SegmentChannel & { readonly organizationId: OrganizationId })[]
    readonly week: AgendaWeek
    /** By whose clock its Monday is over. */
    readonly zone: string
  },
): Promise<readonly NewDelivery[]> {
  const { from: after, until, monday } = of.week
  const deliveries: NewDelivery[] = []
  for (const { organizationId, segmentId, spaceId, channel } of of.channels) {
    await letOthersGo()
    if ((await store.agendaSessions({ organizationId, segmentId, after, until })).length === 0) continue
    deliveries.push({
      id: newId('dlv'),
      organizationId,
      event: `agenda:${monday}:${segmentId}`,
      recipient: `${spaceId}:${channel}`,
      channel: 'channel',
      spaceId,
      kind: 'agenda',
      payload: { segmentId, monday, zone: of.zone },
      sessionId: null,
      dueAt: clock.now(),
    })
  }
  return deliveries
}
