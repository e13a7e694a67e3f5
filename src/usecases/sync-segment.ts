import { checkAccess } from '../domain/access.ts'
import { readSegmentName } from '../domain/audience.ts'
import type { Segment } from '../domain/entities.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { claimGroup, READ_EVERY_MS } from './claim-group.ts'
import type { GroupReader, GroupReading } from './group-reader.ts'
import { keepInStep } from './keep-in-step.ts'
import { loadSegment } from './load-segment.ts'
import type { Asker, Deps, SegmentGroup } from './ports.ts'

/** What `syncSegment` is asked: to follow a group of the asker's space, or (`group` null) to read anew what is followed already. */
export type SyncSegmentRequest = {
  readonly asker: Asker
  readonly name: string
  readonly group: { readonly externalId: string; readonly name: string | null } | null
  readonly groups: GroupReader
}

/** What became of it. */
export type Synced = {
  readonly segment: Segment
  /** Whether the segment was made for it. */
  readonly made: boolean
  readonly joined: number
  readonly left: number
  /** How many of the group are still to be taken in. */
  readonly following: number
  /** How many are in the segment now. */
  readonly members: number
  readonly kept: readonly SegmentGroup[]
}

/**
 * Keeps a segment in step with a group of the asker's space, and fills it at once; makes the segment where there is none of that name. A
 * segment follows one group in each space. Where the platform lists nobody but tells of people as they act, it is followed so. Refuses
 * `group_unreadable` and `not_synced`.
 */
export async function syncSegment(deps: Deps, request: SyncSegmentRequest): Promise<Result<Synced>> {
  const { asker, group } = request
  const access = checkAccess('sync-segment', asker)
  if (!access.ok) return access
  if (group === null) return syncAgain(deps, request)
  const { platform, externalId: space } = asker.space
  const reading = await request.groups.read({ platform, space, group: group.externalId })
  const name = (reading.type === 'members' ? reading.name : null) ?? group.name ?? group.externalId
  const trouble = refusalOf(reading)
  if (trouble !== null) return no({ code: 'group_unreadable', group: name, trouble })
  const followed = await follow(deps, { request, groupId: group.externalId, name })
  if (!followed.ok) return followed
  const { segment, made, link } = followed.value
  const { groups } = request
  const kept = await keepInStep(deps, {
    organizationId: asker.organization.id,
    group: link,
    space: asker.space,
    reading,
    groups,
    most: MOST_AT_ONCE,
  })
  return yes(await describe(deps, { segment, made, runs: [kept] }))
}

/** As many as can be taken in while somebody waits for the answer. */
const MOST_AT_ONCE = 200

function refusalOf(reading: GroupReading) {
  if (reading.type === 'members') return null
  if (reading.type !== 'unlistable') return reading.type
  return reading.asTheyAct ? null : reading.trouble
}

type Following = { readonly segment: Segment; readonly made: boolean; readonly link: SegmentGroup }

async function follow(
  { store, clock, newId }: Deps,
  of: { readonly request: SyncSegmentRequest; readonly groupId: string; readonly name: string },
): Promise<Result<Following>> {
  const { asker, name: typed } = of.request
  const organizationId = asker.organization.id
  const read = readSegmentName(typed)
  if (!read.ok) return read
  return store.inTurn(organizationId, async () => {
    const known = await store.segmentNamed(organizationId, read.value)
    const segment = known ?? { id: newId('seg'), organizationId, name: read.value }
    const before = (await store.groupsOf(segment.id)).find(({ spaceId }) => spaceId === asker.space.id)
    const link: SegmentGroup = {
      segmentId: segment.id,
      spaceId: asker.space.id,
      groupId: of.groupId,
      name: of.name,
      syncedAt: before?.groupId === of.groupId ? before.syncedAt : null,
      trouble: null,
      // As claimed: a change that is told from now on makes it due.
      dueAt: new Date(clock.now().getTime() + READ_EVERY_MS),
    }
    await store.commit({
      changes: [
        ...(known === null ? [{ type: 'add-segment', segment } as const] : []),
        { type: 'set-segment-group', group: link },
      ],
    })
    return yes({ segment, made: known === null, link })
  })
}

async function syncAgain(deps: Deps, { asker, name, groups }: SyncSegmentRequest): Promise<Result<Synced>> {
  const segment = await loadSegment(deps, { asker, name })
  if (!segment.ok) return segment
  const followed = await deps.store.groupsOf(segment.value.id)
  if (followed.length === 0) return no({ code: 'not_synced', segment: segment.value.name })
  const spaces = await deps.store.spacesOf(asker.organization.id)
  const runs = []
  const organizationId = asker.organization.id
  for (const known of followed) {
    const space = spaces.find(({ id }) => id === known.spaceId)
    if (space === undefined) continue
    const group = await claimGroup(deps, { organizationId, group: known })
    const reading = await groups.read({ platform: space.platform, space: space.externalId, group: group.groupId })
    runs.push(await keepInStep(deps, { organizationId, group, space, reading, groups, most: MOST_AT_ONCE }))
  }
  return yes(await describe(deps, { segment: segment.value, made: false, runs }))
}

async function describe(
  { store }: Deps,
  of: {
    readonly segment: Segment
    readonly made: boolean
    readonly runs: readonly Awaited<ReturnType<typeof keepInStep>>[]
  },
): Promise<Synced> {
  const { segment, made, runs } = of
  const listed = await store.segments(segment.organizationId)
  const total = (count: (run: (typeof runs)[number]) => number) => runs.reduce((sum, run) => sum + count(run), 0)
  return {
    segment,
    made,
    joined: total(({ joined }) => joined),
    left: total(({ left }) => left),
    following: total(({ following }) => following),
    members: listed.find(({ id }) => id === segment.id)?.members ?? 0,
    kept: runs.map(({ group }) => group),
  }
}
