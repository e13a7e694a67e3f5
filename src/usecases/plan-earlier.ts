import { planChanges } from './plan-changes.ts'
import type { Deps } from './ports.ts'

/**
 * Plans what is still to be told of changes up to these instants, before a series is changed anew: it keeps only its latest change, by
 * which what was done to many sessions is told as one thing and not of each of them.
 */
export async function planEarlier(deps: Deps, instants: readonly (Date | null)[]): Promise<void> {
  const latest = Math.max(...instants.map((instant) => instant?.getTime() ?? 0))
  for (;;) {
    const [oldest] = await deps.store.unplannedChanges(1)
    if (oldest === undefined || oldest.changedAt.getTime() > latest) return
    // What cannot be planned stays for the planner, which says so; it is in nobody's way here.
    const planned = await planChanges(deps, { limit: SLICE }).catch(() => 0)
    if (planned === 0) return
  }
}

const SLICE = 100
