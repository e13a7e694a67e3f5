import type { Clock, Route } from '../usecases/ports.ts'
import { meetFault } from './own-fault.ts'
import type { Pacer } from './pacer.ts'
import type { Troubles } from './troubles.ts'

/** One thing to send. `run` never rejects for an outage; `route` is null where nothing outside is asked. */
export type Work = {
  readonly id: string
  readonly organizationId: string
  /** Works of one line go out one after the other, as they were added. */
  readonly line: string
  readonly route: Route | null
  /** The route anew, once what stood before it in its line is over: that may have opened the way. */
  readonly newRoute?: () => Promise<Route | null>
  readonly run: () => Promise<void>
}

/** Decides who is next: no line waits for another, no organization for a larger one, and no limit is passed. */
export type Dispatcher = {
  readonly add: (work: Work) => void
  /** Whether it waits or is under way. */
  readonly has: (id: string) => boolean
  readonly size: () => number
  /** Starts nothing for so many milliseconds. */
  readonly rest: (ms: number) => void
  /** Forgets what waits, and waits for what is under way. */
  readonly stop: () => Promise<void>
}

/** How many go out at once in one space: enough to use 50 a second where each takes half a second. */
const AT_ONCE = 32
/** How many are started before the event loop is let go, in milliseconds between. */
const STARTS = 4

/**
 * Milliseconds between two starts in one space that has limits, far more often than any allows: many at once wait for each other in
 * this process, and each counts for its limit until it is over.
 */
const APART_MS = 8

/** Works of one space that need the same: what holds up one of them holds up all, but for each one's own target. */
type Group = { readonly route: Route | null; readonly ready: Set<Work> }

/** A dispatcher with nothing to do yet. */
export function createDispatcher({
  pacer,
  troubles,
  clock,
}: {
  readonly pacer: Pacer
  readonly troubles: Troubles
  readonly clock: Clock
}): Dispatcher {
  const known = new Set<string>()
  const lines = new Map<string, Work[]>()
  const organizations = new Map<string, Map<string, Group>>()
  const running = new Map<string, number>()
  const lastStart = new Map<string, number>()
  const underWay = new Set<Promise<void>>()
  const alarms = new Set<() => void>()
  let resting: (() => void) | null = null
  let wake: { readonly at: number; readonly cancel: () => void } | null = null
  let stopped = false

  const offer = (work: Work) => {
    const groups = organizations.get(work.organizationId) ?? new Map<string, Group>()
    organizations.set(work.organizationId, groups)
    const key = groupOf(work.route)
    const group = groups.get(key) ?? { route: work.route, ready: new Set() }
    groups.set(key, group)
    group.ready.add(work)
  }
  const offerAnew = async (work: Work) => {
    const route = work.newRoute === undefined ? work.route : await work.newRoute().catch(() => work.route)
    if (stopped) return
    offer({ ...work, route })
    pumpIn(0)
  }
  const pumpIn = (ms: number) => {
    const at = clock.now().getTime() + ms
    if (stopped || (wake !== null && wake.at <= at)) return
    wake?.cancel()
    const cancel = clock.after(ms, () => {
      wake = null
      pump()
    })
    wake = { at, cancel }
  }
  /** Its target is not free yet: it comes back by itself, and holds up nobody. */
  const lay = (work: Work, ms: number) => {
    const cancel = clock.after(ms, () => {
      alarms.delete(cancel)
      offer(work)
      pumpIn(0)
    })
    alarms.add(cancel)
  }

  /** The next that may go out now, its organization moved to the end of the round; or the milliseconds until one may. */
  const next = (): Work | number => {
    let soonest = Number.POSITIVE_INFINITY
    for (const [organizationId, groups] of organizations) {
      for (const [key, group] of groups) {
        const found = nextOf(group)
        if (group.ready.size === 0) groups.delete(key)
        if (typeof found === 'number') {
          soonest = Math.min(soonest, found)
          continue
        }
        if (groups.delete(key) && group.ready.size > 0) groups.set(key, group)
        organizations.delete(organizationId)
        if (groups.size > 0) organizations.set(organizationId, groups)
        return found
      }
      if (groups.size === 0) organizations.delete(organizationId)
    }
    return soonest
  }
  const nextOf = ({ route, ready }: Group): Work | number => {
    if ((running.get(spaceOf(route)) ?? 0) >= AT_ONCE) return Number.POSITIVE_INFINITY
    const shared = route === null ? 0 : Math.max(apart(route), pacer.sharedWait(route))
    if (shared > 0) return shared
    for (const work of ready) {
      ready.delete(work)
      const own = work.route === null ? 0 : pacer.targetWait(work.route)
      if (own <= 0) return work
      lay(work, own)
    }
    return Number.POSITIVE_INFINITY
  }

  const apart = (route: Route): number => {
    if (route.limits.length === 0) return 0
    const since = clock.now().getTime() - (lastStart.get(spaceOf(route)) ?? Number.NEGATIVE_INFINITY)
    // A clock that was set back says nothing.
    return since >= 0 ? APART_MS - since : 0
  }

  const start = (work: Work) => {
    const space = spaceOf(work.route)
    lastStart.set(space, clock.now().getTime())
    const end = work.route === null ? null : pacer.take(work.route)
    running.set(space, (running.get(space) ?? 0) + 1)
    const done = work
      .run()
      .catch((err: unknown) =>
        meetFault(troubles, { err, kind: 'work', what: 'something to be sent', facts: { work: work.id } }),
      )
      .finally(() => {
        end?.()
        underWay.delete(done)
        known.delete(work.id)
        const left = (running.get(space) ?? 1) - 1
        if (left > 0) running.set(space, left)
        else running.delete(space)
        const line = lines.get(work.line) ?? []
        line.shift()
        const [following] = line
        if (following === undefined) lines.delete(work.line)
        else void offerAnew(following)
        pumpIn(0)
      })
    underWay.add(done)
  }
  const pump = () => {
    if (resting !== null) return
    for (let count = 0; count < STARTS && !stopped; count++) {
      const found = next()
      if (typeof found !== 'number') start(found)
      else if (Number.isFinite(found)) return pumpIn(found)
      else return
    }
    pumpIn(0)
  }

  return {
    add(work) {
      if (stopped || known.has(work.id)) return
      known.add(work.id)
      const line = lines.get(work.line)
      if (line !== undefined) return void line.push(work)
      lines.set(work.line, [work])
      offer(work)
      pumpIn(0)
    },
    has: (id) => known.has(id),
    size: () => known.size,
    rest(ms) {
      resting?.()
      resting = clock.after(ms, () => {
        resting = null
        pumpIn(0)
      })
    },
    async stop() {
      stopped = true
      wake?.cancel()
      resting?.()
      for (const cancel of alarms) cancel()
      await Promise.all(underWay)
    },
  }
}

function spaceOf(route: Route | null): string {
  return route === null ? '' : `${route.platform}|${route.space}`
}

function groupOf(route: Route | null): string {
  return route === null ? '' : `${spaceOf(route)}|${route.acts.join()}`
}
