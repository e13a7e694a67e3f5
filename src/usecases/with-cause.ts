import type { Deps, Store } from './ports.ts'

/** The same for one request (`cause`): whatever is committed carries it, to be followed through the log. */
export function withCause(deps: Deps, cause: string): Deps {
  const commit: Store['commit'] = (changes) => deps.store.commit({ ...changes, cause })
  // Reads come from the store itself: copying all of them for each request would cost more than some answers.
  return { ...deps, cause, store: Object.assign(Object.create(deps.store) as Store, { commit }) }
}
