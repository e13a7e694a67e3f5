import type { Person } from '../domain/entities.ts'
import { describeAsker } from './describe-asker.ts'
import type { Asker, Deps, OwnRecord } from './ports.ts'

/** What `exportOwn` is asked. */
export type ExportOwnRequest = { readonly asker: Asker }

/** Everything that is kept of the asker in their organization. */
export type OwnExport = OwnRecord & {
  readonly person: Person
  readonly accounts: readonly { readonly platform: string; readonly externalId: string; readonly name: string }[]
  readonly segments: readonly string[]
  readonly at: Date
}

/** Everything that is kept of the asker, for themselves alone (SPEC section 6). */
export async function exportOwn(deps: Deps, { asker }: ExportOwnRequest): Promise<OwnExport> {
  const { id } = asker.person
  const [record, identities, described] = await Promise.all([
    deps.store.ownRecord(id),
    deps.store.identities(id),
    describeAsker(deps, { asker }),
  ])
  return {
    ...record,
    person: described.person,
    accounts: identities.map(({ platform, externalId, name }) => ({ platform, externalId, name })),
    segments: described.segments.map(({ name }) => name),
    at: deps.clock.now(),
  }
}
