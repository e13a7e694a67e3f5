import type { Person, Standing } from '../domain/entities.ts'
import { startingRole, strongerRole } from '../domain/role.ts'
import { cleanName } from '../domain/text.ts'
import { viewerOf } from '../domain/viewer.ts'
import type { Asker, Change, Deps, Entrance } from './ports.ts'
import { type Profile, zoneTold } from './profile.ts'
import { readRole } from './read-role.ts'

/** Someone seen before: what changed about them is kept, and once an hour that they were seen. */
export async function welcomeBack(
  deps: Deps,
  of: {
    readonly entrance: Entrance
    readonly profile: Profile | undefined
    readonly spaceName?: string | null
    /** Whether they did something; else the platform only told of them. */
    readonly acts: boolean
  },
): Promise<Asker> {
  const { entrance, profile, spaceName = null, acts } = of
  const now = deps.clock.now()
  const identity = {
    ...entrance.identity,
    ...(profile === undefined ? {} : identityOf(profile, entrance)),
    // Who acts can be written to again, and where they acted last is where they are looked for first.
    ...(acts && { closedAt: null }),
  }
  const person = profile === undefined ? entrance.person : refreshPerson(entrance, { profile, now })
  const isSeenAgain = acts && now.getTime() - entrance.identity.lastSeenAt.getTime() >= SEEN_EVERY_MS
  // Only what changed is written: a role that was taken meanwhile must stay taken.
  const [ofIdentity, ofPerson] = [changesIn(identity, entrance.identity), changesIn(person, entrance.person)]
  const isPersonChanged = Object.keys(ofPerson).length > 0
  const renamed = rename(entrance, spaceName)
  const isNamed = isNameless(entrance) && renamed.length > 0
  if (!isSeenAgain && !isNamed && !isPersonChanged && Object.keys(ofIdentity).length === 0)
    return askerOf(deps, entrance)

  const lastSeenAt = acts ? now : identity.lastSeenAt
  const changes: Change[] = [
    { type: 'set-identity', id: identity.id, set: { ...ofIdentity, lastSeenAt } },
    ...(isPersonChanged ? [{ type: 'set-person', id: person.id, set: ofPerson } as const] : []),
    ...renamed,
  ]
  await deps.store.commit({ changes })
  return askerOf(deps, { ...entrance, identity: { ...identity, lastSeenAt }, person })
}

/** Who asks, through this entrance: their role, zone and language with it. */
export async function askerOf(deps: Deps, entrance: Entrance): Promise<Asker> {
  const { person, organization } = entrance
  return { ...entrance, role: await readRole(deps, person), ...viewerOf(person, organization) }
}

/** How often it is written down that someone was seen, in ms. */
const SEEN_EVERY_MS = 60 * 60_000

function identityOf(
  profile: Profile,
  { identity }: Pick<Entrance, 'identity'>,
): { readonly name: string; readonly standing: Standing } {
  return { name: cleanName(profile.name, identity.externalId), standing: profile.standing ?? identity.standing }
}

/**
 * What a person chose for themselves stays: a name that is not this account's, and a zone set by hand, which is one that they have
 * and were asked for. Where the platform tells the zone after all, they count as not asked.
 */
function refreshPerson(
  { person, identity }: Entrance,
  { profile, now }: { readonly profile: Profile; readonly now: Date },
): Person {
  const name = cleanName(profile.name, identity.externalId)
  const { standing } = identityOf(profile, { identity })
  const rises = identity.standing === 'member' && standing !== 'member'
  const told = person.zoneAsked && person.timezone !== null ? null : zoneTold(profile)
  return {
    ...person,
    name: person.name === identity.name ? name : person.name,
    ...(told === null ? {} : { timezone: told, zoneAsked: false }),
    locale: profile.locale ?? person.locale,
    // An address that the platform vouches for is confirmed at once; one that somebody took back stays so.
    ...(person.email === null && profile.email !== null ? { email: profile.email, emailConfirmedAt: now } : {}),
    role: rises ? strongerRole(person.role, startingRole(standing)) : person.role,
  }
}

function changesIn<T extends object>(after: T, before: T): Partial<T> {
  const changed: Partial<T> = {}
  for (const key of Object.keys(after) as (keyof T)[]) {
    if (after[key] !== before[key]) changed[key] = after[key]
  }
  return changed
}

/** The space's new name, and its organization's where that has none yet. */
function rename(entrance: Entrance, spaceName: string | null): readonly Change[] {
  const { space, organization } = entrance
  if (spaceName === null || spaceName.trim() === '' || cleanName(spaceName, '') === space.name) return []
  const name = cleanName(spaceName, space.name)
  return [
    { type: 'set-space', id: space.id, set: { name } },
    ...(isNameless(entrance) ? [{ type: 'set-organization', id: organization.id, set: { name } } as const] : []),
  ]
}

/** Whether the organization was made while the platform did not tell the name of its space. */
function isNameless({ organization, space }: Entrance): boolean {
  return organization.name === space.externalId && space.name === space.externalId
}
