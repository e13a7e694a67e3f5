import type { PersonId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import type { NewSessionInput } from '../domain/session-input.ts'
import { draftSession } from './draft-session.ts'
import { loadFacts } from './load-session.ts'
import { makeSession } from './make-session.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

/** What `createSession` is asked. */
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
export async function createSession(deps: Deps, request: CreateSessionRequest): Promise<Result<SessionFacts>> {
  const { asker } = request
  const organizationId = asker.organization.id
  return deps.store.inTurn(organizationId, async () => {
    const drafted = await draftSession(deps, request)
    if (!drafted.ok) return drafted
    const { draft, mentorId, now } = drafted.value
    const number = await deps.store.nextNumber(organizationId)
    const { announceChannel, typedChannel } = request
    const place = { organizationId, createdIn: asker.space.id, announceChannel, typedChannel }
    const session = makeSession(deps, { draft, mentorId, place, number, now })
    const { passcode } = draft
    await deps.store.commit({ changes: [{ type: 'add-session', session, passcode, by: asker.person.id }] })
    return yes(await loadFacts(deps, session))
  })
}
