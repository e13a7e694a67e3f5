import { EXTENSION_MINUTES } from '../../domain/session.ts'
import { extendSession } from '../../usecases/extend-session.ts'
import type { SessionAnswer } from '../ask.ts'
import { answer } from '../ask.ts'
import { extended } from '../views/extended.ts'

/** **+15 min**. */
export const extend: SessionAnswer = async (ask, { sessionId }) => {
  const result = await extendSession(ask.parts.deps, { asker: ask.asker, sessionId })
  return answer(ask, result, (facts) => extended({ facts, seen: ask.seen, addedMinutes: EXTENSION_MINUTES }))
}
