import type { SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { RegistrationState } from '../domain/words.ts'
import type { Credentials } from './credentials.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

export type SessionDetailsRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** A session as one person sees it. */
export type SessionDetails = {
  readonly facts: SessionFacts
  readonly doorsOpenAt: Date
  readonly doorsOpen: boolean
  /** Whether the session is for this person. */
  readonly assigned: boolean
  readonly registration: RegistrationState | null
  /** Position in line, 1 first; null for those who do not wait. */
  readonly waitlistPosition: number | null
  readonly isItsMentor: boolean
  /** Whether they manage it (an admin or its mentor), and what of that can be done now. */
  readonly mayManage: boolean
  readonly can: {
    readonly start: boolean
    readonly end: boolean
    readonly extend: boolean
    readonly reopen: boolean
    readonly cancel: boolean
    readonly invite: boolean
    readonly mark: boolean
  }
  /** null where they may not see them now. */
  readonly credentials: Credentials | null
}

/** Everything about a session that its asker may know now. */
export async function sessionDetails(_deps: Deps, _request: SessionDetailsRequest): Promise<Result<SessionDetails>> {
  throw new Error('not built yet')
}
