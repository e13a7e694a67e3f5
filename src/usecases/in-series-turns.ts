import type { Series } from '../domain/entities.ts'
import { inTurnsOf } from './in-turns-of.ts'
import { loadWholeSeries } from './load-series.ts'
import type { Deps } from './ports.ts'

/** Does work with each part of a series that has sessions to come or makes further ones, whichever is named, after all earlier work on them. */
export function inSeriesTurns<T>(
  deps: Deps,
  series: Series,
  work: (parts: readonly Series[]) => Promise<T>,
): Promise<T> {
  const read = async () => {
    const whole = await loadWholeSeries(deps, series)
    return [whole.series, ...whole.later]
  }
  return inTurnsOf(deps, { read, turnOf: ({ id }) => id, work })
}
