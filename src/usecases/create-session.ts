import { checkAccess, may } from '../domain/access.ts'
import type { Session } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { isAtLeast } from '../domain/role.ts'
import { type NewSessionInput, readSession, type SessionDraft } from '../domain/session-input.ts'
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
  const access = checkAccess('create-session', { role: asker.role, isItsMentor: false })
  if (!access.ok) return access
  const organizationId = asker.organization.id
  return deps.store.inTurn(organizationId, async () => {
    const mentorId = await chooseMentor(deps, request)
    if (!mentorId.ok) return mentorId
    const now = deps.clock.now()
    const draft = readSession(request.input, {
      now,
      place: {
        platform: asker.space.platform,
        spaceExternalId: asker.space.externalId,
        channel: request.announceChannel ?? request.typedChannel,
      },
      segments: await deps.store.segments(organizationId),
      defaultProvider: asker.organization.defaultProvider,
    })
    if (!draft.ok) return draft
    const number = await deps.store.nextNumber(organizationId)
    const session = makeSession(deps, { request, draft: draft.value, number, mentorId: mentorId.value, now })
    const { passcode } = draft.value
    await deps.store.commit({ changes: [{ type: 'add-session', session, passcode, by: asker.person.id }] })
    return yes(await loadFacts(deps, session))
  })
}

/** Whoever is named, by an admin; a mentor hosts what they create. */
async function chooseMentor(deps: Deps, request: CreateSessionRequest): Promise<Result<PersonId | null>> {
  const { asker, mentorId } = request
  const isAdmin = isAtLeast(asker.role, 'admin')
  if (mentorId === null) return yes(isAdmin ? null : asker.person.id)
  if (mentorId !== asker.person.id && !may('assign-mentor', { role: asker.role, isItsMentor: false })) {
    return no({ code: 'not_allowed', needs: 'admin' })
  }
  const mentor = await deps.store.person(asker.organization.id, mentorId)
  return mentor === null ? no({ code: 'person_unknown', ref: '' }) : yes(mentor.id)
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
    status: 'upcoming',
    mentorId: of.mentorId,
    hasPasscode: passcode !== null,
    createdIn: request.asker.space.id,
    announceChannel: request.announceChannel,
    typedChannel: request.typedChannel,
    startedAt: null,
    endedAt: null,
    cancelReason: null,
    settledAt: null,
    registeredCount: 0,
    waitlistedCount: 0,
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}
