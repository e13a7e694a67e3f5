import type { PersonId, SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { Mark } from '../domain/words.ts'
import type { Attendee } from './list-attendees.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

export type MarkAttendanceRequest = {
  readonly asker: Asker
  readonly sessionId: SessionId
  readonly personId: PersonId
  readonly as: Mark
}

export type Marked = { readonly facts: SessionFacts; readonly attendee: Attendee }

/** A mark by hand: evidence that wins over everything else. Refused before the session is live. */
export async function markAttendance(_deps: Deps, _request: MarkAttendanceRequest): Promise<Result<Marked>> {
  throw new Error('not built yet')
}
