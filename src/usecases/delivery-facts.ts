import type { OrganizationId, PersonId, SessionId, SpaceId } from '../domain/ids.ts'
import { doorsOpenAt } from '../domain/join.ts'
import type { Delivery, Deps, PersonFacts, SessionFacts } from './ports.ts'

/** What a message about a session shows, and to which chat addresses it can go, best first. */
export type DeliveryFacts = {
  readonly facts: SessionFacts
  readonly doorsOpenAt: Date
  /** The reader's own zone; the organization's where nobody knows it, and where many read. */
  readonly zone: string
  readonly addresses: readonly Address[]
  /** Who caused it, where its payload names somebody (`by`). */
  readonly by: PersonFacts | null
}

/** A channel or an account, by the platform's own ids. */
export type Address = {
  readonly platform: string
  /** The platform's id of the space. */
  readonly space: string
  readonly to: { readonly channel: string } | { readonly user: string }
}

/** Reads what a delivery needs at the moment of sending; null where its session is no more. */
export async function readDelivery(deps: Deps, delivery: Delivery): Promise<DeliveryFacts | null> {
  const { organizationId, sessionId, recipient, spaceId, payload } = delivery
  const about = sessionId === null ? null : await readSession(deps, { organizationId, sessionId })
  if (about === null) return null
  const by =
    typeof payload.by === 'string' ? await deps.store.personFacts(organizationId, payload.by as PersonId) : null
  if (spaceId !== null) {
    const address = await channelAddress(deps, { organizationId, spaceId, recipient })
    return { ...about, by, addresses: address === null ? [] : [address] }
  }
  const person = await deps.store.person(organizationId, recipient as PersonId)
  const addresses = person === null ? [] : await personAddresses(deps, { organizationId, personId: person.id })
  return { ...about, by, zone: person?.timezone ?? about.zone, addresses }
}

/** Reads what the card in a channel shows and which space it is in; null where either is no more. */
export async function readCard(
  deps: Deps,
  card: { readonly organizationId: OrganizationId; readonly sessionId: SessionId; readonly spaceId: SpaceId },
): Promise<{ readonly facts: SessionFacts; readonly zone: string; readonly space: Omit<Address, 'to'> } | null> {
  const about = await readSession(deps, card)
  const space = (await deps.store.spacesOf(card.organizationId)).find(({ id }) => id === card.spaceId)
  if (about === null || space === undefined) return null
  return { facts: about.facts, zone: about.zone, space: { platform: space.platform, space: space.externalId } }
}

async function readSession(
  { store }: Deps,
  of: { readonly organizationId: OrganizationId; readonly sessionId: SessionId },
): Promise<Pick<DeliveryFacts, 'facts' | 'doorsOpenAt' | 'zone'> | null> {
  const [facts, organization] = await Promise.all([
    store.sessionFacts(of.organizationId, of.sessionId),
    store.organization(of.organizationId),
  ])
  if (facts === null || organization === null) return null
  const opening = doorsOpenAt(facts.session, organization.joinWindowMinutes)
  return { facts, doorsOpenAt: opening, zone: organization.timezone }
}

async function channelAddress(
  { store }: Deps,
  of: { readonly organizationId: OrganizationId; readonly spaceId: SpaceId; readonly recipient: string },
): Promise<Address | null> {
  const space = (await store.spacesOf(of.organizationId)).find(({ id }) => id === of.spaceId)
  const channel = of.recipient.slice(of.spaceId.length + 1)
  if (space === undefined || channel === '') return null
  return { platform: space.platform, space: space.externalId, to: { channel } }
}

async function personAddresses(
  { store }: Deps,
  of: { readonly organizationId: OrganizationId; readonly personId: PersonId },
): Promise<readonly Address[]> {
  const [identities, spaces] = await Promise.all([store.identities(of.personId), store.spacesOf(of.organizationId)])
  return identities.flatMap(({ platform, externalId, spaceId }) => {
    const space = spaces.find(({ id }) => id === spaceId)
    return space === undefined ? [] : [{ platform, space: space.externalId, to: { user: externalId } }]
  })
}
