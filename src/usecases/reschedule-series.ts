import type { Session } from '../domain/entities.ts'
import { decideReschedule, isSameTime } from '../domain/reschedule.ts'
import type { Result } from '../domain/result.ts'
import { no, yes } from '../domain/result.ts'
import { beginOf, wallOf } from '../domain/series.ts'
import { type MovedSeries, moveSeries } from '../domain/series-move.ts'
import { splitSeries } from '../domain/series-split.ts'
import { wallTimeAt, wallToMs } from '../domain/time.ts'
import { type ChangedSeries, changeSeries, type SeriesDecision } from './change-series.ts'
import type { Deps } from './ports.ts'
import type { RescheduleSessionRequest } from './reschedule-session.ts'
import type { PartPlan } from './series-changes.ts'
import type { SeriesPart, SeriesScope } from './series-parts.ts'

/** What `rescheduleSeries` is asked: where the session that is named goes, and how much of its series goes with it. */
export type RescheduleSeriesRequest = RescheduleSessionRequest & { readonly scope: SeriesScope }

/**
 * Moves a session and those of its series that follow, or all that are still to come, by the same days and time of day in the zone
 * of the series: over a clock change the wall time stays. Its rule is moved too, so that further sessions follow. Sessions that were moved
 * on their own before stay where they are. Refuses as `rescheduleSession`, and `not_in_series` and `series_unmovable`.
 */
export async function rescheduleSeries(deps: Deps, request: RescheduleSeriesRequest): Promise<Result<ChangedSeries>> {
  return changeSeries(deps, {
    ...request,
    action: 'reschedule-session',
    decide: async ({ session, parts, mayChange, now }) => decideMove({ request, session, parts, mayChange, now }),
  })
}

/** Plans a move of each part of a series. Refuses what moving refuses. */
export function decideMove(of: {
  readonly request: RescheduleSeriesRequest
  readonly session: Session
  readonly parts: readonly SeriesPart[]
  readonly mayChange: (session: Session) => boolean
  readonly now: Date
}): Result<SeriesDecision> {
  const { request, session, parts, now } = of
  const { move, from } = request
  const times = decideReschedule(session, { now, move })
  if (!times.ok) return times
  const byMs = move.start === null ? null : differenceMs(of)
  const moved: { readonly part: SeriesPart; readonly to: MovedSeries }[] = []
  for (const part of parts.map(underRule)) {
    const first = part.sessions[0]?.seriesStart
    if (first == null) continue
    const to = moveSeries({
      tail: splitSeries(part.series, first).tail,
      durationMinutes: part.series.durationMinutes,
      sessions: part.sessions,
      named: session.id,
      byMs,
      length: move.durationMinutes,
      mayMove: of.mayChange,
      now,
    })
    if (!to.ok) return to
    moved.push({ part, to: to.value })
  }
  const isChange = moved.some(({ part, to }) => isMoved(part, to))
  if (isChange && from !== null && !isSameTime(session, from))
    return no({ code: 'session_changed', number: session.number, conflicts: [] })
  const plans = moved.map(({ part, to }): PartPlan => ({ part, set: {}, moved: to, patches: new Map() }))
  return yes({
    plans: isChange ? plans : [],
    apart: moved.flatMap(({ to }) => to.apart),
    kept: moved.flatMap(({ to }) => to.kept),
    wayIn: false,
  })
}

/**
 * A part from where its rule begins on. What comes before that, and is open all the same, was over when the others were moved and is live
 * again: it stays where it is.
 */
function underRule(part: SeriesPart): SeriesPart {
  const begin = beginOf(part.series).getTime()
  const at = Math.max(
    0,
    part.sessions.findIndex(({ seriesStart }) => seriesStart?.getTime() === begin),
  )
  const left = part.sessions.slice(0, at).flatMap(({ seriesStart }) => seriesStart?.getTime() ?? [])
  return { ...part, sessions: part.sessions.slice(at), before: new Set([...part.before, ...left]) }
}

/** By how much of wall time the session is moved, from where the rule of its series has it. */
function differenceMs(of: Pick<Parameters<typeof decideMove>[0], 'request' | 'session' | 'parts'>): number {
  const { session, parts, request } = of
  const series = parts.find((part) => part.series.id === session.seriesId)?.series
  const { start } = request.move
  if (series === undefined || start === null || session.seriesStart === null) return 0
  return wallToMs(wallTimeAt(start.instant, series.timezone)) - wallToMs(wallOf(series, session.seriesStart))
}

function isMoved({ series }: SeriesPart, { moves, durationMinutes, recurrence }: MovedSeries): boolean {
  const isOther = moves.some(({ session, slot }) => slot.getTime() !== session.seriesStart?.getTime())
  const isOtherRule = recurrence.rule !== series.rule || durationMinutes !== series.durationMinutes
  return isOther || isOtherRule || moves.some(({ times }) => times !== null)
}
