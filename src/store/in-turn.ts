import { type Clock, Conflict, type Store } from '../usecases/ports.ts'

/** How long work that ends in a `Conflict` is done anew, in ms. */
const RETRY_FOR_MS = 2_000
/** The longest pause before it is: grown from a tenth of it. */
const LONGEST_PAUSE_MS = 100

/**
 * One queue for each subject: 500 people who press Join at once are served one after the other instead of all failing but one
 * (DESIGN, decision 1). Work on other subjects is not held up, and work that fails does not stop what waits behind it.
 */
export const createInTurn = (clock: Clock): Store['inTurn'] => {
  const tails = new Map<string, Promise<unknown>>()
  return (subject, work) => {
    const before = tails.get(subject) ?? Promise.resolve()
    const mine = before.then(() => untilNoConflict(clock, work))
    const tail = mine.then(done, done)
    tails.set(subject, tail)
    void tail.then(() => tails.get(subject) === tail && tails.delete(subject))
    return mine
  }
}

const done = (): void => {}

/** The first time anew at once, then with growing pauses of random length, so that two that collide do not collide again. */
const untilNoConflict = async <T>(clock: Clock, work: () => Promise<T>): Promise<T> => {
  const deadline = clock.now().getTime() + RETRY_FOR_MS
  for (let attempt = 0; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Conflict) || clock.now().getTime() >= deadline) throw error
    }
    const longest = Math.min(LONGEST_PAUSE_MS, (attempt * LONGEST_PAUSE_MS) / 10)
    if (longest > 0) await new Promise<void>((resolve) => clock.after(Math.ceil(Math.random() * longest), resolve))
  }
}
