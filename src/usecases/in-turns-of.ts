import { inTurns } from './in-turns.ts'
import type { Deps } from './ports.ts'

/**
 * Does work with all that `read` answers, after all earlier work on each of it, by its turn. What comes while those turns are waited for,
 * or is there when the work is done anew after a conflict, may be worked on beside this: then its turn is taken too.
 */
export async function inTurnsOf<T, R>(
  deps: Pick<Deps, 'store'>,
  of: {
    readonly read: () => Promise<readonly T[]>
    readonly turnOf: (one: T) => string
    readonly work: (all: readonly T[]) => Promise<R>
  },
): Promise<R> {
  const { read, turnOf, work } = of
  for (;;) {
    const taken = new Set((await read()).map(turnOf))
    const done = await inTurns(deps, [...taken].sort(), async () => {
      const all = await read()
      return all.every((one) => taken.has(turnOf(one))) ? { value: await work(all) } : null
    })
    if (done !== null) return done.value
  }
}
