import type { Act, Clock, Hold, Limit, Place, Route, Scope } from '../usecases/ports.ts'

/** Keeps to what the platforms allow: no more than that in any window, and no less where there is enough to send. */
export type Pacer = {
  /** Milliseconds until the limits that a route shares with others let it through; 0 is now. */
  readonly sharedWait: (route: Route) => number
  /** The same for the limits of its own channel or person. */
  readonly targetWait: (route: Route) => number
  /** Counts it as done now. */
  readonly take: (route: Route) => void
  /** The platform asked to wait: only these acts there are held. */
  readonly hold: (place: Place, how: { readonly hold: Hold; readonly ms: number }) => void
}

/**
 * Milliseconds added to each window: what was sent a window apart may arrive a little closer, since the way there is not always
 * equally long.
 */
const MARGIN_MS = 20
/** Counts of targets that nobody writes to any more are forgotten when there are so many. */
const MOST_KEPT = 10_000

/** A pacer that has seen nothing yet; after a restart the platform's own answers have the last word. */
export function createPacer(clock: Pick<Clock, 'now'>): Pacer {
  const taken = new Map<string, { readonly times: number[]; readonly windowMs: number }>()
  const held = new Map<string, { readonly from: number; readonly until: number }>()

  const waitOf = (route: Route, limits: readonly Limit[], now: number): number =>
    limits.reduce((longest, limit) => {
      const needed = countActs(route, limit)
      const times = taken.get(keyOf(route, limit))?.times ?? []
      // A clock that was set back makes what is counted lie ahead: it says nothing any more.
      if (needed === 0 || (times.at(-1) ?? now) > now) return longest
      const past = times[times.length + needed - limit.count - 1]
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

  const forget = (now: number) => {
    for (const [key, { times, windowMs }] of taken) if ((times.at(-1) ?? 0) + windowMs < now) taken.delete(key)
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
      const now = clock.now().getTime()
      for (const limit of route.limits) {
        const key = keyOf(route, limit)
        const windowMs = limit.withinMs + MARGIN_MS
        const times = (taken.get(key)?.times ?? []).filter((time) => time <= now && time + windowMs > now)
        for (let count = countActs(route, limit); count > 0; count--) times.push(now)
        if (times.length > 0) taken.set(key, { times, windowMs })
      }
      if (taken.size + held.size > MOST_KEPT) forget(now)
    },
    hold(place, { hold, ms }) {
      const now = clock.now().getTime()
      for (const act of hold.acts) held.set(holdKey(place, hold.per, act), { from: now, until: now + ms })
    },
  }
}

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
