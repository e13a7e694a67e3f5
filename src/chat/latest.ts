/** What was used last, by key; what was not used for longest makes way. */
export type Latest<T> = {
  readonly get: (key: string) => T | undefined
  readonly has: (key: string) => boolean
  readonly set: (key: string, value: T) => void
  readonly delete: (key: string) => void
}

/** Remembers the `most` that were used last: what a platform can be asked again need not be kept for ever. */
export function createLatest<T>(most: number): Latest<T> {
  const kept = new Map<string, T>()
  const set = (key: string, value: T) => {
    kept.delete(key)
    kept.set(key, value)
    const oldest = kept.size > most ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
  }
  return {
    get(key) {
      const value = kept.get(key)
      if (value !== undefined) set(key, value)
      return value
    },
    has: (key) => kept.has(key),
    set,
    delete: (key) => void kept.delete(key),
  }
}
