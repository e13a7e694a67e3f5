import { disputeRecord } from '../../usecases/dispute-record.ts'
import type { SessionAnswer } from '../ask.ts'
import { answer } from '../ask.ts'
import { caseOpened } from '../views/case-opened.ts'

/** **That's wrong**: somebody looks at what was recorded. */
export const dispute: SessionAnswer = async (ask, { sessionId }) => {
  const result = await disputeRecord(ask.parts.deps, { asker: ask.asker, sessionId })
  return answer(ask, result, caseOpened)
}
