/**
 * The messages of one record of a session's change, by whom they go to.
 *
 * @module
 */
import type { PersonId, SeriesId, SessionId, SpaceId } from '../domain/ids.ts'
import { channelsOf, type PersonalChannel, type ReachChoice } from '../domain/reach.ts'
import { type Announced, placesThatHold } from './announcement-places.ts'
import { inSlices } from './in-slices.ts'
import { personalDeliveries } from './plan-personal.ts'
import type { AnnouncedPlace, CalendarEntry, Deps, Json, NewDelivery, Recipient, SessionChange } from './ports.ts'

/** `seriesId`: it is about a whole series, under a key of its own. */
export type Message = {
  readonly kind: string
  readonly event: string
  readonly payload?: { readonly [key: string]: Json }
  readonly seriesId?: SeriesId
}

function eventOf({ sessionId }: SessionChange, { event, seriesId }: Pick<Message, 'event' | 'seriesId'>): string {
  return seriesId === undefined ? `session:${sessionId}:${event}` : `series:${seriesId}:${event}`
}

/** In one channel. */
export function inChannel(
  deps: Deps,
  record: SessionChange,
  message: Message & Pick<NewDelivery, 'recipient'> & { readonly spaceId: SpaceId },
): NewDelivery {
  const { organizationId, sessionId } = record
  const { kind, payload, spaceId, recipient } = message
  return {
    id: deps.newId('dlv'),
    organizationId,
    event: eventOf(record, message),
    recipient,
    channel: 'channel',
    spaceId,
    kind,
    payload: { sessionId, ...payload },
    sessionId,
    dueAt: deps.clock.now(),
  }
}

/** A reply under each card that people may have seen, its series' where it has none; one that was not sent yet will be true when it is, and one that was moved away says nothing more. */
export async function underCards(deps: Deps, record: SessionChange, message: Message): Promise<readonly NewDelivery[]> {
  const { organizationId, sessionId } = record
  const own = await deps.store.announcedPlaces(sessionId)
  if (own.length === 0) return underSeriesCards(deps, record, message)
  const session = await deps.store.session(organizationId, sessionId)
  return replies(deps, record, { message, places: own, of: session })
}

/** A reply under each card of its series. */
export async function underSeriesCards(
  deps: Deps,
  record: SessionChange,
  message: Message,
): Promise<readonly NewDelivery[]> {
  const session = await deps.store.session(record.organizationId, record.sessionId)
  const seriesId = session?.seriesId ?? null
  if (seriesId === null) return []
  const places = await deps.store.announcedSeriesPlaces(seriesId)
  const whole = places.length > 1 ? await deps.store.wholeSeries(record.organizationId, seriesId) : null
  return replies(deps, record, { message, places, of: whole?.series ?? null })
}

async function replies(
  deps: Deps,
  record: SessionChange,
  under: { readonly message: Message; readonly places: readonly AnnouncedPlace[]; readonly of: Announced | null },
): Promise<readonly NewDelivery[]> {
  const { message, places, of } = under
  const holding = of === null ? places : await placesThatHold(deps, { of, places })
  return holding
    .filter(({ state, stands }) => stands || state === 'sending' || message.kind === 'live')
    .map(({ spaceId, recipient }) => inChannel(deps, record, { ...message, spaceId, recipient }))
}

/** To one person, over these channels or those that they chose; `about` is the session, where it is not the record's. */
export function toPerson(
  deps: Deps,
  record: SessionChange,
  of: Message & {
    readonly to: ReachChoice & { readonly personId: PersonId; readonly as?: Recipient['as'] }
    readonly channels?: readonly PersonalChannel[]
    readonly about?: SessionId
  },
): readonly NewDelivery[] {
  const { kind, to, payload, channels = channelsOf(to), about: sessionId = record.sessionId } = of
  const { personId, as } = to
  const message = { organizationId: record.organizationId, sessionId, personId, event: eventOf(record, of), kind }
  return personalDeliveries(deps, {
    ...message,
    payload: { sessionId, ...(as === undefined ? {} : { as }), ...payload },
    channels,
  })
}

/** Whom else, and what stands in whose calendar of what changed, by start; `single` is what is said of one session of a series. */
type Concerned = {
  readonly besides: PersonId | null
  readonly entries: readonly CalendarEntry[]
  readonly single?: Message
}

/**
 * Everyone concerned. The one who did it too: their mail brings their calendar up to date. Whoever has it in their calendar by a mail
 * is mailed, whatever they chose since. A mail holds one entry (RFC 5546 section 3.2.2, and Gmail reads no second part): news of a
 * series brings the first that stands there, and each further one has a mail of its own.
 */
export async function toEveryone(
  deps: Deps,
  record: SessionChange,
  { besides, entries, single, ...message }: Message & Concerned,
): Promise<readonly NewDelivery[]> {
  const all = await deps.store.recipientsOf(record.sessionId)
  const former =
    besides === null || all.some(({ personId }) => personId === besides) ? null : await deps.store.recipient(besides)
  const concerned = former === null ? all : [...all, former]
  const entered = new Map<PersonId, readonly SessionId[]>()
  for (const { personId, sessionId } of entries) entered.set(personId, [...(entered.get(personId) ?? []), sessionId])
  const toOne = (to: (typeof concerned)[number]): readonly NewDelivery[] => {
    const [first, ...further] = to.mailable ? (entered.get(to.personId) ?? []) : []
    if (first === undefined) return toPerson(deps, record, { ...message, to })
    const channels = [...new Set([...channelsOf(to), 'email' as const])]
    const news = toPerson(deps, record, { ...message, to, channels, about: first })
    return single === undefined || !further.includes(record.sessionId)
      ? news
      : [...news, ...toPerson(deps, record, { ...single, to, channels: ['email'] })]
  }
  return inSlices(concerned, (slice) => slice.flatMap(toOne))
}
