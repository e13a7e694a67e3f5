import { endSession } from '../../usecases/end-session.ts'
import type { SessionAnswer } from '../ask.ts'
import { answer } from '../ask.ts'
import { reopenUntil } from '../reopen-until.ts'
import { summary } from '../views/summary.ts'

/** `end` and **End**: the answer is who came, and for how long the end can be taken back. */
export const end: SessionAnswer = async (ask, { sessionId }) => {
  const result = await endSession(ask.parts.deps, { asker: ask.asker, sessionId })
  return answer(ask, result, (list) => summary({ list, seen: ask.seen, reopenUntil: reopenUntil(list.facts.session) }))
}
