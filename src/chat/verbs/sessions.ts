import { may } from '../../domain/access.ts'
import { listSessions } from '../../usecases/list-sessions.ts'
import type { ListCursor, Show } from '../action.ts'
import { SHOWS } from '../action.ts'
import type { Ask } from '../ask.ts'
import { answer, textOf } from '../ask.ts'
import type { Reply } from '../reply.ts'
import type { TypedInput } from '../typed-input.ts'
import { sessionList } from '../views/session-list.ts'

/** `/sessions`: the first page of what was asked for. */
export function sessions(ask: Ask, input: TypedInput): Promise<Reply> {
  const show = SHOWS.find((known) => known === textOf(input.show))
  return sessionsPage(ask, { show: show ?? 'upcoming', after: null })
}

/** One page of sessions, in place of the page that was pressed on. */
export async function sessionsPage(
  ask: Ask,
  request: { readonly show: Show; readonly after: ListCursor | null },
): Promise<Reply> {
  const { asker, seen } = ask
  const after = request.after === null ? {} : { after: request.after }
  const result = await listSessions(ask.parts.deps, { asker, show: request.show, ...after })
  const mayCreate = may('create-session', { role: asker.role, isItsMentor: false })
  return answer(ask, result, (page) => sessionList({ page, mayCreate, seen }))
}
