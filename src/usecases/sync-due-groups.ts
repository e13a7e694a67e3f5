import { claimGroup } from './claim-group.ts'
import { letOthersGo } from './commit-in-slices.ts'
import type { GroupReader } from './group-reader.ts'
import { keepInStep } from './keep-in-step.ts'
import type { Deps } from './ports.ts'

/** What `syncDueGroups` is asked. */
export type SyncDueGroupsRequest = {
  readonly groups: GroupReader
  /** Groups up to this time are due: now, or all of them after a start, when changes may have been missed. */
  readonly until: Date
  readonly stopping: AbortSignal
}

/**
 * Brings each segment whose group is due in step, one after the other; answers how many. One group's fault does not hold up the others:
 * it is read again a minute later, and thrown at the end.
 */
export async function syncDueGroups(deps: Deps, request: SyncDueGroupsRequest): Promise<number> {
  const { groups, until, stopping } = request
  const faults: unknown[] = []
  const due = await deps.store.dueGroups(until, MOST)
  for (const placed of due) {
    if (stopping.aborted) break
    await letOthersGo()
    const { organizationId, platform, spaceExternalId, spaceName, ...read } = placed
    const space = { platform, externalId: spaceExternalId, name: spaceName }
    try {
      const group = await claimGroup(deps, { organizationId, group: read })
      const reading = await groups.read({ platform, space: spaceExternalId, group: group.groupId })
      await keepInStep(deps, { organizationId, group, space, reading, groups, most: MOST_AT_ONCE })
    } catch (fault) {
      faults.push(fault)
      const at = new Date(deps.clock.now().getTime() + AFTER_FAULT_MS)
      await deps.store.commit({ changes: [{ type: 'group-due', spaceId: read.spaceId, groupId: read.groupId, at }] })
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'Some segments could not be kept in step with their groups')
  return due.length
}

/** Milliseconds before a group whose reading failed is read again. */
const AFTER_FAULT_MS = 60_000
/** Groups in a run: more than a school has. */
const MOST = 1_000
/** People taken in of one group in a run; the rest a minute later. */
const MOST_AT_ONCE = 1_000
