import type { Session } from '../domain/entities.ts'
import type { Impact } from '../domain/impact.ts'
import type { Result } from '../domain/result.ts'
import { yes } from '../domain/result.ts'
import type { Recurrence } from '../domain/series.ts'
import { loadParts, mayChangeOf, type SeriesDecision } from './change-series.ts'
import { loadSeries } from './load-series.ts'
import type { Deps, SeriesFacts } from './ports.ts'
import { readSeriesImpact } from './read-series-impact.ts'
import { decideMove, type RescheduleSeriesRequest } from './reschedule-series.ts'

/** What a move of several sessions would do: each as it would be, and how their series would repeat. */
export type SeriesMovePreview = Pick<SeriesDecision, 'apart' | 'kept'> & {
  readonly facts: SeriesFacts
  readonly recurrence: Recurrence
  readonly moved: readonly Session[]
  readonly impact: Impact
}

/** Looks at what a move would do and mean, and does nothing. Refuses what moving refuses, but for a session that was moved since it was shown. */
export async function previewSeriesMove(
  deps: Deps,
  request: Omit<RescheduleSeriesRequest, 'from'>,
): Promise<Result<SeriesMovePreview>> {
  const step = { ...request, from: null, action: 'reschedule-session' } as const
  const loaded = await loadParts(deps, step)
  if (!loaded.ok) return loaded
  const { session, parts } = loaded.value
  const decided = decideMove({ request: step, session, parts, mayChange: mayChangeOf(step), now: deps.clock.now() })
  if (!decided.ok) return decided
  const { plans, apart } = decided.value
  const kept = [...decided.value.kept, ...loaded.value.kept]
  const moved = plans.flatMap(({ moved: to }) =>
    (to?.moves ?? []).flatMap(({ session: one, times }) => (times === null ? [] : [{ ...one, ...times }])),
  )
  const own = plans.find(({ part }) => part.series.id === session.seriesId)
  const series = parts.find((part) => part.series.id === session.seriesId)?.series
  if (series === undefined) throw new Error(`Session ${session.id} lost its series`)
  const besides = parts.map((part) => part.series.id)
  const impact = await readSeriesImpact(deps, { asker: request.asker, sessions: moved, besides })
  const recurrence = own?.moved?.recurrence ?? series
  return yes({ facts: await loadSeries(deps, series), recurrence, moved, impact, apart, kept })
}
