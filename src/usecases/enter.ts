import type { Standing } from '../domain/entities.ts'
import type { Asker, Deps } from './ports.ts'

/** What a platform knows about an account. */
export type Profile = {
  readonly name: string
  /** IANA zone, or null where the platform tells none. */
  readonly zone: string | null
  readonly locale: string | null
  readonly standing: Standing
  readonly isBot: boolean
}

/** Someone who acts in a space. Without a profile only those seen before get in. */
export type Arrival = {
  readonly platform: string
  readonly space: { readonly externalId: string; readonly name: string }
  readonly user: { readonly externalId: string; readonly profile?: Profile }
}

/** Who acts: null for a bot, and for someone unknown of whom no profile was given (look it up and enter again). */
export async function enter(_deps: Deps, _request: Arrival): Promise<Asker | null> {
  throw new Error('not built yet')
}
