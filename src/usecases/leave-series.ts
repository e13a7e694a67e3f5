import type { Series } from '../domain/entities.ts'
import type { SessionId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import { inSeriesTurns } from './in-series-turns.ts'
import { leavePlaces } from './leave-places.ts'
import { loadWholeSeries } from './load-series.ts'
import type { Asker, Change, Deps, SeriesFacts } from './ports.ts'
import { seriesOfSession } from './series-of-session.ts'
import { openOf } from './series-parts.ts'

/** What `leaveSeries` is asked: any session of the series names it. */
export type LeaveSeriesRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** How many places and waits were given up; `wasIn`: whether they were registered for all of it. */
export type LeftSeries = { readonly facts: SeriesFacts; readonly left: number; readonly wasIn: boolean }

/**
 * **Leave all**: gives up every place and wait in the sessions to come of the whole series, whichever part of it is named since it was
 * split, and is registered for no further one; all of it, or nothing.
 */
export async function leaveSeries(deps: Deps, request: LeaveSeriesRequest): Promise<Result<LeftSeries>> {
  const { asker } = request
  const found = await seriesOfSession(deps, { ...request, action: 'leave-session' })
  if (!found.ok) return found
  const { series } = found.value
  return inSeriesTurns(deps, series, async (parts) => {
    const personId = asker.person.id
    const struck: Change[] = []
    for (const { id: seriesId } of parts)
      if (await deps.store.isInSeries(seriesId, personId))
        struck.push({ type: 'remove-series-person', seriesId, personId })
    const left = await leavePlaces(deps, { asker, readIds: () => readOpen(deps, parts), before: struck })
    return yes({ facts: await loadWholeSeries(deps, series), left: left.length, wasIn: struck.length > 0 })
  })
}

async function readOpen(deps: Deps, parts: readonly Series[]): Promise<readonly SessionId[]> {
  const now = deps.clock.now()
  const ids: SessionId[] = []
  for (const { id: seriesId } of parts) for (const { id } of await openOf(deps, { seriesId, now })) ids.push(id)
  return ids
}
