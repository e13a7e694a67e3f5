import type { SessionId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import { inLine } from './in-line.ts'
import { leaveSession } from './leave-session.ts'
import { loadSeries } from './load-series.ts'
import type { Asker, Deps, SeriesFacts } from './ports.ts'
import { seriesOfSession } from './series-of-session.ts'
import { openOf } from './series-parts.ts'

/** What `leaveSeries` is asked: any session of the series names it. */
export type LeaveSeriesRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** How many places and waits were given up; `wasIn`: whether they were registered for all of it. */
export type LeftSeries = { readonly facts: SeriesFacts; readonly left: number; readonly wasIn: boolean }

/** Gives up every place in the sessions to come, and is registered for no further one. */
export async function leaveSeries(deps: Deps, request: LeaveSeriesRequest): Promise<Result<LeftSeries>> {
  const { asker } = request
  const found = await seriesOfSession(deps, { ...request, action: 'leave-session' })
  if (!found.ok) return found
  const { series } = found.value
  return inLine(deps, series, async (line) => {
    const personId = asker.person.id
    let left = 0
    let wasIn = false
    for (const { id: seriesId } of line) {
      const isIn = await deps.store.isInSeries(seriesId, personId)
      if (isIn) await deps.store.commit({ changes: [{ type: 'remove-series-person', seriesId, personId }] })
      wasIn ||= isIn
      for (const { id } of await openOf(deps, { seriesId, now: deps.clock.now() })) {
        const outcome = await leaveSession(deps, { asker, sessionId: id })
        if (outcome.ok) left += 1
      }
    }
    return yes({ facts: await loadSeries(deps, series), left, wasIn })
  })
}
