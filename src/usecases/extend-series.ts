import type { Series } from '../domain/entities.ts'
import { growSeries } from '../domain/horizon.ts'
import { letOthersGo } from './commit-in-slices.ts'
import { growthChanges } from './growth-changes.ts'
import type { Deps } from './ports.ts'

/** What `extendSeries` is asked. */
export type ExtendSeriesRequest = { /** Series loaded at a time, at most. */ readonly limit: number }

/**
 * Makes the sessions of each series that came within 90 days; answers how many. Each series is due once a day. One series' fault does not
 * hold up the others: it is thrown at the end.
 */
export async function extendSeries(deps: Deps, { limit }: ExtendSeriesRequest): Promise<number> {
  const faults: unknown[] = []
  let made = 0
  for (;;) {
    const due = await deps.store.dueToExtend(deps.clock.now(), limit)
    let extended = 0
    for (const series of due) {
      await letOthersGo()
      try {
        made += await extend(deps, series)
        extended += 1
      } catch (fault) {
        faults.push(fault)
      }
    }
    if (due.length < limit || extended === 0) break
  }
  if (faults.length > 0) throw new AggregateError(faults, 'Some series could not be extended')
  return made
}

async function extend(deps: Deps, { organizationId, id }: Series): Promise<number> {
  const { store, clock } = deps
  return store.inTurn(id, () =>
    store.inTurn(organizationId, async () => {
      const series = await store.series(organizationId, id)
      const now = clock.now()
      if (series === null || series.extendAt === null || series.extendAt > now) return 0
      const { starts, set } = growSeries(series, { now })
      const passcode = starts.length === 0 ? null : await lastPasscode(deps, series)
      const sessions = await growthChanges(deps, { series, starts, passcode, by: null, now })
      await store.commit({
        changes: [{ type: 'set-series', id, version: series.version, set, at: now }, ...sessions],
      })
      return starts.length
    }),
  )
}

async function lastPasscode({ store }: Deps, { organizationId, id }: Series): Promise<string | null> {
  const last = await store.lastOfSeries(id)
  return last === null ? null : store.passcode(organizationId, last.id)
}
