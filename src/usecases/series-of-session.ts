import type { Series, Session } from '../domain/entities.ts'
import type { SessionId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { loadSession } from './load-session.ts'
import type { Deps, Presser } from './ports.ts'

/** A session that is part of a series, and the series. */
export type SeriesOfSession = { readonly session: Session; readonly series: Series }

/** The series of a session that the asker may do this with; refuses as `loadSession`, and `not_in_series`. */
export async function seriesOfSession(
  deps: Deps,
  request: {
    readonly asker: Presser
    readonly sessionId: SessionId
    readonly action: 'join-session' | 'leave-session'
  },
): Promise<Result<SeriesOfSession>> {
  const loaded = await loadSession(deps, request)
  if (!loaded.ok) return loaded
  const { seriesId, number } = loaded.value
  const series = seriesId === null ? null : await deps.store.series(request.asker.organization.id, seriesId)
  return series === null ? no({ code: 'not_in_series', number }) : yes({ session: loaded.value, series })
}
