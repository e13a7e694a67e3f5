import type { Session } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import { UNSTARTED } from '../domain/session.ts'
import type { NewSessionInput, SessionDraft } from '../domain/session-input.ts'
import { draftSession } from './draft-session.ts'
import { loadFacts } from './load-session.ts'
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
    const session = makeSession(deps, { request, draft, number, mentorId, now })
    const { passcode } = draft
    await deps.store.commit({ changes: [{ type: 'add-session', session, passcode, by: asker.person.id }] })
    return yes(await loadFacts(deps, session))
  })
}

function makeSession(
  deps: Deps,
  of: {
    readonly request: CreateSessionRequest
    readonly draft: SessionDraft
    readonly number: number
    readonly mentorId: PersonId | null
    readonly now: Date
  },
): Session {
  const { request, now } = of
  const { passcode, ...facts } = of.draft
  return {
    ...facts,
    id: deps.newId('ses'),
    organizationId: request.asker.organization.id,
    number: of.number,
    seriesId: null,
    seriesStart: null,
    ...UNSTARTED,
    mentorId: of.mentorId,
    hasPasscode: passcode !== null,
    createdIn: request.asker.space.id,
    announceChannel: request.announceChannel,
    typedChannel: request.typedChannel,
    createdAt: now,
    updatedAt: now,
  }
}
