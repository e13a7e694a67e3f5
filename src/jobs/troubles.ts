import type { Clock, Log } from '../usecases/ports.ts'

/** Says of each trouble once that it is there and once that it is over, however many deliveries it meets meanwhile. */
export type Troubles = {
  /**
   * `kind` groups what heals together, as all that one platform refuses; the sentence tells one trouble from another. An `error`
   * is a bug of ours; what else there is is a warning.
   */
  readonly meet: (
    kind: string,
    trouble: { readonly facts: object; readonly message: string; readonly level?: 'warn' | 'error' },
  ) => void
  /** Something of that kind went well. */
  readonly pass: (kind: string) => void
}

/** A trouble that comes and goes is one trouble: it is over when it has not been met for so many milliseconds. */
const QUIET_MS = 60_000
/** One that nothing went well after is another one where it is met so many milliseconds later: repetitions come every five minutes. */
const FORGOTTEN_MS = 60 * 60_000

/** Nothing is wrong yet. */
export function createTroubles({ clock, log }: { readonly clock: Pick<Clock, 'now'>; readonly log: Log }): Troubles {
  const known = new Map<string, Map<string, { lastAt: number; times: number }>>()
  return {
    meet(kind, { facts, message, level = 'warn' }) {
      const troubles = known.get(kind) ?? new Map<string, { lastAt: number; times: number }>()
      known.set(kind, troubles)
      const now = clock.now().getTime()
      for (const [said, { lastAt }] of troubles) if (now - lastAt >= FORGOTTEN_MS) troubles.delete(said)
      const met = troubles.get(message) ?? { lastAt: 0, times: 0 }
      troubles.set(message, met)
      met.lastAt = now
      met.times += 1
      if (met.times === 1) log[level](facts, message)
    },
    pass(kind) {
      const now = clock.now().getTime()
      for (const [message, { lastAt, times }] of known.get(kind) ?? []) {
        if (now - lastAt < QUIET_MS) continue
        known.get(kind)?.delete(message)
        log.info({ where: kind, times }, `this is over: ${message}`)
      }
    },
  }
}
