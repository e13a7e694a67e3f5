import { cancelSeries } from '../../usecases/cancel-series.ts'
import { cancelSession } from '../../usecases/cancel-session.ts'
import type { SessionAnswer } from '../ask.ts'
import { answer, textOf } from '../ask.ts'
import { readScope } from '../change/read-scope.ts'
import { openManaged } from '../open-managed.ts'
import { cancelForm as form } from '../views/cancel-form.ts'
import { cancelled } from '../views/cancelled.ts'
import { seriesCancelled } from '../views/series-cancelled.ts'

/** `cancel`, and the submitted form. `scope` says how much of its series. */
export const cancel: SessionAnswer = async (ask, { sessionId, input }) => {
  const scope = readScope(input.scope)
  if (scope !== null) {
    const request = { asker: ask.asker, sessionId, scope, reason: textOf(input.reason) }
    const result = await cancelSeries(ask.parts.deps, request)
    return answer(ask, result, (off) => seriesCancelled(off, ask.seen))
  }
  const result = await cancelSession(ask.parts.deps, { asker: ask.asker, sessionId, reason: textOf(input.reason) })
  return answer(ask, result, (facts) => cancelled({ facts, seen: ask.seen }))
}

/** **Cancel…**: asks why first. */
export const cancelForm: SessionAnswer = (ask, { sessionId }) =>
  openManaged(ask, { sessionId, form: (session) => form({ session }, ask.seen) })
