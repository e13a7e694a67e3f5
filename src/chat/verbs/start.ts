import { startSession } from '../../usecases/start-session.ts'
import type { SessionAnswer } from '../ask.ts'
import { answer } from '../ask.ts'
import { started } from '../views/started.ts'

/** `start` and **Start**. */
export const start: SessionAnswer = async (ask, { sessionId }) => {
  const result = await startSession(ask.parts.deps, { asker: ask.asker, sessionId })
  return answer(ask, result, (facts) => started({ facts, seen: ask.seen }))
}
