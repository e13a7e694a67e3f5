import { may } from '../domain/access.ts'
import type { Session } from '../domain/entities.ts'
import type { SessionId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { byStart, decideCancel } from '../domain/session.ts'
import { readOptionalText } from '../domain/text.ts'
import { type LoadedParts, loadParts } from './change-series.ts'
import { inTurns } from './in-turns.ts'
import { loadSeries } from './load-series.ts'
import { planEarlier } from './plan-earlier.ts'
import type { Asker, Change, Deps, SeriesFacts } from './ports.ts'
import { turnsOf } from './series-parts.ts'

/** What `cancelSeries` is asked; `following` counts from the session named, itself included. */
export type CancelSeriesRequest = {
  readonly asker: Asker
  readonly sessionId: SessionId
  readonly scope: 'following' | 'all'
  readonly reason: string | null
}

/** The sessions that were called off, by start; `kept` are to come and somebody else's to host. */
export type CancelledSeries = {
  readonly facts: SeriesFacts
  readonly cancelled: readonly Session[]
  readonly kept: readonly Session[]
  readonly reason: string | null
}

/**
 * Calls off the sessions of a series that are to come, from one on or all of them: it ends there, and makes no further ones; so do the
 * series that it goes on as. Refuses as any change of several sessions: who hosts a single one does not end the series.
 */
export async function cancelSeries(deps: Deps, request: CancelSeriesRequest): Promise<Result<CancelledSeries>> {
  const reason = readOptionalText(request.reason, { field: 'reason', most: 300, lines: 'many' })
  if (!reason.ok) return reason
  const step = { ...request, action: 'cancel-session' } as const
  const first = await loadParts(deps, step)
  if (!first.ok) return first
  return inTurns(deps, turnsOf(first.value.parts).series, async () => {
    const again = await loadParts(deps, step)
    if (!again.ok) return again
    await planEarlier(
      deps,
      again.value.parts.map(({ series }) => series.cancelledAt),
    )
    return callOff(deps, { ...again.value, request, reason: reason.value })
  })
}

async function callOff(
  deps: Deps,
  of: LoadedParts & { readonly request: CancelSeriesRequest; readonly reason: string | null },
): Promise<Result<CancelledSeries>> {
  const { session, parts, request, reason } = of
  const { asker } = request
  const now = deps.clock.now()
  const isOff = (one: Session) => decideCancel(one, { now, reason }).ok
  const mayCancel = ({ mentorId }: Session) =>
    may('cancel-session', { role: asker.role, isItsMentor: mentorId === asker.person.id })
  const open = parts.flatMap(({ sessions }) => sessions).filter(isOff)
  const cancelled = open.filter(mayCancel).sort(byStart)
  const set = { status: 'cancelled', cancelReason: reason } as const
  const changes: Change[] = []
  for (const { series, sessions } of parts) {
    const off = sessions.filter((one) => isOff(one) && mayCancel(one))
    const starts = off.flatMap(({ seriesStart }) => seriesStart?.getTime() ?? [])
    if (starts.length === 0) continue
    const from = new Date(Math.min(...starts))
    const end = { until: new Date(from.getTime() - 1), extendAt: null, cancelledAt: now, cancelledFrom: from }
    changes.push({
      ...{ type: 'set-series', id: series.id, version: series.version, at: now },
      set: { ...end, cancelReason: reason },
    })
    for (const { id, version } of off)
      changes.push({ type: 'set-session', id, version, set, by: asker.person.id, at: now })
  }
  const own = parts.find(({ series }) => series.id === session.seriesId)
  if (cancelled.length === 0 || own === undefined) return refuseNothing(session)
  await deps.store.commit({ changes })
  const kept = [...open.filter((one) => !mayCancel(one)), ...of.kept]
  return yes({ facts: await loadSeries(deps, own.series), cancelled, kept, reason })
}

function refuseNothing({ number, status, cancelReason }: Session): Result<never> {
  return status === 'cancelled'
    ? no({ code: 'session_cancelled', number, reason: cancelReason })
    : no({ code: 'session_over', number, status })
}
