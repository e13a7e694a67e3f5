import { enter } from './enter.ts'
import { followGroups } from './follow-groups.ts'
import type { Deps } from './ports.ts'
import type { Profile } from './profile.ts'
import { welcomeBack } from './welcome-back.ts'

/** What a platform tells of an account that did nothing. */
export type ToldProfile = {
  readonly platform: string
  readonly space: { readonly externalId: string; readonly name: string | null }
  readonly user: { readonly externalId: string; readonly profile: Profile }
}

/**
 * Keeps what changed about an account that is known. A profile alone makes nobody a person of the organization but those in a group that
 * a segment follows, and is no sign that they were here or can be written to again.
 */
export async function refreshProfile(deps: Deps, { platform, space, user }: ToldProfile): Promise<void> {
  const entrance = await deps.store.entrance(platform, space.externalId, user.externalId)
  const { groups } = user.profile
  if (entrance === null) return takeIn(deps, { platform, space, user })
  const { person } = await welcomeBack(deps, { entrance, profile: user.profile, spaceName: space.name, acts: false })
  if (groups !== undefined) await followGroups(deps, { personId: person.id, spaceId: entrance.space.id, groups })
}

/** Whoever is in a group that a segment follows is a person of the organization before they act. */
async function takeIn(deps: Deps, told: ToldProfile): Promise<void> {
  const { groups } = told.user.profile
  const space = groups === undefined ? null : await deps.store.space(told.platform, told.space.externalId)
  const followed = space === null ? [] : await deps.store.groupsIn(space.id)
  if (followed.some(({ groupId }) => groups?.includes(groupId) === true)) await enter(deps, told)
}
