import type { Session } from '../domain/entities.ts'
import type { Asker, Deps } from './ports.ts'

/** What `suggestSessions` is asked. */
export type SuggestSessionsRequest = {
  readonly asker: Asker
  readonly text: string
  /** At most so many current ones, and so many ended ones; 25 unless said otherwise. */
  readonly limit?: number
}

/** Sessions whose number or title holds the text typed so far, current ones first. */
export async function suggestSessions(deps: Deps, request: SuggestSessionsRequest): Promise<readonly Session[]> {
  const { asker, limit = 25 } = request
  const text = request.text.trim().replace(/^#/, '').slice(0, 100)
  return deps.store.searchSessions({ organizationId: asker.organization.id, text, limit })
}
