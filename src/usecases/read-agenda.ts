import { agendaWeekOf, isMondayOver } from '../domain/agenda.ts'
import type { Segment } from '../domain/entities.ts'
import type { SegmentId } from '../domain/ids.ts'
import type { Locale } from '../domain/words.ts'
import { type Address, readAddresses } from './delivery-facts.ts'
import type { Delivery, Deps, SessionFacts } from './ports.ts'

/** What a weekly agenda shows, as it is true now, and where it goes. `stale`: why nobody needs it any more, or null. */
export type Agenda = {
  readonly segment: Segment
  /** The sessions of the week that are still to come or live, by start; at most as many as are shown. */
  readonly sessions: readonly SessionFacts[]
  /** How many there are in all. */
  readonly count: number
  readonly zone: string
  readonly locale: Locale
  readonly addresses: readonly Address[]
  readonly stale: string | null
}

/** Reads an agenda at the moment of sending; null where its segment is no more. */
export async function readAgenda(deps: Deps, delivery: Delivery): Promise<Agenda | null> {
  const { store, clock } = deps
  const { organizationId, payload } = delivery
  const segmentId = String(payload.segmentId) as SegmentId
  const [organization, segment] = await Promise.all([
    store.organization(organizationId),
    store.segment(organizationId, segmentId),
  ])
  if (organization === null || segment === null) return null
  const { timezone: zone, locale } = organization
  const now = clock.now()
  const monday = String(payload.monday)
  const { from: after, until } = agendaWeekOf(monday, zone)
  const ids = await store.agendaSessions({ organizationId, segmentId, after, until })
  const all = await Promise.all(ids.map((id) => store.sessionFacts(organizationId, id)))
  const sessions = all.filter((facts) => facts !== null).filter(({ session }) => session.endTime > now)
  // By the clock that it was planned by: the organization's may be another one since.
  const isLate = isMondayOver(monday, { now, zone: typeof payload.zone === 'string' ? payload.zone : zone })
  return {
    segment,
    sessions: sessions.slice(0, MOST_SHOWN),
    count: sessions.length,
    zone,
    locale,
    addresses: await readAddresses(deps, delivery),
    stale: isLate
      ? 'Its Monday was over before it went out.'
      : sessions.length === 0
        ? 'Nothing of that week is left to come.'
        : null,
  }
}

const MOST_SHOWN = 20
