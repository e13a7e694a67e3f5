import type { Act, Clock, Hold, Limit, Place, Route, Scope } from '../usecases/ports.ts'

/** Keeps to what the platforms allow: no more than that in any window, and no less where there is enough to send. */
export type Pacer = {
  /** Milliseconds until the limits that a route shares with others let it through; 0 is now. */
  readonly sharedWait: (route: Route) => number
  /** The same for the limits of its own channel or person. */
  readonly targetWait: (route: Route) => number
  /**
   * Counts it as under way, until the function that is returned says that it is over: nobody knows when in between it arrived
   * there, and a window that began too early would end too early.
   */
  readonly take: (route: Route) => () => void
  /** The platform asked to wait: only these acts there are held. */
  readonly hold: (place: Place, how: { readonly hold: Hold; readonly ms: number }) => void
}

/** Milliseconds added to each window: clocks are read in whole ones, and the way there is not always equally long. */
const MARGIN_MS = 5
/** Counts of targets that nobody writes to any more are forgotten when there are so many. */
const MOST_KEPT = 10_000

/** Of so many the shortest says something: the first ones of a process take longer than what follows. */
const ENOUGH = 100

/** What counts in one window: what is over, by the instants from which it counts, and how many are under way. */
type Count = { readonly times: number[]; readonly underWay: number; readonly windowMs: number }

/**
 * A pacer that has seen nothing yet; after a restart the platform's own answers have the last word.
 *
 * What is over counts from its end, less the shortest time that anything took on that platform: of two that go out one after
 * the other, the first arrived at the latest so long before its end that the second cannot arrive within the window.
 */
export function createPacer(clock: Pick<Clock, 'now'>): Pacer {
  const taken = new Map<string, Count>()
  const shortest = new Map<string, { readonly ms: number; readonly of: number }>()
  const held = new Map<string, { readonly from: number; readonly until: number }>()

  const waitOf = (route: Route, limits: readonly Limit[], now: number): number =>
    limits.reduce((longest, limit) => {
      const needed = countActs(route, limit)
      const { times, underWay } = taken.get(keyOf(route, limit)) ?? NONE
      // A clock that was set back makes what is counted lie ahead: it says nothing any more.
      if (needed === 0 || (times.at(-1) ?? now) > now) return longest
      // What is under way is the latest of all: it ends at any time from now on.
      const over = limit.count - needed - underWay
      const past = over < 0 ? now : times[times.length - 1 - over]
      return past === undefined ? longest : Math.max(longest, past + limit.withinMs + MARGIN_MS - now)
    }, 0)

  const heldFor = (route: Route, scopes: readonly Scope[], now: number): number =>
    scopes.reduce((longest, per) => {
      const waits = route.acts.map((act) => {
        const hold = held.get(holdKey(route, per, act))
        return hold !== undefined && hold.from <= now ? hold.until - now : 0
      })
      return Math.max(longest, ...waits)
    }, 0)

  const count = (route: Route, limit: Limit, more: Omit<Count, 'windowMs'>) => {
    const key = keyOf(route, limit)
    const known = taken.get(key) ?? NONE
    const windowMs = limit.withinMs + MARGIN_MS
    const now = clock.now().getTime()
    const times = [...known.times, ...more.times].filter((time) => time <= now && time + windowMs > now)
    const underWay = known.underWay + more.underWay
    if (times.length + underWay > 0) taken.set(key, { times, underWay, windowMs })
    else taken.delete(key)
  }

  const forget = (now: number) => {
    for (const [key, { times, underWay, windowMs }] of taken)
      if (underWay === 0 && (times.at(-1) ?? 0) + windowMs < now) taken.delete(key)
    for (const [key, { until }] of held) if (until < now) held.delete(key)
  }

  return {
    sharedWait(route) {
      const now = clock.now().getTime()
      const shared = route.limits.filter(({ per }) => per !== 'target')
      return Math.max(waitOf(route, shared, now), heldFor(route, ['space', 'platform'], now))
    },
    targetWait(route) {
      const now = clock.now().getTime()
      const own = route.limits.filter(({ per }) => per === 'target')
      return Math.max(waitOf(route, own, now), heldFor(route, ['target'], now))
    },
    take(route) {
      const from = clock.now().getTime()
      for (const limit of route.limits) count(route, limit, { underWay: countActs(route, limit), times: [] })
      if (taken.size + held.size > MOST_KEPT) forget(from)
      return () => {
        const now = clock.now().getTime()
        const known = shortest.get(route.platform) ?? { ms: Number.POSITIVE_INFINITY, of: 0 }
        const ms = Math.min(known.ms, Math.max(0, now - from))
        shortest.set(route.platform, { ms, of: known.of + 1 })
        const least = known.of < ENOUGH ? 0 : ms
        for (const limit of route.limits) {
          const acts = countActs(route, limit)
          count(route, limit, { underWay: -acts, times: new Array<number>(acts).fill(now - least) })
        }
      }
    },
    hold(place, { hold, ms }) {
      const now = clock.now().getTime()
      for (const act of hold.acts) held.set(holdKey(place, hold.per, act), { from: now, until: now + ms })
    },
  }
}

const NONE = { times: [], underWay: 0 } as const satisfies Omit<Count, 'windowMs'>

function countActs(route: Route, limit: Limit): number {
  return route.acts.filter((act) => limit.acts.includes(act)).length
}

function keyOf(route: Route, limit: Limit): string {
  return `${placeOf(route, limit.per)}|${limit.acts.join()}|${limit.withinMs}`
}

function holdKey(place: Place, per: Scope, act: Act): string {
  return `${placeOf(place, per)}|${act}`
}

function placeOf({ platform, space, target }: Place, per: Scope): string {
  if (per === 'platform') return platform
  return per === 'space' ? `${platform}|${space}` : `${platform}|${space}|${target}`
}
