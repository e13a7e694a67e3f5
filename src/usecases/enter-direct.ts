import type { SessionId } from '../domain/ids.ts'
import type { Asker, Deps, Entrance } from './ports.ts'
import type { Profile } from './profile.ts'
import { welcomeBack } from './welcome-back.ts'

/** Someone who acts in a direct message, which names no space; a button there names its session. */
export type DirectArrival = {
  readonly platform: string
  readonly user: { readonly externalId: string; readonly profile?: Profile }
  readonly sessionId: SessionId | null
}

/** Who acts: in the organization of the session where they belong to it, else where they were seen last; null for someone unknown. */
export async function enterDirect(deps: Deps, arrival: DirectArrival): Promise<Asker | null> {
  const { profile } = arrival.user
  const entrance = (await findBySession(deps, arrival)) ?? (await findLast(deps, arrival))
  // A space's own standing and name cannot be told from a direct message: the profile's are not taken over.
  const known = profile === undefined || entrance === null ? undefined : withoutSpace(profile, entrance)
  return entrance === null ? null : welcomeBack(deps, { entrance, profile: known, acts: true })
}

async function findBySession(deps: Deps, { platform, user, sessionId }: DirectArrival): Promise<Entrance | null> {
  const organizationId = sessionId === null ? null : await deps.store.organizationOfSession(sessionId)
  return organizationId === null ? null : deps.store.entranceIn(organizationId, platform, user.externalId)
}

async function findLast(deps: Deps, { platform, user }: DirectArrival): Promise<Entrance | null> {
  const [last] = await deps.store.entrancesOf(platform, user.externalId)
  return last ?? null
}

function withoutSpace(profile: Profile, { identity }: Entrance): Profile {
  return { ...profile, name: identity.name, standing: identity.standing }
}
