import type { SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { AttendeeList } from './list-attendees.ts'
import type { Asker, Deps } from './ports.ts'

export type EndSessionRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** Completes a live session now and settles its attendance, which it answers. */
export async function endSession(_deps: Deps, _request: EndSessionRequest): Promise<Result<AttendeeList>> {
  throw new Error('not built yet')
}
