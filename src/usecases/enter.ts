import type { Organization, Person, Space, Standing } from '../domain/entities.ts'
import { startingRole, strongerRole } from '../domain/role.ts'
import { cleanName } from '../domain/text.ts'
import { viewerOf } from '../domain/viewer.ts'
import { localeOf } from '../domain/words.ts'
import { canonicalZone } from '../domain/zone.ts'
import { followGroups } from './follow-groups.ts'
import type { Asker, Change, Deps, Entrance } from './ports.ts'
import { readRole } from './read-role.ts'

/** What a platform knows about an account. */
export type Profile = {
  readonly name: string
  /** IANA zone, or null where the platform tells none. */
  readonly zone: string | null
  readonly locale: string | null
  /** null where the platform does not tell it: what is known stays, and somebody new is a member. */
  readonly standing: Standing | null
  readonly isBot: boolean
  /** The mail address that the platform vouches for, or null. */
  readonly email: string | null
  /** The groups that the account is in, by the platform's own ids; left out where it does not tell them with the account. */
  readonly groups?: readonly string[]
}

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

/** How often it is written down that someone was seen, in ms. */
const SEEN_EVERY_MS = 60 * 60_000

async function askerOf(deps: Deps, entrance: Entrance): Promise<Asker> {
  const { person, organization } = entrance
  return { ...entrance, role: await readRole(deps, person), ...viewerOf(person, organization) }
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
    timezone: zoneOf(profile),
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
  const told = person.zoneAsked && person.timezone !== null ? null : zoneOf(profile)
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

function zoneOf(profile: Profile): string | null {
  return profile.zone === null ? null : canonicalZone(profile.zone)
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
