/**
 * The evidence of one person at one session, read as time present (SPEC section 4).
 *
 * @module
 */
import type { Evidence } from './entities.ts'
import type { EvidenceSource } from './words.ts'

/** A stretch of time, `from` before or at `to`. */
export type Interval = { readonly from: Date; readonly to: Date }

/** Presence seen by the meeting itself: its sources are `confirmed`. */
export const MEETING_SOURCES: readonly EvidenceSource[] = ['zoom', 'discord_voice']
/** Signs of wanting to come, with nothing from the meeting: `claimed`. A huddle names no channel, so it may be another. */
export const CLAIM_SOURCES: readonly EvidenceSource[] = ['join_button', 'join_link', 'slack_huddle']

/** What was seen of one person: total time present within the session, and the outer bounds. */
export type Presence = {
  /** The source that saw the most of it. */
  readonly source: EvidenceSource
  readonly firstJoinedAt: Date
  readonly lastLeftAt: Date
  /** Whole minutes within the session, overlaps counted once. */
  readonly minutes: number
}

/**
 * The presence that the meeting saw, or null where it saw none. Rejoining and several devices count once. Someone without a
 * `left` stayed until the end of `within`; someone without a `joined` was there when it began: one lost record is held against nobody.
 */
export function readPresence(evidence: readonly Evidence[], within: Interval): Presence | null {
  const bySource = MEETING_SOURCES.map((source) => {
    const stretches = stretchesOf(source, evidence, within)
    return { source, stretches, ms: lengthOf(merge(stretches.map((stretch) => clip(stretch, within)))) }
  }).filter(({ stretches }) => stretches.length > 0)
  const best = bySource.reduce<(typeof bySource)[number] | null>((a, b) => (a === null || b.ms > a.ms ? b : a), null)
  if (best === null) return null

  const all = merge(bySource.flatMap(({ stretches }) => stretches))
  const ms = lengthOf(merge(all.map((stretch) => clip(stretch, within))))
  return {
    source: best.source,
    firstJoinedAt: new Date(Math.min(...all.map(({ from }) => from.getTime()))),
    lastLeftAt: new Date(Math.max(...all.map(({ to }) => to.getTime()))),
    minutes: Math.floor(ms / MINUTE_MS),
  }
}

/** The earliest piece of evidence from one of these sources, or null. */
export function earliestOf(evidence: readonly Evidence[], sources: readonly EvidenceSource[]): Evidence | null {
  const fitting = evidence.filter(({ source, kind }) => kind === 'joined' && sources.includes(source))
  return fitting.reduce<Evidence | null>((a, b) => (a === null || b.at < a.at ? b : a), null)
}

/** The mark by hand that counts: the latest; of two at the same instant the one appended last. */
export function latestMark(evidence: readonly Evidence[]): Evidence | null {
  const marks = evidence.filter(({ kind, mark }) => kind === 'marked' && mark !== null)
  return marks.reduce<Evidence | null>((a, b) => (a === null || b.at >= a.at ? b : a), null)
}

/** Overlapping and touching stretches made one, in order of time. */
export function merge(stretches: readonly Interval[]): readonly Interval[] {
  const merged: Interval[] = []
  for (const next of [...stretches].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = merged.at(-1)
    if (last === undefined || next.from > last.to) merged.push(next)
    else if (next.to > last.to) merged[merged.length - 1] = { from: last.from, to: next.to }
  }
  return merged
}

const MINUTE_MS = 60_000

/** Present while more devices of this source joined than left; the same record twice (a webhook repeated) is one. */
function stretchesOf(source: EvidenceSource, evidence: readonly Evidence[], within: Interval): readonly Interval[] {
  const records = new Map<string, Evidence>()
  for (const one of evidence) {
    const isBound = one.source === source && one.kind !== 'marked' && one.at <= within.to
    if (isBound) records.set(`${one.kind} ${one.at.getTime()}`, one)
  }
  const ordered = [...records.values()].sort((a, b) => a.at.getTime() - b.at.getTime() || a.kind.localeCompare(b.kind))
  const stretches: Interval[] = []
  let devices = 0
  let since = within.from
  for (const { kind, at } of ordered) {
    if (kind === 'joined') {
      if (devices === 0) since = at
      devices += 1
    } else {
      if (devices <= 1)
        stretches.push({ from: devices === 0 && stretches.length > 0 ? at : earlier(since, at), to: at })
      devices = Math.max(0, devices - 1)
    }
  }
  if (devices > 0) stretches.push({ from: since, to: within.to })
  return stretches
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b
}

/** The part of a stretch within the session; of no length where they do not meet. */
function clip({ from, to }: Interval, within: Interval): Interval {
  const start = Math.min(Math.max(from.getTime(), within.from.getTime()), within.to.getTime())
  const end = Math.max(start, Math.min(to.getTime(), within.to.getTime()))
  return { from: new Date(start), to: new Date(end) }
}

function lengthOf(stretches: readonly Interval[]): number {
  return stretches.reduce((ms, { from, to }) => ms + to.getTime() - from.getTime(), 0)
}
