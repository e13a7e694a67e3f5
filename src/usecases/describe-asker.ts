import type { Identity, Segment, Space } from '../domain/entities.ts'
import type { Asker, Deps } from './ports.ts'

/** What `describeAsker` is asked. */
export type DescribeAskerRequest = { readonly asker: Asker }

/** An account of somebody, and the space that it is in. */
export type Account = {
  readonly identity: Pick<Identity, 'name' | 'platform'>
  readonly space: Pick<Space, 'name'>
}

/** What is known about somebody beside their own row. */
export type AskerDescription = { readonly segments: readonly Segment[]; readonly accounts: readonly Account[] }

/** The asker's segments by name, and their accounts in the organization, last seen first. */
export async function describeAsker({ store }: Deps, { asker }: DescribeAskerRequest): Promise<AskerDescription> {
  const [segments, memberOf, identities, spaces] = await Promise.all([
    store.segments(asker.organization.id),
    store.segmentsOf(asker.person.id),
    store.identities(asker.person.id),
    store.spacesOf(asker.organization.id),
  ])
  return {
    segments: segments.filter(({ id }) => memberOf.includes(id)),
    accounts: identities.flatMap((identity) => {
      const space = spaces.find(({ id }) => id === identity.spaceId)
      return space === undefined ? [] : [{ identity, space }]
    }),
  }
}
