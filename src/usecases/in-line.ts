import type { Series } from '../domain/entities.ts'
import { inTurns } from './in-turns.ts'
import { loadSeries } from './load-series.ts'
import type { Deps } from './ports.ts'

/** Does work with a series and those that it goes on as since it was split, after all earlier work on them. */
export async function inLine<T>(deps: Deps, series: Series, work: (line: readonly Series[]) => Promise<T>): Promise<T> {
  const lineOf = async () => [series, ...(await loadSeries(deps, series)).later]
  for (;;) {
    const taken = new Set((await lineOf()).map(({ id }) => id))
    const done = await inTurns(deps, [...taken].sort(), async () => {
      const line = await lineOf()
      // Split while this waited: what came of it may be worked on beside this, until its turn is taken too.
      return line.every(({ id }) => taken.has(id)) ? { value: await work(line) } : null
    })
    if (done !== null) return done.value
  }
}
