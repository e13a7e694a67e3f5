import type { Organization } from '../domain/entities.ts'
import type { IdentityId, OrganizationId, PersonId, SessionId, SpaceId } from '../domain/ids.ts'
import { doorsOpenAt } from '../domain/join.ts'
import { isMailable } from '../domain/reach.ts'
import { type Viewer, viewerOf } from '../domain/viewer.ts'
import { findStale } from './find-stale.ts'
import { type MessageFacts, readMessage } from './message-facts.ts'
import type { Delivery, Deps, PersonFacts, SessionFacts } from './ports.ts'
import { readMoved } from './read-moved.ts'
import { readThread } from './read-thread.ts'

/**
 * What a message about a session shows, and to which chat addresses it can go, best first. Zone and language are the reader's own;
 * the organization's where nobody knows them, and where many read.
 */
export type DeliveryFacts = Viewer & {
  readonly facts: SessionFacts
  readonly doorsOpenAt: Date
  readonly addresses: readonly Address[]
  /** Who caused it, where its payload names somebody (`by`). */
  readonly by: PersonFacts | null
  /** Who reads it; null for a channel, and for somebody who is no more. */
  readonly reader: PersonFacts | null
  /** Where mail to the reader goes; null where none may. */
  readonly email: string | null
  /** The card under which a message in a channel is said, as the platform names it; null where none stands there. */
  readonly thread: string | null
  /** The channel of its space to which a card was moved; null where it is where it belongs. */
  readonly movedTo: string | null
  /** Why nobody needs it any more, in one sentence; null where it is to be sent. */
  readonly stale: string | null
  /** What its kind shows beside the session. */
  readonly message: MessageFacts
}

/** A channel or an account, by the platform's own ids. */
export type Address = {
  readonly platform: string
  /** The platform's id of the space. */
  readonly space: string
  readonly to: { readonly channel: string } | { readonly user: string }
  readonly spaceId: SpaceId
  /** The account, where it is one: what to close where it refuses direct messages. */
  readonly identityId: IdentityId | null
}

/** Reads what a delivery needs at the moment of sending; null where its session is no more. */
export async function readDelivery(deps: Deps, delivery: Delivery): Promise<DeliveryFacts | null> {
  const { organizationId, sessionId, recipient, spaceId, payload } = delivery
  const read = sessionId === null ? null : await readSession(deps, { organizationId, sessionId })
  if (read === null || sessionId === null) return null
  const { organization, ...session } = read
  const of = { delivery, session: session.facts.session, organization }
  const message = await readMessage(deps, of)
  const movedTo = await readMoved(deps, { ...of, message })
  const stale = movedTo === null ? await findStale(deps, of) : MOVED
  const about = { ...session, stale, movedTo, message }
  const by =
    typeof payload.by === 'string' ? await deps.store.personFacts(organizationId, payload.by as PersonId) : null
  const addresses = await readAddresses(deps, delivery)
  if (spaceId !== null) {
    const isCard = delivery.kind === 'announcement' || delivery.kind === 'series-announcement'
    return {
      ...about,
      by,
      addresses,
      reader: null,
      email: null,
      thread: isCard ? null : await readThread(deps, delivery),
    }
  }
  const person = await deps.store.person(organizationId, recipient as PersonId)
  return {
    ...about,
    by,
    ...(person === null ? {} : viewerOf(person, organization)),
    addresses,
    reader: person === null ? null : await deps.store.personFacts(organizationId, person.id),
    email: person !== null && isMailable(person) ? person.email : null,
    thread: null,
  }
}

/** Of one that nobody has seen yet; one that stands says so itself. */
const MOVED = 'It is announced in another channel by now.'

/** The chat addresses that a delivery can go to, best first: its channel, or the accounts of its person. */
export async function readAddresses(deps: Deps, delivery: Delivery): Promise<readonly Address[]> {
  const { organizationId, recipient, spaceId } = delivery
  if (spaceId !== null) {
    const address = await channelAddress(deps, { organizationId, spaceId, recipient })
    return address === null ? [] : [address]
  }
  const person = await deps.store.person(organizationId, recipient as PersonId)
  return person === null ? [] : personAddresses(deps, { organizationId, personId: person.id })
}

async function readSession(
  { store }: Deps,
  of: { readonly organizationId: OrganizationId; readonly sessionId: SessionId },
): Promise<
  (Pick<DeliveryFacts, 'facts' | 'doorsOpenAt' | keyof Viewer> & { readonly organization: Organization }) | null
> {
  const [facts, organization] = await Promise.all([
    store.sessionFacts(of.organizationId, of.sessionId),
    store.organization(of.organizationId),
  ])
  if (facts === null || organization === null) return null
  const opening = doorsOpenAt(facts.session, organization.joinWindowMinutes)
  return { facts, doorsOpenAt: opening, zone: organization.timezone, locale: organization.locale, organization }
}

async function channelAddress(
  { store }: Deps,
  of: { readonly organizationId: OrganizationId; readonly spaceId: SpaceId; readonly recipient: string },
): Promise<Address | null> {
  const space = (await store.spacesOf(of.organizationId)).find(({ id }) => id === of.spaceId)
  const channel = of.recipient.slice(of.spaceId.length + 1)
  if (space === undefined || channel === '') return null
  return { platform: space.platform, space: space.externalId, to: { channel }, spaceId: of.spaceId, identityId: null }
}

async function personAddresses(
  { store }: Deps,
  of: { readonly organizationId: OrganizationId; readonly personId: PersonId },
): Promise<readonly Address[]> {
  const [identities, spaces] = await Promise.all([store.identities(of.personId), store.spacesOf(of.organizationId)])
  // Accounts that refuse direct messages are not knocked at again until their person acts.
  const open = identities.filter(({ closedAt }) => closedAt === null)
  return open.flatMap(({ id: identityId, platform, externalId, spaceId }) => {
    const space = spaces.find(({ id }) => id === spaceId)
    if (space === undefined) return []
    return [{ platform, space: space.externalId, to: { user: externalId }, spaceId, identityId }]
  })
}
