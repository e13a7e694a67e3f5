import { joinSession } from '../../usecases/join-session.ts'
import type { SessionAnswer } from '../ask.ts'
import { refuse, tell } from '../ask.ts'
import { joined } from '../views/joined.ts'

/** **Join**: the answer says what it meant now. Never in place of a list or of Details, where there is more to press. */
export const join: SessionAnswer = async (ask, { sessionId }) => {
  const result = await joinSession(ask.parts.deps, { asker: ask.asker, sessionId })
  return result.ok ? tell(joined(result.value, ask.seen)) : refuse(ask, result.refusal)
}
