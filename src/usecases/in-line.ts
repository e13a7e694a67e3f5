import type { Series } from '../domain/entities.ts'
import { inTurns } from './in-turns.ts'
import { loadSeries } from './load-series.ts'
import type { Deps } from './ports.ts'

/** Does work with a series and those that it goes on as since it was split, after all earlier work on them. */
export async function inLine<T>(deps: Deps, series: Series, work: (line: readonly Series[]) => Promise<T>): Promise<T> {
  const lineOf = async () => [series, ...(await loadSeries(deps, series)).later]
  const subjects = (await lineOf()).map(({ id }) => id).sort()
  return inTurns(deps, subjects, async () => work(await lineOf()))
}
