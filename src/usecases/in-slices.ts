import { letOthersGo, SLICE } from './commit-in-slices.ts'

/** Does work on a list of any length, slice by slice, and lets the event loop go in between; answers what it came to, in the same order. */
export async function inSlices<T, R>(
  all: readonly T[],
  work: (slice: readonly T[]) => readonly R[] | Promise<readonly R[]>,
): Promise<readonly R[]> {
  const results: R[] = []
  for (let at = 0; at < all.length; at += SLICE) {
    if (at > 0) await letOthersGo()
    for (const result of await work(all.slice(at, at + SLICE))) results.push(result)
  }
  return results
}
