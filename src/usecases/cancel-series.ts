import { may } from '../domain/access.ts'
import type { Session } from '../domain/entities.ts'
import type { SessionId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { decideCancel } from '../domain/session.ts'
import { readOptionalText } from '../domain/text.ts'
import { loadSeries } from './load-series.ts'
import type { Asker, Change, Deps, SeriesFacts } from './ports.ts'
import { seriesOfSession } from './series-of-session.ts'

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

/** Calls off the sessions of a series that are to come, from one on or all of them: it ends there, and makes no further ones. */
export async function cancelSeries(deps: Deps, request: CancelSeriesRequest): Promise<Result<CancelledSeries>> {
  const { asker, scope } = request
  const reason = readOptionalText(request.reason, { field: 'reason', most: 300, lines: 'many' })
  if (!reason.ok) return reason
  const found = await seriesOfSession(deps, { ...request, action: 'cancel-session' })
  if (!found.ok) return found
  const { id } = found.value.series
  return deps.store.inTurn(id, async () => {
    const [series, now] = [await deps.store.series(asker.organization.id, id), deps.clock.now()]
    if (series === null) throw new Error(`Series ${id} is gone`)
    const { session } = found.value
    const from = scope === 'all' || session.seriesStart === null ? new Date(0) : session.seriesStart
    const isOff = (one: Session) => decideCancel(one, { now, reason: reason.value }).ok
    const open = (await deps.store.sessionsOfSeries(id, from)).filter(isOff)
    const mayCancel = ({ mentorId }: Session) =>
      may('cancel-session', { role: asker.role, isItsMentor: mentorId === asker.person.id })
    const cancelled = open.filter(mayCancel)
    const [first] = cancelled
    if (first?.seriesStart == null) return refuseNothing(session)
    const set = { status: 'cancelled', cancelReason: reason.value } as const
    const end = {
      until: new Date(first.seriesStart.getTime() - 1),
      extendAt: null,
      cancelledAt: now,
      cancelledFrom: first.seriesStart,
      cancelReason: reason.value,
    }
    await deps.store.commit({
      changes: [
        { type: 'set-series', id, version: series.version, set: end, at: now },
        ...cancelled.map(
          (one): Change => ({
            ...{ type: 'set-session', id: one.id, version: one.version, set, by: asker.person.id, at: now },
          }),
        ),
      ],
    })
    const kept = open.filter((one) => !mayCancel(one))
    return yes({ facts: await loadSeries(deps, series), cancelled, kept, reason: reason.value })
  })
}

function refuseNothing({ number, status, cancelReason }: Session): Result<never> {
  return status === 'cancelled'
    ? no({ code: 'session_cancelled', number, reason: cancelReason })
    : no({ code: 'session_over', number, status })
}
