import { sessionDetails } from '../../usecases/session-details.ts'
import { startSession } from '../../usecases/start-session.ts'
import type { SessionAnswer } from '../ask.ts'
import { answer, refuse } from '../ask.ts'
import { started } from '../views/started.ts'

/** `start` and **Start**: the answer lets whoever starts it in. */
export const start: SessionAnswer = async (ask, { sessionId }) => {
  const { parts, asker, seen } = ask
  const result = await startSession(parts.deps, { asker, sessionId })
  if (!result.ok) return refuse(ask, result.refusal)
  const details = await sessionDetails(parts.deps, { asker, sessionId })
  const nowhere = { link: null, meetingId: null, passcode: null, backupLink: null }
  return answer(ask, details, ({ facts, credentials }) => started({ facts, seen, room: credentials ?? nowhere }))
}
