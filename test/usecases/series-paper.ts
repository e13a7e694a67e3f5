import { resolveWall, wallFromMs, wallTimeAt, wallToMs } from '../../src/domain/time.ts'

/**
 * A weekly series kept on paper: a line for each of its sessions, made or not, with its place in the series by the wall clock of the zone,
 * and what stands of it. What the program does to the series has to come to the same.
 */

const HOUR = 3_600_000
const WEEK = 7 * 24 * HOUR
const HORIZON = 90 * 24 * HOUR

/** One session. `slot` is its place by the wall, in ms; `start` is null until it is made; `never`: it will not be. */
export type Line = {
  slot: number
  start: Date | null
  never: boolean
  off: boolean
  title: string
  mentor: string | null
  readonly people: Set<string>
}

/** Lines from one on that are planned alike. */
type Part = { readonly from: number; title: string; mentor: string | null }

export type Scope = 'this' | 'following' | 'all'
export type Named = { readonly at: number; readonly scope: Scope; readonly now: Date }

/** The paper, and what can be done to it; each answers whether it is allowed. */
export type Paper = ReturnType<typeof createPaper>

export function createPaper(of: { readonly first: Date; readonly count: number; readonly zone: string }) {
  const { first, count, zone } = of
  const instantOf = (slot: number) => resolveWall(wallFromMs(slot), zone).instant
  const wallOf = (instant: Date) => wallToMs(wallTimeAt(instant, zone))
  const template = { title: 'Career coaching', mentor: null as string | null }
  const lines = Array.from(
    { length: count },
    (_, at): Line => ({
      ...{ slot: wallOf(first) + at * WEEK, start: null, never: false, off: false },
      ...{ ...template, people: new Set<string>() },
    }),
  )
  const parts: Part[] = [{ from: 0, ...template }]
  const joined = new Set<string>()

  const partOf = (at: number): Part => {
    const found = parts.findLast(({ from }) => from <= at)
    if (found === undefined) throw new Error(`no part for ${at}`)
    return found
  }
  const line = (at: number): Line => {
    const found = lines[at]
    if (found === undefined) throw new Error(`no line ${at}`)
    return found
  }
  const isOver = ({ start }: Line, now: Date) => start !== null && start.getTime() + HOUR <= now.getTime()
  const isOpen = (one: Line, now: Date) => one.start !== null && !one.off && !isOver(one, now)
  /** Which lines a change concerns, by part. */
  const concerned = ({ at, scope, now }: Named): readonly { readonly part: Part; readonly ats: readonly number[] }[] =>
    parts.flatMap((part) => {
      const all = lines.flatMap((_, index) => (partOf(index) === part ? [index] : []))
      const isOwn = partOf(at) === part
      if (scope === 'following' && !isOwn && part.from < at) return []
      const from = scope === 'following' && isOwn ? at : all.find((index) => isOpen(line(index), now))
      return from === undefined ? [] : [{ part, ats: all.filter((index) => index >= from) }]
    })
  const split = ({ at, scope }: Named) => {
    const part = partOf(at)
    if (scope !== 'following' || part.from === at) return
    parts.push({ ...part, from: at })
    parts.sort((a, b) => a.from - b.from)
  }

  return {
    lines,
    instantOf,
    isOpen,
    grow: (now: Date) => {
      for (const [at, one] of lines.entries()) {
        const start = instantOf(one.slot)
        if (one.start !== null || one.never || start.getTime() > now.getTime() + HORIZON) continue
        Object.assign(one, { start, title: partOf(at).title, mentor: partOf(at).mentor })
        // One that came so near that it is over before it is made is nobody's.
        if (!isOver(one, now)) for (const who of joined) one.people.add(who)
      }
    },
    join: (who: string, now: Date) => {
      joined.add(who)
      for (const one of lines.filter((each) => isOpen(each, now))) one.people.add(who)
    },
    leave: (who: string, now: Date) => {
      joined.delete(who)
      for (const one of lines.filter((each) => isOpen(each, now))) one.people.delete(who)
    },
    move: (named: Named, to: Date): boolean => {
      const { at, scope, now } = named
      const own = line(at)
      if (!isOpen(own, now) || (own.start ?? to) <= now || to <= now) return false
      if (scope === 'this') {
        own.start = to
        return true
      }
      const by = wallOf(to) - own.slot
      const ats = concerned(named).flatMap((of) => of.ats)
      const moved = ats.filter((index) => {
        const one = line(index)
        const isApart = index !== at && one.start?.getTime() !== instantOf(one.slot).getTime()
        return isOpen(one, now) && (one.start ?? now) > now && !isApart
      })
      if (moved.some((index) => instantOf(line(index).slot + by) <= now)) return false
      if (by === 0 && own.start?.getTime() === instantOf(own.slot).getTime()) return true
      split(named)
      for (const index of ats) line(index).slot += by
      for (const index of moved) line(index).start = instantOf(line(index).slot)
      return true
    },
    set: (named: Named, what: Partial<Pick<Line, 'title' | 'mentor'>>): boolean => {
      const { at, scope, now } = named
      if (!isOpen(line(at), now)) return false
      if (scope === 'this') {
        Object.assign(line(at), what)
        return true
      }
      const keys = Object.keys(what) as (keyof typeof what)[]
      const isLike = (one: typeof what, other: typeof what) => keys.every((key) => one[key] === other[key])
      const before = concerned(named)
      const isOwnChanged =
        !isLike(partOf(at), what) ||
        before.some(
          ({ part, ats }) => part === partOf(at) && ats.some((index) => index === at && !isLike(line(index), what)),
        )
      for (const { part, ats } of before) {
        for (const index of ats.filter((each) => isOpen(line(each), now)))
          if (index === at || isLike(line(index), part)) Object.assign(line(index), what)
      }
      if (isOwnChanged) split(named)
      for (const part of new Set(before.map(({ ats: [index = 0] }) => partOf(index)))) Object.assign(part, what)
      return true
    },
    /** Only where the program granted it: what follows one that is off itself may be called off too. */
    cancel: (named: Named): void => {
      const { at, scope, now } = named
      if (scope === 'this') {
        line(at).off = true
        return
      }
      for (const { ats } of concerned(named)) {
        const open = ats.filter((index) => isOpen(line(index), now))
        if (open.length === 0) continue
        for (const index of ats) if (line(index).start === null) line(index).never = true
        for (const index of open) line(index).off = true
      }
    },
  }
}
