import type { Series, Session } from '../domain/entities.ts'
import { CARD_AHEAD_MS } from '../domain/horizon.ts'
import type { PersonId } from '../domain/ids.ts'
import { announceSession } from './announce-session.ts'
import { announcementPlaces } from './announcement-places.ts'
import { inChannel, type Message, toEveryone, toPerson, underCards, underSeriesCards } from './change-deliveries.ts'
import { findDifferences, isMentorCountedOn } from './changed-facts.ts'
import { letOthersGo } from './commit-in-slices.ts'
import { inSlices } from './in-slices.ts'
import { planMovedCards } from './plan-moved-cards.ts'
import type { Deps, Json, NewDelivery, Recipient, SessionChange } from './ports.ts'
import { RECORDED } from './tell-changed.ts'

/** Every message that one record of a session's change leads to. A further kind of message is one more entry of `MESSAGES`. */
export async function changeMessages(deps: Deps, record: SessionChange): Promise<readonly NewDelivery[]> {
  const session = await deps.store.session(record.organizationId, record.sessionId)
  if (session === null) return []
  const planned = await Promise.all(MESSAGES.map((plan) => plan(deps, { record, session })))
  return planned.flat()
}

/** A record, and the session as it is by now, several records later perhaps. */
type Recorded = { readonly record: SessionChange; readonly session: Session }
type PlanMessages = (deps: Deps, of: Recorded) => Promise<readonly NewDelivery[]>

const MESSAGES: readonly PlanMessages[] = [
  planAnnouncement,
  planSeries,
  planMovedCards,
  planHosting,
  planAssigned,
  planChanged,
  planCancelled,
  planLive,
  planSummary,
  planRecorded,
]

/** A new session's card in each space, unless it was called off, or is over, before anyone could be told; of a series, once it is near. */
async function planAnnouncement(deps: Deps, { record, session }: Recorded): Promise<readonly NewDelivery[]> {
  if (!isNew(record, session) && !isMoved(record, session)) return []
  const isSingle = session.seriesId === null
  if (isSingle && isNew(record, session)) return announceSession(deps, session)
  // One that came with a timetable has no card before it is near, as those of a series.
  if (isSingle && (await deps.store.announcedPlaces(session.id)).length > 0) return []
  return session.startTime.getTime() - deps.clock.now().getTime() <= CARD_AHEAD_MS ? announceSession(deps, session) : []
}

/** The mentor's own card, with what only they may do; also to one who made the session themselves. */
async function planHosting(deps: Deps, { record, session }: Recorded): Promise<readonly NewDelivery[]> {
  if (!isNew(record, session) || session.mentorId === null || session.seriesId !== null) return []
  const mentor = await deps.store.recipient(session.mentorId)
  return mentor === null ? [] : toPerson(deps, record, { kind: 'hosting', event: 'created', to: mentor })
}

/** By mail alone: who chose direct messages sees the card, and is not written to about each session that they might come to. */
async function planAssigned(deps: Deps, { record, session }: Recorded): Promise<readonly NewDelivery[]> {
  if (!isNew(record, session) || session.seriesId !== null) return []
  return toAssigned(deps, record, { kind: 'assigned', event: 'created' })
}

async function toAssigned(deps: Deps, record: SessionChange, message: Message): Promise<readonly NewDelivery[]> {
  const { organizationId, sessionId } = record
  const deliveries: NewDelivery[] = []
  let after: PersonId | null = null
  for (;;) {
    const page: readonly Recipient[] = await deps.store.assignedByMail({
      organizationId,
      sessionId,
      after,
      limit: PAGE,
    })
    for (const to of page) deliveries.push(...toPerson(deps, record, { ...message, to, channels: ['email'] }))
    after = page.at(-1)?.personId ?? null
    if (page.length < PAGE || after === null) return deliveries
    await letOthersGo()
  }
}

/** Time, link, mentor or title is another one: under each card, and to everyone concerned, the old mentor too. */
async function planChanged(deps: Deps, { record, session }: Recorded): Promise<readonly NewDelivery[]> {
  if (record.kind !== 'update' || !isToCome(session) || record.new.status === 'cancelled') return []
  const changes = findDifferences(record)
  if (changes.length === 0) return []
  const countedOn = isMentorCountedOn(record) ? { countsOnMentor: true } : {}
  const message = { kind: 'changed', event: `changed:${record.id}`, payload: { changes, ...countedOn } }
  // A link stands in no calendar.
  const isTold = changes.some(({ what }) => what !== 'link')
  const besides = oldMentorOf(record)
  const series = await changedTogether(deps, { record, session })
  if (series?.changedAt != null) {
    const { origin, id, changedAt, change } = series
    const isMoved = record.old?.start_time !== record.new.start_time
    const payload = { seriesId: id, change: change as unknown as Json, isMoved }
    const event = `changed:${changedAt.getTime()}`
    const first = origin ?? id
    const news = { kind: 'series-changed', event, payload, seriesId: first }
    const entries = isTold ? await deps.store.entriesChanged({ first, changedAt }) : []
    return [
      ...(isTold ? await underSeriesCards(deps, record, news) : []),
      ...(await toEveryone(deps, record, { ...news, besides, entries, single: message })),
    ]
  }
  const entries = isTold ? await deps.store.entriesOf(session.id) : []
  return [
    // A link is shown to nobody in a channel, so that nothing is to be said of it there.
    ...(isTold ? await underCards(deps, record, message) : []),
    ...(await toEveryone(deps, record, { ...message, besides, entries })),
  ]
}

