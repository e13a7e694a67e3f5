import type { SessionId } from '../domain/ids.ts'
import type { Profile } from './enter.ts'
import type { Asker, Deps } from './ports.ts'

/** Someone who acts in a direct message, which names no space; a button there names its session. */
export type DirectArrival = {
  readonly platform: string
  readonly user: { readonly externalId: string; readonly profile?: Profile }
  readonly sessionId: SessionId | null
}

/** Who acts: in the organization of the session where they belong to it, else where they were seen last; null for someone unknown. */
export async function enterDirect(_deps: Deps, _request: DirectArrival): Promise<Asker | null> {
  throw new Error('not built yet')
}
