import type { SessionId } from '../../domain/ids.ts'
import { listAttendees } from '../../usecases/list-attendees.ts'
import type { Ask, SessionAnswer } from '../ask.ts'
import { answer } from '../ask.ts'
import type { Reply } from '../reply.ts'
import { attendees as attendeesView } from '../views/attendees.ts'

/** `attendees`: the first page. */
export const attendees: SessionAnswer = (ask, { sessionId }) => attendeesPage(ask, { sessionId, page: 0 })

/** One page of who is registered and who came; `page` counts from 0. */
export async function attendeesPage(
  ask: Ask,
  request: { readonly sessionId: SessionId; readonly page: number },
): Promise<Reply> {
  const { sessionId, page } = request
  const result = await listAttendees(ask.parts.deps, { asker: ask.asker, sessionId })
  return answer(ask, result, (list) => attendeesView({ list, page, seen: ask.seen }))
}
