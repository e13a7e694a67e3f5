import type { ChangedSeries } from '../../usecases/change-series.ts'
import type { ChangedSession } from '../../usecases/change-session.ts'
import type { EditedSeries } from '../../usecases/edit-series.ts'
import type { EditedSession } from '../../usecases/edit-session.ts'
import type { Ask } from '../ask.ts'
import { tell, wasPrivate } from '../ask.ts'
import type { Reply } from '../reply.ts'
import { seriesChanged } from '../views/series-changed.ts'
import { sessionChanged } from '../views/session-changed.ts'
import type { UnderstoodTime } from '../views/understood-time.ts'

/** What became of one session, or of several of a series. */
export type Changed = ChangedSession | ChangedSeries | EditedSession | EditedSeries

/** The answer to whoever changed a session, or several of its series: each thing before → after. */
export function showChanged(
  ask: Ask,
  given: {
    readonly changed: Changed
    readonly mentorIsStudent: boolean
    readonly understood?: UnderstoodTime
  },
): Reply {
  const { changed, ...said } = given
  const shown = { passcodeChanged: false, promoted: 0, ...changed, ...said, seen: ask.seen }
  return tell('changed' in shown ? seriesChanged(shown) : sessionChanged(shown), wasPrivate(ask))
}
