import type { Space } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import { type FollowedGroup, READ_EVERY_MS, writeFollowed } from './claim-group.ts'
import { letOthersGo } from './commit-in-slices.ts'
import { enter } from './enter.ts'
import type { GroupMember, GroupReader, GroupReading } from './group-reader.ts'
import type { Change, Deps, SegmentGroup } from './ports.ts'

/** A group that a segment follows, claimed before, and what was read of it just now. */
export type KeepInStepRequest = FollowedGroup & {
  readonly space: Pick<Space, 'platform' | 'externalId' | 'name'>
  readonly reading: GroupReading
  readonly groups: GroupReader
  /** How many people are taken in at most; the rest follows within a minute. */
  readonly most: number
}

/** What became of it: who joined and left, how many of the group are still to be taken in, and the group as it is kept now. */
export type InStep = {
  readonly joined: number
  readonly left: number
  readonly following: number
  readonly group: SegmentGroup
}

/**
 * Brings a segment in step with what was read of its group. Those who never acted become people of the organization. Where the group is
 * gone or cannot be read everybody stays, and what is wrong is kept beside it.
 */
export async function keepInStep(deps: Deps, request: KeepInStepRequest): Promise<InStep> {
  const { group, reading } = request
  if (reading.type !== 'members') {
    const kept = { ...group, trouble: troubleOf(reading), dueAt: dueAfter(deps, reading) }
    return { joined: 0, left: 0, following: 0, group: await keep(deps, request, kept) }
  }
  const { present, following } = await findPeople(deps, { request, members: reading.members })
  const before = new Set(await deps.store.groupMembersOf(group.segmentId, group.spaceId))
  const joined = [...present].filter((id) => !before.has(id))
  const left = [...before].filter((id) => !present.has(id))
  const link = { segmentId: group.segmentId, spaceId: group.spaceId }
  const changes: readonly Change[] = [
    ...joined.map((personId): Change => ({ type: 'add-group-member', ...link, personId, at: deps.clock.now() })),
    ...left.map((personId): Change => ({ type: 'remove-group-member', ...link, personId })),
  ]
  for (let at = 0; at < changes.length; at += SLICE) {
    await writeFollowed(deps, request, () => changes.slice(at, at + SLICE))
    await letOthersGo()
  }
  const now = deps.clock.now()
  const kept = {
    ...group,
    name: reading.name ?? group.name,
    trouble: null,
    syncedAt: following > 0 ? group.syncedAt : now,
    dueAt: new Date(now.getTime() + (following > 0 ? MINUTE_MS : READ_EVERY_MS)),
  }
  return { joined: joined.length, left: left.length, following, group: await keep(deps, request, kept) }
}

/** People taken in, or written, without letting anybody else go first. */
const SLICE = 50
/** Accounts asked for one by one in a run: the platforms allow some hundred a minute, of which those who act need theirs. */
const MOST_ASKED = 40
const MINUTE_MS = 60_000

function troubleOf(reading: Exclude<GroupReading, { readonly type: 'members' }>) {
  return reading.type === 'unlistable' ? reading.trouble : reading.type
}

function dueAfter({ clock }: Deps, reading: GroupReading): Date {
  const ms = reading.type === 'unreachable' ? (reading.afterMs ?? 5 * MINUTE_MS) : READ_EVERY_MS
  return new Date(clock.now().getTime() + ms)
}

/** Keeps what was read; what was told to be read sooner since it was claimed stays so. */
async function keep(deps: Deps, request: KeepInStepRequest, kept: SegmentGroup): Promise<SegmentGroup> {
  let group = kept
  await writeFollowed(deps, request, ({ dueAt }) => {
    const isHastened = dueAt < kept.dueAt && dueAt.getTime() !== request.group.dueAt.getTime()
    if (isHastened) group = { ...kept, dueAt }
    return [{ type: 'set-segment-group', group }]
  })
  return group
}

/** The people behind the accounts of a group; bots, those of whom the platform tells nothing, and those who asked to be forgotten are left out. */
async function findPeople(
  deps: Deps,
  { request, members }: { readonly request: KeepInStepRequest; readonly members: readonly GroupMember[] },
): Promise<{ readonly present: ReadonlySet<PersonId>; readonly following: number }> {
  const { platform, externalId: space } = request.space
  const present = new Set<PersonId>()
  const strangers: GroupMember[] = []
  for (const [index, member] of members.entries()) {
    if (index % SLICE === SLICE - 1) await letOthersGo()
    const known = await deps.store.entrance(platform, space, member.externalId)
    if (known !== null) present.add(known.person.id)
    else if (!(await deps.store.isForgotten({ platform, space, user: member.externalId }))) strangers.push(member)
  }
  // Another part of them each time, so that some of whom the platform tells nothing do not keep the others out.
  const turn = Math.floor(deps.clock.now().getTime() / MINUTE_MS) * MOST_ASKED
  const from = strangers.length === 0 ? 0 : turn % strangers.length
  const now = [...strangers.slice(from), ...strangers.slice(0, from)].slice(0, request.most)
  const users = now.flatMap(({ externalId, profile }) => (profile === null ? [externalId] : []))
  const told = users.length === 0 ? null : await request.groups.profiles({ platform, space, users, most: MOST_ASKED })
  let taken = 0
  for (const { externalId, profile } of now) {
    if (taken % SLICE === SLICE - 1) await letOthersGo()
    const found = profile ?? told?.get(externalId)
    if (found === undefined) continue
    taken += 1
    const arrival = { platform, space: { externalId: space, name: request.space.name } }
    const asker = await enter(deps, { ...arrival, user: { externalId, profile: found } })
    if (asker !== null) present.add(asker.person.id)
  }
  // Where it told of none of those that it was asked for, there is no use in asking on before the next time.
  const isTold = told !== null && told.size > 0
  const unasked = isTold ? Math.max(0, users.length - Math.max(MOST_ASKED, told.size)) : 0
  return { present, following: strangers.length - now.length + unasked }
}
