import type { Session } from '../domain/entities.ts'
import type { PersonId, SessionId } from '../domain/ids.ts'
import type { SeriesChange, SeriesLook } from '../domain/series-change.ts'
import { byStart, statusAt } from '../domain/session.ts'
import type { Delivery, Deps, PersonFacts, SeriesFacts } from './ports.ts'

/** What a message about several sessions of a series shows beside its session. */
export type SeriesMessage =
  /** About a whole series; `cancelled`: its sessions that were called off together, by start. */
  | { readonly kind: 'series'; readonly series: SeriesFacts; readonly cancelled: readonly Session[] }
  /**
   * Several sessions were changed together; `countsOnReader`: those that the reader had said they could not host, and whose new time has
   * taken that back, by start.
   */
  | {
      readonly kind: 'series-changed'
      readonly series: SeriesFacts
      readonly change: SeriesChange
      /** Whether they start at other times than before, under the same rule perhaps. */
      readonly isMoved: boolean
      readonly mentors: { readonly before: PersonFacts | null; readonly after: PersonFacts | null }
      readonly countsOnReader: readonly Session[]
    }
  /** Places that were freed at once: those of the sessions to come that the reader still has, by start. */
  | { readonly kind: 'series-promoted'; readonly series: SeriesFacts | null; readonly sessions: readonly Session[] }

/** Reads what a message about a series shows; null where its session is of none. */
export async function readSeriesMessage(
  deps: Deps,
  of: { readonly delivery: Delivery; readonly session: Session },
): Promise<SeriesMessage | null> {
  const { kind } = of.delivery
  if (kind === 'series-changed') return readSeriesChange(deps, of)
  if (kind === 'series-promoted') return readPlaces(deps, of)
  return readSeries(deps, { session: of.session, kind })
}

/** Whether the reader is still to host it, as far as they have said. */
export function isCountedOn(
  { clock }: Deps,
  { delivery, session }: { readonly delivery: Delivery; readonly session: Session },
): boolean {
  const isTheirs = session.mentorId === delivery.recipient && session.mentorAwayAt === null
  return isTheirs && statusAt(session, clock.now()) === 'upcoming'
}

/** By its session: one that split off its series since is of another one. A card is of all that is to come, whichever part it was of. */
async function readSeries(
  { store }: Deps,
  { session, kind }: { readonly session: Session; readonly kind: string },
): Promise<SeriesMessage | null> {
  const { organizationId, seriesId } = session
  if (seriesId === null) return null
  const isCard = kind === 'series-announcement'
  const series = await (isCard ? store.wholeSeries : store.seriesFacts)(organizationId, seriesId)
  if (series === null) return null
  const at = series.series.cancelledAt?.getTime()
  const off: Session[] = []
  for (const { id, cancelledAt, cancelledFrom } of [series.series, ...series.later]) {
    if (cancelledFrom !== null && cancelledAt?.getTime() === at)
      off.push(...(await store.sessionsOfSeries(id, cancelledFrom)))
  }
  const cancelled = off.filter(({ status }) => status === 'cancelled').sort(byStart)
  return { kind: 'series', series, cancelled }
}

async function readSeriesChange(
  deps: Deps,
  of: { readonly session: Session; readonly delivery: Delivery },
): Promise<SeriesMessage | null> {
  const { store } = deps
  const { delivery } = of
  const { organizationId, seriesId } = of.session
  const series = seriesId === null ? null : await store.seriesFacts(organizationId, seriesId)
  if (series === null || delivery.payload.change === undefined) return null
  // Written by `change-messages.ts`, so that its form is known.
  const change = delivery.payload.change as unknown as SeriesChange
  const mentorOf = async ({ mentorId }: SeriesLook) =>
    mentorId === null ? null : store.personFacts(organizationId, mentorId)
  const mentors = { before: await mentorOf(change.before), after: await mentorOf(change.after) }
  const countsOnReader: Session[] = []
  for (const id of change.countedOn ?? []) {
    const session = await store.session(organizationId, id)
    if (session !== null && isCountedOn(deps, { delivery, session })) countsOnReader.push(session)
  }
  countsOnReader.sort(byStart)
  return { kind: 'series-changed', series, change, isMoved: delivery.payload.isMoved === true, mentors, countsOnReader }
}

async function readPlaces(
  { store, clock }: Deps,
  { delivery, session }: { readonly delivery: Delivery; readonly session: Session },
): Promise<SeriesMessage | null> {
  const { organizationId, seriesId } = session
  // Written by `promote-waiting.ts`, so that its form is known.
  const also = (delivery.payload.also ?? []) as readonly SessionId[]
  const sessions: Session[] = []
  for (const id of [session.id, ...also]) {
    const one = await store.session(organizationId, id)
    const status = one === null ? 'cancelled' : statusAt(one, clock.now())
    const held = await store.attendance(id, delivery.recipient as PersonId)
    const isToCome = status === 'upcoming' || status === 'live'
    if (one !== null && isToCome && held?.registration === 'registered') sessions.push(one)
  }
  const series = seriesId === null ? null : await store.seriesFacts(organizationId, seriesId)
  return { kind: 'series-promoted', series, sessions: sessions.sort(byStart) }
}
