import type { Deps } from './ports.ts'

/** Does work after all earlier work on each of these subjects; always taken in the order given. */
export function inTurns<T>(
  { store }: Pick<Deps, 'store'>,
  subjects: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const [first, ...rest] = subjects
  return first === undefined ? work() : store.inTurn(first, () => inTurns({ store }, rest, work))
}
