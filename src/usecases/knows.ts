import type { Deps } from './ports.ts'

/** Accounts of one space. */
export type KnowsRequest = {
  readonly platform: string
  readonly spaceExternalId: string
  readonly userExternalIds: readonly string[]
}

/** Which of these accounts were seen before, so that only the others need to be looked up. */
export async function knows(deps: Deps, request: KnowsRequest): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  for (const id of new Set(request.userExternalIds)) {
    if ((await deps.store.entrance(request.platform, request.spaceExternalId, id)) !== null) known.add(id)
  }
  return known
}
