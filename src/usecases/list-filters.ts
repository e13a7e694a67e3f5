import type { Segment } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Asker, Deps } from './ports.ts'

/** What `listFilters` is asked; how many of each at most. */
export type ListFiltersRequest = { readonly asker: Asker; readonly limit: number }

/** By what a list of sessions can be filtered; each list is in order of name, cut at the limit. */
export type ListFilters = {
  readonly segments: readonly Pick<Segment, 'id' | 'name'>[]
  readonly mentors: readonly { readonly id: PersonId; readonly name: string }[]
}

/** The segments and the mentors of the asker's organization. */
export async function listFilters({ store }: Deps, { asker, limit }: ListFiltersRequest): Promise<ListFilters> {
  const segments = await store.segments(asker.organization.id)
  const holders = await store.roleHolders(asker.organization.id)
  const mentors = holders.filter(({ role }) => role !== 'student').sort((a, b) => a.name.localeCompare(b.name))
  return {
    segments: segments.slice(0, limit).map(({ id, name }) => ({ id, name })),
    mentors: mentors.slice(0, limit).map(({ id, name }) => ({ id, name })),
  }
}
