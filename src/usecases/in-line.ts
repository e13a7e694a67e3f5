import type { Series } from '../domain/entities.ts'
import { inTurns } from './in-turns.ts'
import { loadWholeSeries } from './load-series.ts'
import type { Deps } from './ports.ts'

/** Does work with each part of a series that has sessions to come or makes further ones, whichever is named, after all earlier work on them. */
export async function inLine<T>(deps: Deps, series: Series, work: (line: readonly Series[]) => Promise<T>): Promise<T> {
  const lineOf = async () => {
    const whole = await loadWholeSeries(deps, series)
    return [whole.series, ...whole.later]
  }
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
