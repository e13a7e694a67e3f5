import { joinSeries } from '../../usecases/join-series.ts'
import { leaveSeries } from '../../usecases/leave-series.ts'
import type { SessionAnswer } from '../ask.ts'
import { answer } from '../ask.ts'
import { seriesJoined } from '../views/series-joined.ts'
import { seriesLeft } from '../views/series-left.ts'

/** **Join all**, on the card of a series. */
export const joinAll: SessionAnswer = async (ask, { sessionId }) => {
  const result = await joinSeries(ask.parts.deps, { asker: ask.asker, sessionId })
  return answer(ask, result, (joined) => seriesJoined({ ...joined, seen: ask.seen }))
}

/** **Leave all**. */
export const leaveAll: SessionAnswer = async (ask, { sessionId }) =>
  answer(ask, await leaveSeries(ask.parts.deps, { asker: ask.asker, sessionId }), seriesLeft)
