import type { Session } from '../domain/entities.ts'
import type { Asker, Deps } from './ports.ts'

export type SuggestSessionsRequest = {
  readonly asker: Asker
  readonly text: string
  /** At most 25 (Discord's limit), which is the default. */
  readonly limit?: number
}

/** Sessions whose number or title holds the text typed so far, current ones first. */
export async function suggestSessions(_deps: Deps, _request: SuggestSessionsRequest): Promise<readonly Session[]> {
  throw new Error('not built yet')
}
