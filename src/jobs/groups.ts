import type { GroupReader } from '../usecases/group-reader.ts'
import type { Clock, Deps, Log } from '../usecases/ports.ts'
import { syncDueGroups } from '../usecases/sync-due-groups.ts'
import { createLoop, type Loop } from './loop.ts'

/** After every instant at which a group can be due. */
const FAR = new Date(8.64e15)
/** Milliseconds between two looks at the least, so that a group that cannot be read is not asked for again and again. */
const LEAST_MS = 1_000

/**
 * Keeps segments in step with the groups that they follow, beside everything else: those that are due, and after a start all of them,
 * since changes may have been missed.
 */
export function createGroups(
  { deps, groups }: { readonly deps: Deps; readonly groups: GroupReader },
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Loop {
  let isFirst = true
  const pass = async (stopping: AbortSignal) => {
    const until = isFirst ? FAR : clock.now()
    isFirst = false
    try {
      await syncDueGroups(deps, { groups, until, stopping })
    } catch (fault) {
      // Whoever closes does not wait for a slow platform: what is written then is written after the next start.
      if (!stopping.aborted) throw fault
      return null
    }
    const next = await deps.store.nextGroupDue()
    return next === null ? null : Math.max(LEAST_MS, next.getTime() - clock.now().getTime())
  }
  return createLoop(pass, { name: 'groups', clock, log })
}
