import { type Profile, welcomeBack } from './enter.ts'
import type { Deps } from './ports.ts'

/** What a platform tells of an account that did nothing. */
export type ToldProfile = {
  readonly platform: string
  readonly space: { readonly externalId: string; readonly name: string | null }
  readonly user: { readonly externalId: string; readonly profile: Profile }
}

/**
 * Keeps what changed about an account that is known. A profile alone makes nobody a person of the organization, and is no sign that
 * they were here or can be written to again.
 */
export async function refreshProfile(deps: Deps, { platform, space, user }: ToldProfile): Promise<void> {
  const entrance = await deps.store.entrance(platform, space.externalId, user.externalId)
  if (entrance !== null)
    await welcomeBack(deps, { entrance, profile: user.profile, spaceName: space.name, acts: false })
}
