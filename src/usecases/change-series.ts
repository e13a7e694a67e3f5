import type { AccessAction } from '../domain/access.ts'
import { may } from '../domain/access.ts'
import type { Session } from '../domain/entities.ts'
import { isCountedOnAgain } from '../domain/hosting.ts'
import type { SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import { no, yes } from '../domain/result.ts'
import { lookOf, type SeriesChange, type SeriesLook } from '../domain/series-change.ts'
import { byStart } from '../domain/session.ts'
import { inTurns } from './in-turns.ts'
import { loadSeries } from './load-series.ts'
import { loadFacts, loadSession } from './load-session.ts'
import { planEarlier } from './plan-earlier.ts'
import type { Asker, Commit, Deps, SeriesFacts, SessionFacts } from './ports.ts'
import { type PartPlan, seriesChanges } from './series-changes.ts'
import { isOpen, readParts, type SeriesPart, type SeriesScope, turnsOf } from './series-parts.ts'

/** One change of several sessions of a series: who may, and what is planned for each part of it. */
export type SeriesStep = {
  readonly asker: Asker
  readonly sessionId: SessionId
  readonly scope: SeriesScope
  readonly action: AccessAction
  readonly decide: (of: {
    readonly session: Session
    readonly parts: readonly SeriesPart[]
    readonly mayChange: (session: Session) => boolean
    readonly now: Date
  }) => Promise<Result<SeriesDecision>>
}

/** What was decided. `plans` is empty where all of it stands so already. */
export type SeriesDecision = {
  readonly plans: readonly PartPlan[]
  /** To come, and left in something as it was changed on its own before. */
  readonly apart: readonly Session[]
  /** To come, but somebody else's to host. */
  readonly kept: readonly Session[]
  /** Whether Join leads elsewhere now. */
  readonly wayIn: boolean
  readonly beside?: Pick<Commit, 'changes' | 'deliveries'>
}

/** A series before and after; `before` and `after` are the session that was named. */
export type ChangedSeries = Pick<SeriesDecision, 'apart' | 'kept'> & {
  readonly before: SessionFacts
  readonly after: SessionFacts
  readonly was: SeriesLook
  /** The series that the session is of now. */
  readonly facts: SeriesFacts
  /** The sessions that were changed, by start; none where all of them stood so already. */
  readonly changed: readonly Session[]
  /** Whether the sessions that the series makes from now on will be other than without this change. */
  readonly further: boolean
  /** Those of them whose mentor had said that they cannot host them, and is counted on again: they begin at another time. */
  readonly countedOn: readonly Session[]
}

/**
 * Loads, decides and commits one change of the sessions of a series from one on, or of all that are to come, after all earlier work on
 * them. Each keeps its id, number and registrations; those concerned are told once, from the database's own record. Whoever changes a
 * series has to be its mentor, or an admin; sessions that somebody else hosts are left to them, and so is a part that was handed over.
 */
export async function changeSeries(deps: Deps, step: SeriesStep): Promise<Result<ChangedSeries>> {
  const first = await loadParts(deps, step)
  if (!first.ok) return first
  const turns = turnsOf(first.value.parts)
  return inTurns(deps, turns.series, async () => {
    const again = await loadParts(deps, step)
    if (!again.ok) return again
    return inTurns(deps, turnsOf(again.value.parts).sessions, () => changeNow(deps, step))
  })
}

/** The session that is named, and what of its series somebody may change; `kept` are to come, in parts that are somebody else's whole. */
export type LoadedParts = {
  readonly session: Session
  readonly parts: readonly SeriesPart[]
  readonly kept: readonly Session[]
}

/** The session that is named and what of its series is meant, for those who may change that. */
export async function loadParts(
  deps: Deps,
  step: Pick<SeriesStep, 'asker' | 'sessionId' | 'scope' | 'action'>,
): Promise<Result<LoadedParts>> {
  const { asker, action } = step
  const loaded = await loadSession(deps, step)
  if (!loaded.ok) return loaded
  const session = loaded.value
  const parts = await readParts(deps, { session, scope: step.scope })
  if (!parts.ok) return parts
  const mayChange = ({ series }: SeriesPart) =>
    may(action, { role: asker.role, isItsMentor: series.mentorId === asker.person.id })
  const own = parts.value.find(({ series }) => series.id === session.seriesId)
  if (own !== undefined && !mayChange(own)) return no({ code: 'series_not_yours', number: session.number })
  const now = deps.clock.now()
  const others = parts.value.filter((part) => !mayChange(part))
  const kept = others.flatMap(({ sessions }) => sessions.filter((one) => isOpen(one, now)))
  return yes({ session, parts: parts.value.filter(mayChange), kept })
}

/** Whose sessions of a series somebody may change. */
export function mayChangeOf({ asker, action }: Pick<SeriesStep, 'asker' | 'action'>): (session: Session) => boolean {
  return ({ mentorId }) => may(action, { role: asker.role, isItsMentor: mentorId === asker.person.id })
}

const NUMBERS_TOLD = 8

async function changeNow(deps: Deps, step: SeriesStep): Promise<Result<ChangedSeries>> {
  const { asker } = step
  const loaded = await loadParts(deps, step)
  if (!loaded.ok) return loaded
  const { session, parts } = loaded.value
  await planEarlier(
    deps,
    parts.map(({ series }) => series.changedAt),
  )
  const now = deps.clock.now()
  const decided = await step.decide({ session, parts, mayChange: mayChangeOf(step), now })
  if (!decided.ok) return decided
  const { plans, apart, wayIn, beside } = decided.value
  const kept = [...decided.value.kept, ...loaded.value.kept]
  const before = await loadFacts(deps, session)
  const own = parts.find(({ series }) => series.id === session.seriesId)
  if (own === undefined) return no({ code: 'not_in_series', number: session.number })
  const was = lookOf(own.series)
  const changedIds = plans.flatMap(changedIn)
  const countedIds = new Set(plans.flatMap(countedOnIn))
  if (plans.length > 0) {
    const change = tellingOf({ plans, session, was, changed: changedIds, countedOn: [...countedIds], wayIn })
    const written = plans.map((plan) => seriesChanges(deps, { plan, change, by: asker.person.id, now }))
    await deps.store.commit({
      changes: [...written.flatMap(({ changes }) => changes), ...(beside?.changes ?? [])],
      deliveries: beside?.deliveries ?? [],
    })
  }
  const after = await loadFacts(deps, session)
  const { seriesId: id, organizationId } = after.session
  if (id === null) throw new Error(`Session ${session.id} lost its series`)
  const family = await readParts(deps, { session: after.session, scope: 'all' })
  const all = family.ok ? family.value.flatMap(({ sessions }) => sessions) : []
  const ids = new Set(changedIds.map((one) => one.id))
  const changed = all.filter((one) => ids.has(one.id)).sort(byStart)
  const further = plans.some(({ set, moved }) => moved !== null || Object.keys(set).length > 0)
  const countedOn = changed.filter((one) => countedIds.has(one.id))
  const facts = await loadSeries(deps, { organizationId, id })
  return yes({ before, after, was, facts, changed, further, countedOn, apart, kept })
}

/** The sessions of a plan of which something is set that people see. */
function changedIn({ part, moved, patches }: PartPlan): readonly Session[] {
  const isMoved = new Set(moved?.moves.filter(({ times }) => times !== null).map(({ session }) => session.id))
  return part.sessions.filter(({ id }) => isMoved.has(id) || patches.has(id))
}

/** The sessions of a plan that its move takes from the time at which their mentor cannot host them. */
function countedOnIn({ moved }: PartPlan): readonly SessionId[] {
  const moves = moved?.moves ?? []
  return moves.flatMap(({ session, times }) =>
    times !== null && isCountedOnAgain(session, times.startTime) ? [session.id] : [],
  )
}

function tellingOf(of: {
  readonly plans: readonly PartPlan[]
  readonly session: Session
  readonly was: SeriesLook
  readonly changed: readonly Session[]
  readonly countedOn: readonly SessionId[]
  readonly wayIn: boolean
}): SeriesChange {
  const { plans, session, was, changed, countedOn, wayIn } = of
  const own = plans.find(({ part }) => part.series.id === session.seriesId)
  const moved = own?.moved
  const series = own === undefined ? null : { ...own.part.series, ...own.set, ...moved?.recurrence }
  const after =
    series === null ? was : lookOf({ ...series, durationMinutes: moved?.durationMinutes ?? series.durationMinutes })
  const numbers = changed.map(({ number }) => number).sort((a, b) => a - b)
  return {
    ...{ before: was, after, wayIn, sessions: changed.length, numbers: numbers.slice(0, NUMBERS_TOLD) },
    ...(countedOn.length === 0 ? {} : { countedOn }),
  }
}