/** Called off: the same people, with the reason, which the session keeps. */
async function planCancelled(deps: Deps, { record, session }: Recorded): Promise<readonly NewDelivery[]> {
  if (!becomes(record, 'cancelled')) return []
  const message = { kind: 'cancelled', event: `cancelled:${record.id}` }
  const besides = oldMentorOf(record)
  const series = await cancelledSeries(deps, { record, session })
  if (series !== null) {
    // Many sessions at once are one piece of news: the key of its messages is the series' own.
    const seriesId = series.id
    const event = `cancelled:${series.cancelledAt?.getTime()}`
    const first = series.origin ?? seriesId
    const news = { kind: 'series-cancelled', event, payload: { seriesId }, seriesId: first }
    const entries = await deps.store.entriesChanged({ first, changedAt: record.changedAt })
    return [
      ...(await underSeriesCards(deps, record, news)),
      ...(await toEveryone(deps, record, { ...news, besides, entries, single: message })),
    ]
  }
  return [
    ...(await underCards(deps, record, message)),
    ...(await toEveryone(deps, record, { ...message, besides, entries: await deps.store.entriesOf(session.id) })),
  ]
}

/** The card of a new series in each space, with the first of its sessions that is recorded; and its mentor's and invitations, all once. */
async function planSeries(deps: Deps, { record, session }: Recorded): Promise<readonly NewDelivery[]> {
  if (!isNew(record, session) || session.seriesId === null) return []
  const { organizationId } = record
  const series = await deps.store.series(organizationId, session.seriesId)
  // One that was split off is known by the card of the other.
  const isNewToo = series?.origin === null && series.createdAt.getTime() === session.createdAt.getTime()
  if (!isNewToo || series.cancelledAt !== null) return []
  const seriesId = series.id
  const of = { event: 'created', payload: { seriesId }, seriesId }
  const mentor = series.mentorId === null ? null : await deps.store.recipient(series.mentorId)
  return [
    ...(await announcementPlaces(deps, session)).map(({ spaceId, channel }) => {
      const recipient = `${spaceId}:${channel}`
      return inChannel(deps, record, { ...of, kind: 'series-announcement', event: of.event, spaceId, recipient })
    }),
    ...(mentor === null ? [] : toPerson(deps, record, { ...of, kind: 'series-hosting', event: of.event, to: mentor })),
    ...(await toAssigned(deps, record, { ...of, kind: 'series-assigned', event: of.event })),
  ]
}

/** The series whose sessions were changed together, this one among them; null where it was changed alone. */
async function changedTogether(deps: Deps, { record, session }: Recorded): Promise<Series | null> {
  const { seriesId } = session
  const series = seriesId === null ? null : await deps.store.series(record.organizationId, seriesId)
  return series !== null && series.changedAt?.getTime() === record.changedAt.getTime() ? series : null
}

/** The series whose sessions were called off together, this one among them; null where it was called off alone. */
async function cancelledSeries(deps: Deps, { record, session }: Recorded): Promise<Series | null> {
  const { seriesId, seriesStart } = session
  const series = seriesId === null ? null : await deps.store.series(record.organizationId, seriesId)
  if (series === null || seriesStart === null || series.cancelledFrom === null) return null
  const isTogether = series.cancelledAt?.getTime() === record.changedAt.getTime() && seriesStart >= series.cancelledFrom
  return isTogether ? series : null
}

/** A post where it was announced, once, unless it is over by now. A session taken back from its end is not news. */
async function planLive(deps: Deps, { record, session }: Recorded): Promise<readonly NewDelivery[]> {
  if (!becomes(record, 'live') || record.old?.status !== 'upcoming' || session.status !== 'live') return []
  return underCards(deps, record, { kind: 'live', event: 'live' })
}

/** How it went, to its mentor; once more where an end was taken back and there was another. */
async function planSummary(deps: Deps, { record, session }: Recorded): Promise<readonly NewDelivery[]> {
  if (!becomes(record, 'completed') || session.status !== 'completed' || session.mentorId === null) return []
  const mentor = await deps.store.recipient(session.mentorId)
  return mentor === null ? [] : toPerson(deps, record, { kind: 'summary', event: `completed:${record.id}`, to: mentor })
}

/** What was recorded and why, to each registered person; what becomes of it later is told with what changes it (`tell-changed.ts`). */
async function planRecorded(deps: Deps, { record, session }: Recorded): Promise<readonly NewDelivery[]> {
  if (!becomes(record, 'completed') || session.status !== 'completed') return []
  const all = await deps.store.recipientsOf(record.sessionId)
  return inSlices(
    all.filter((to) => to.as === 'registered'),
    (slice) => slice.flatMap((to) => toPerson(deps, record, { kind: RECORDED, event: RECORDED, to })),
  )
}

/** Read at a time, before the event loop is let go. */
const PAGE = 250

function isNew(record: SessionChange, session: Session): boolean {
  return record.kind === 'insert' && record.new.status === 'upcoming' && isToCome(session)
}

function isToCome({ status }: Session): boolean {
  return status === 'upcoming' || status === 'live'
}

function becomes(record: SessionChange, status: Session['status']): boolean {
  return record.new.status === status && record.old !== null && record.old.status !== status
}

function oldMentorOf({ old, new: now }: SessionChange): PersonId | null {
  const id = old?.mentor_id
  return typeof id === 'string' && id !== now.mentor_id ? (id as PersonId) : null
}

function isMoved({ old, new: now }: SessionChange, session: Session): boolean {
  return old !== null && old.start_time !== now.start_time && session.status === 'upcoming'
}
