import type { Deps } from './ports.ts'

/** Accounts of one space. */
export type KnowsRequest = {
  readonly platform: string
  readonly spaceExternalId: string
  readonly userExternalIds: readonly string[]
}

/** Which of these accounts were seen before, so that only the others need to be looked up. */
export async function knows(_deps: Deps, _request: KnowsRequest): Promise<ReadonlySet<string>> {
  throw new Error('not built yet')
}
