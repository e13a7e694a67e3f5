import { setTimeout as wait } from 'node:timers/promises'

/** Work that a stop waits for. */
export type UnderWay = {
  /** Counts this work until it settles, and gives it back. */
  readonly track: <T>(work: Promise<T>) => Promise<T>
  /** Waits until nothing is under way, what arrives meanwhile included, at most `ms` milliseconds. */
  readonly finish: (ms: number) => Promise<void>
}

/** Nothing under way yet. */
export function createUnderWay(): UnderWay {
  const works = new Set<Promise<unknown>>()
  return {
    track(work) {
      const done = () => void works.delete(work)
      works.add(work)
      work.then(done, done)
      return work
    },
    async finish(ms) {
      const enough = new AbortController()
      const late = wait(ms, true, { signal: enough.signal }).catch(() => true)
      const settle = async () => {
        await Promise.allSettled(works)
        return false
      }
      while (works.size > 0 && !(await Promise.race([settle(), late]))) {}
      enough.abort()
    },
  }
}
