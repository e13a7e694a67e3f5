import { reopenSession } from '../../usecases/reopen-session.ts'
import type { SessionAnswer } from '../ask.ts'
import { answer } from '../ask.ts'
import { reopened } from '../views/reopened.ts'

/** **Reopen**: an end taken back. */
export const reopen: SessionAnswer = async (ask, { sessionId }) => {
  const result = await reopenSession(ask.parts.deps, { asker: ask.asker, sessionId })
  return answer(ask, result, (facts) => reopened({ facts, seen: ask.seen }))
}
