import { cancelSession } from '../../usecases/cancel-session.ts'
import type { SessionAnswer } from '../ask.ts'
import { answer, textOf } from '../ask.ts'
import { openManaged } from '../open-managed.ts'
import { cancelForm as form } from '../views/cancel-form.ts'
import { cancelled } from '../views/cancelled.ts'

/** `cancel`, and the submitted form. */
export const cancel: SessionAnswer = async (ask, { sessionId, input }) => {
  const result = await cancelSession(ask.parts.deps, { asker: ask.asker, sessionId, reason: textOf(input.reason) })
  return answer(ask, result, (facts) => cancelled({ facts, seen: ask.seen }))
}

/** **Cancel…**: asks why first. */
export const cancelForm: SessionAnswer = (ask, { sessionId }) =>
  openManaged(ask, { sessionId, form: (session) => form({ session }) })
