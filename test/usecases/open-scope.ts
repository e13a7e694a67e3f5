import type { Session } from '../../src/domain/entities.ts'
import type { Move } from '../../src/domain/reschedule.ts'
import { editSeries } from '../../src/usecases/edit-series.ts'
import type { Asker, SeriesFacts } from '../../src/usecases/ports.ts'
import { rescheduleSeries } from '../../src/usecases/reschedule-series.ts'
import type { SeriesScope } from '../../src/usecases/series-parts.ts'
import { openSeriesSchool, type SeriesSchool } from './open-series.ts'

type By = { readonly scope: SeriesScope; readonly by?: Asker | undefined }

/** A school for series, and how several sessions of one are changed together there; by its admin unless said otherwise. */
export type ScopeSchool = SeriesSchool & {
  /** The session of a series at this place, from 0. */
  readonly nth: (of: Pick<SeriesFacts, 'series'>, at: number) => Promise<Session>
  readonly move: (session: Session, how: By & { readonly ms: number }) => ReturnType<typeof rescheduleSeries>
  readonly edit: (
    session: Session,
    how: By & { readonly fields: Record<string, string> },
  ) => ReturnType<typeof editSeries>
}

/** Opens a school for changes of series; await `school.close` when done. */
export async function openScopeSchool(): Promise<ScopeSchool> {
  const opened = await openSeriesSchool()
  const { school, admin } = opened
  return {
    ...opened,
    nth: async (of, at) => {
      const found = (await opened.sessionsOf(of))[at]
      if (found === undefined) throw new Error(`no session ${at}`)
      return found
    },
    move: (session, { scope, ms, by = admin }) =>
      rescheduleSeries(school.deps, {
        ...{ asker: by, sessionId: session.id, scope, move: later(session, ms), from: null },
      }),
    edit: (session, { scope, fields, by = admin }) =>
      editSeries(school.deps, { asker: by, sessionId: session.id, scope, fields, shown: null }),
  }
}

/** A move by so much. */
export function later(session: Session, ms: number): Move {
  return {
    start: { instant: new Date(session.startTime.getTime() + ms), zone: session.timezone },
    durationMinutes: null,
  }
}
