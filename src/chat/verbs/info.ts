import { sessionDetails } from '../../usecases/session-details.ts'
import type { SessionAnswer } from '../ask.ts'
import { refuse, tell } from '../ask.ts'
import { sessionDetails as detailsView } from '../views/session-details.ts'

/** `info` and **Details**. */
export const info: SessionAnswer = async (ask, { sessionId }) => {
  const result = await sessionDetails(ask.parts.deps, { asker: ask.asker, sessionId })
  return result.ok ? tell(detailsView(result.value, ask.seen)) : refuse(ask, result.refusal)
}
