import type { SeriesId, SessionId } from '../domain/ids.ts'
import { decidePlace } from '../domain/join.ts'
import type { Refusal } from '../domain/refusal.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { inSeriesTurns } from './in-series-turns.ts'
import { loadWholeSeries } from './load-series.ts'
import type { Change, Deps, Presser, SeriesFacts } from './ports.ts'
import { readSituation } from './read-situation.ts'
import { seriesOfSession } from './series-of-session.ts'
import { openOf } from './series-parts.ts'

/** What `joinSeries` is asked: any session of the series names it. */
export type JoinSeriesRequest = { readonly asker: Presser; readonly sessionId: SessionId }

/** Of the sessions to come: in how many they have a place now, in how many they wait, and whether all had been so before. */
export type JoinedSeries = {
  readonly facts: SeriesFacts
  readonly registered: number
  readonly waitlisted: number
  readonly already: boolean
}

/**
 * **Join all**: registers for every session to come of the whole series, made already or not, whichever part of it is named since it was
 * split; where one is full, they wait. Whoever is registered for all and gave up a single one stays out of that. Done half it is
 * completed by pressing again.
 */
export async function joinSeries(deps: Deps, request: JoinSeriesRequest): Promise<Result<JoinedSeries>> {
  const { asker } = request
  const found = await seriesOfSession(deps, { ...request, action: 'join-session' })
  if (!found.ok) return found
  const { series } = found.value
  return inSeriesTurns(deps, series, async (parts) => {
    const personId = asker.person.id
    const now = deps.clock.now()
    const places: Place[] = []
    const missing: SeriesId[] = []
    for (const { id: seriesId } of parts) {
      const wasIn = await deps.store.isInSeries(seriesId, personId)
      if (!wasIn) missing.push(seriesId)
      for (const { id } of await openOf(deps, { seriesId, now }))
        places.push(await takePlace(deps, { asker, sessionId: id, wasIn }))
    }
    const wasIn = missing.length === 0
    const refusal = places.find((place) => place.is === 'refused')
    const isAny = places.some(({ is }) => is === 'registered' || is === 'waitlisted')
    if (refusal !== undefined && !isAny) return no(refusal.refusal)
    if (!wasIn) {
      const enlist = (seriesId: SeriesId): Change => ({ type: 'add-series-person', seriesId, personId, at: now })
      await deps.store.commit({ changes: missing.map(enlist) })
    }
    const count = (is: Place['is']) => places.filter((place) => place.is === is).length
    return yes({
      facts: await loadWholeSeries(deps, series),
      registered: count('registered'),
      waitlisted: count('waitlisted'),
      already: wasIn && places.every((place) => !('isNew' in place) || !place.isNew),
    })
  })
}

type Place =
  | { readonly is: 'registered' | 'waitlisted'; readonly isNew: boolean }
  /** Over, given up, or theirs to host. */
  | { readonly is: 'none' }
  | { readonly is: 'refused'; readonly refusal: Refusal }

async function takePlace(
  deps: Deps,
  of: { readonly asker: Presser; readonly sessionId: SessionId; readonly wasIn: boolean },
): Promise<Place> {
  const { asker, sessionId, wasIn } = of
  const { store } = deps
  const personId = asker.person.id
  return store.inTurn(sessionId, async () => {
    const session = await store.session(asker.organization.id, sessionId)
    if (session === null || session.mentorId === personId) return { is: 'none' }
    const situation = await readSituation(deps, { asker, session })
    if (wasIn && situation.registration === 'withdrawn') return { is: 'none' }
    const decision = decidePlace(situation)
    if (!decision.ok)
      return decision.refusal.code === 'not_assigned' ? { is: 'refused', refusal: decision.refusal } : { is: 'none' }
    const is = decision.value.kind === 'register' ? 'registered' : 'waitlisted'
    const change: Change = { type: 'set-registration', sessionId, personId, registration: is, at: situation.now }
    if (!decision.value.already) await store.commit({ changes: [change] })
    return { is, isNew: !decision.value.already }
  })
}
