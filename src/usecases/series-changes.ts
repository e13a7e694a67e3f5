import type { Series, Session } from '../domain/entities.ts'
import type { PersonId, SessionId } from '../domain/ids.ts'
import type { SeriesChange } from '../domain/series-change.ts'
import type { MovedSeries } from '../domain/series-move.ts'
import { splitSeries } from '../domain/series-split.ts'
import type { Change, Deps, SessionPatch } from './ports.ts'
import type { SeriesPart } from './series-parts.ts'

/** What is to become of one part of a series. */
export type PartPlan = {
  readonly part: SeriesPart
  /** What its further sessions are like from now on. */
  readonly set: Partial<Series>
  readonly moved: MovedSeries | null
  readonly patches: ReadonlyMap<SessionId, SessionPatch>
}

/** The series that a part is from now on, and the writes that make it so: in place, or split off with its sessions and people. */
export function seriesChanges(
  deps: Deps,
  of: { readonly plan: PartPlan; readonly change: SeriesChange; readonly by: PersonId; readonly now: Date },
): { readonly id: Series['id']; readonly changes: readonly Change[] } {
  const { plan, change, now } = of
  const { part } = plan
  const { series, sessions } = part
  const first = sessions[0]?.seriesStart
  const told = { changedAt: now, change }
  if (!(part.isSplit || takesEarlier(plan)) || first == null) {
    const set = { ...plan.set, ...growthOf(plan, now), ...told }
    const changes: Change[] = [{ type: 'set-series', id: series.id, version: series.version, set, at: now }]
    return { id: series.id, changes: [...changes, ...sessionChanges(of, { id: series.id })] }
  }
  const { head, tail } = splitSeries(series, first)
  const id = deps.newId('srs')
  const split: Series = {
    ...series,
    ...tail,
    ...plan.set,
    ...growthOf(plan, now),
    ...told,
    id,
    origin: series.origin ?? series.id,
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
  // What was called off from a later session on goes with it.
  const ended = { ...head, extendAt: null, cancelledAt: null, cancelledFrom: null, cancelReason: null }
  return {
    id,
    changes: [
      { type: 'add-series', series: split },
      { type: 'carry-series-people', from: series.id, to: id },
      { type: 'set-series', id: series.id, version: series.version, set: ended, at: now },
      ...sessionChanges(of, { id }),
    ],
  }
}

/** Whether a session goes where one before them was, called off perhaps: no series has two of one start by the rule. */
function takesEarlier({ part, moved }: PartPlan): boolean {
  return moved?.moves.some(({ slot }) => part.before.has(slot.getTime())) ?? false
}

/** Its rule from there on, and from where further sessions are made: right after the last that is there. */
function growthOf({ part, moved }: PartPlan, now: Date): Partial<Series> {
  if (moved === null) return {}
  const { recurrence, durationMinutes, moves } = moved
  const { cancelledFrom } = part.series
  const off = moves.find(({ session }) => session.seriesStart?.getTime() === cancelledFrom?.getTime())
  return {
    ...recurrence,
    durationMinutes,
    cancelledFrom: cancelledFrom === null ? null : (off?.slot ?? cancelledFrom),
    madeUntil: moves.at(-1)?.slot ?? part.series.madeUntil,
    extendAt: part.series.extendAt === null ? null : now,
  }
}

/**
 * In the order of their starts, so that messages name the soonest; but no two may have the same start by the rule, not even on the way: where
 * one takes another's, those that move later go first from the end.
 */
function sessionChanges(
  of: { readonly plan: PartPlan; readonly by: PersonId; readonly now: Date },
  to: Pick<Series, 'id'>,
): readonly Change[] {
  const { plan, by, now } = of
  const slots = new Map(plan.moved?.moves.map((move) => [move.session.id, move]))
  const starts = new Set(plan.part.sessions.map(({ seriesStart }) => seriesStart?.getTime()))
  const isCrossing = [...slots.values()].some(
    (move) => isLater(move.session, move.slot) && starts.has(move.slot.getTime()),
  )
  const later: Change[] = []
  const others: Change[] = []
  for (const session of plan.part.sessions) {
    const move = slots.get(session.id)
    const slot = move?.slot ?? session.seriesStart
    const isOther = slot?.getTime() !== session.seriesStart?.getTime()
    const set: SessionPatch = {
      ...plan.patches.get(session.id),
      ...move?.times,
      ...(to.id === session.seriesId ? {} : { seriesId: to.id }),
      ...(isOther ? { seriesStart: slot } : {}),
    }
    if (Object.keys(set).length === 0) continue
    const change: Change = { type: 'set-session', id: session.id, version: session.version, set, by, at: now }
    if (isCrossing && isLater(session, slot)) later.unshift(change)
    else others.push(change)
  }
  return [...later, ...others]
}

function isLater({ seriesStart }: Session, slot: Date | null): boolean {
  return slot !== null && seriesStart !== null && slot > seriesStart
}
