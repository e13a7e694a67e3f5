import type { Identity, Person, Segment, Space } from '../domain/entities.ts'
import type { Asker, Deps } from './ports.ts'

/** What `describeAsker` is asked. */
export type DescribeAskerRequest = { readonly asker: Asker }

/** An account of somebody, and the space that it is in. */
export type Account = {
  readonly identity: Pick<Identity, 'name' | 'platform'>
  readonly space: Pick<Space, 'name'>
}

/** What is known about somebody. */
export type AskerDescription = {
  /** Read anew: what they just changed is in it. */
  readonly person: Person
  readonly segments: readonly Segment[]
  readonly accounts: readonly Account[]
  /** The address that the newest code did not get to within the last day, and why, in one sentence; null where it did. */
  readonly undelivered: { readonly address: string; readonly reason: string } | null
}

/** The asker, their segments by name, their accounts in the organization, last seen first, and whether a code did not arrive. */
export async function describeAsker(
  { store, clock }: Deps,
  { asker }: DescribeAskerRequest,
): Promise<AskerDescription> {
  const [person, segments, memberOf, identities, spaces, code] = await Promise.all([
    store.person(asker.organization.id, asker.person.id),
    store.segments(asker.organization.id),
    store.segmentsOf(asker.person.id),
    store.identities(asker.person.id),
    store.spacesOf(asker.organization.id),
    store.lastCode(asker.person.id),
  ])
  const failed = code?.failed ?? null
  const isNews = failed !== null && clock.now().getTime() - failed.at.getTime() < A_DAY_MS
  return {
    person: person ?? asker.person,
    segments: segments.filter(({ id }) => memberOf.includes(id)),
    accounts: identities.flatMap((identity) => {
      const space = spaces.find(({ id }) => id === identity.spaceId)
      return space === undefined ? [] : [{ identity, space }]
    }),
    undelivered: code !== null && isNews ? { address: code.email, reason: failed.reason } : null,
  }
}

const A_DAY_MS = 24 * 60 * 60_000
