import type { Organization, Person, Space } from '../domain/entities.ts'
import { startingRole } from '../domain/role.ts'
import { cleanName } from '../domain/text.ts'
import { localeOf } from '../domain/words.ts'
import { followGroups } from './follow-groups.ts'
import type { Asker, Deps, Entrance } from './ports.ts'
import { type Profile, zoneTold } from './profile.ts'
import { askerOf, welcomeBack } from './welcome-back.ts'

/** Someone who acts in a space, whose name is null where the platform does not tell it. Without a profile only those seen before get in. */
export type Arrival = {
  readonly platform: string
  readonly space: { readonly externalId: string; readonly name: string | null }
  readonly user: { readonly externalId: string; readonly profile?: Profile }
}

/** Who acts: null for a bot, and for someone unknown of whom no profile was given (look it up and enter again). */
export async function enter(deps: Deps, arrival: Arrival): Promise<Asker | null> {
  const asker = await arrive(deps, arrival)
  const groups = arrival.user.profile?.groups
  if (asker !== null && groups !== undefined)
    await followGroups(deps, { personId: asker.person.id, spaceId: asker.space.id, groups })
  return asker
}

async function arrive(deps: Deps, arrival: Arrival): Promise<Asker | null> {
  const { platform, space, user } = arrival
  const found = await deps.store.entrance(platform, space.externalId, user.externalId)
  if (found !== null)
    return welcomeBack(deps, { entrance: found, profile: user.profile, spaceName: space.name, acts: true })
  const { profile } = user
  if (profile === undefined || profile.isBot) return null
  return deps.store.inTurn(`enter:${platform}:${space.externalId}`, async () => {
    const meanwhile = await deps.store.entrance(platform, space.externalId, user.externalId)
    return askerOf(deps, meanwhile ?? (await makeEntrance(deps, { arrival, profile })))
  })
}

async function makeEntrance(
  deps: Deps,
  of: { readonly arrival: Arrival; readonly profile: Profile },
): Promise<Entrance> {
  const { arrival, profile } = of
  const { platform, user } = arrival
  const now = deps.clock.now()
  const known = await deps.store.space(platform, arrival.space.externalId)
  const { organization, space } =
    known === null
      ? makeSpace(deps, { arrival, now, locale: profile.locale })
      : { organization: await ownerOf(deps, known), space: known }
  const isNamed = deps.superadmins.has(`${platform}:${space.externalId}:${user.externalId}`)
  const name = cleanName(profile.name, user.externalId)
  const standing = profile.standing ?? 'member'
  const person: Person = {
    id: deps.newId('per'),
    organizationId: organization.id,
    name,
    role: startingRole(isNamed ? 'owner' : standing),
    timezone: zoneTold(profile),
    zoneAsked: false,
    locale: profile.locale,
    email: profile.email,
    emailConfirmedAt: profile.email === null ? null : now,
    emailBouncedAt: null,
    reach: 'dm',
    reminderOffsets: null,
  }
  const identity = {
    id: deps.newId('idn'),
    personId: person.id,
    spaceId: space.id,
    platform,
    externalId: user.externalId,
    name,
    standing,
    lastSeenAt: now,
    closedAt: null,
  }
  await deps.store.commit({
    changes: [
      ...(known === null
        ? ([
            { type: 'add-organization', organization },
            { type: 'add-space', space },
          ] as const)
        : []),
      { type: 'add-person', person, at: now },
      { type: 'add-identity', identity },
    ],
  })
  return { organization, space, person, identity }
}

/** A new organization speaks the language of whoever came first, until an admin chooses. */
function makeSpace(
  deps: Deps,
  of: { readonly arrival: Arrival; readonly now: Date; readonly locale: string | null },
): { readonly organization: Organization; readonly space: Space } {
  const { platform, space } = of.arrival
  const name = cleanName(space.name ?? '', space.externalId)
  const organization: Organization = {
    id: deps.newId('org'),
    name,
    ...deps.defaults,
    leftEarlyUnder: 0.5,
    defaultProvider: null,
    locale: localeOf(of.locale),
    createdAt: of.now,
  }
  const { id: organizationId } = organization
  const { externalId } = space
  return {
    organization,
    space: { id: deps.newId('spc'), organizationId, platform, externalId, name, announcementChannel: null },
  }
}

async function ownerOf(deps: Deps, space: Space): Promise<Organization> {
  const organization = await deps.store.organization(space.organizationId)
  if (organization === null) throw new Error(`Space ${space.id} has no organization`)
  return organization
}
