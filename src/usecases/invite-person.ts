import type { PersonId, SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { Asker, Deps, PersonFacts, SessionFacts } from './ports.ts'

export type InvitePersonRequest = { readonly asker: Asker; readonly sessionId: SessionId; readonly personId: PersonId }

/** `already`: the session was for them before, and they were not told again. */
export type Invited = { readonly facts: SessionFacts; readonly person: PersonFacts; readonly already: boolean }

/** Assigns the session to one more person, who is told by direct message. */
export async function invitePerson(_deps: Deps, _request: InvitePersonRequest): Promise<Result<Invited>> {
  throw new Error('not built yet')
}
