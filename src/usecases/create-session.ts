import type { PersonId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { NewSessionInput } from '../domain/session-input.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

export type CreateSessionRequest = {
  readonly asker: Asker
  readonly input: NewSessionInput
  /** null: nobody named; a mentor who creates is then its mentor. */
  readonly mentorId: PersonId | null
  /** A channel of the asker's space named by `announce`. */
  readonly announceChannel: string | null
  /** The channel of the asker's space in which it was typed; null in a direct message. */
  readonly typedChannel: string | null
}

/** Makes a session; its announcement is planned from the database's own record of it (`planChanges`). */
export async function createSession(_deps: Deps, _request: CreateSessionRequest): Promise<Result<SessionFacts>> {
  throw new Error('not built yet')
}
