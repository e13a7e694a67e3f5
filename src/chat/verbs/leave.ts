import { leaveSession } from '../../usecases/leave-session.ts'
import type { SessionAnswer } from '../ask.ts'
import { refuse, tell } from '../ask.ts'
import { left } from '../views/left.ts'

/** **Can't go**. */
export const leave: SessionAnswer = async (ask, { sessionId }) => {
  const result = await leaveSession(ask.parts.deps, { asker: ask.asker, sessionId })
  return result.ok ? tell(left({ ...result.value, seen: ask.seen })) : refuse(ask, result.refusal)
}
