import { checkAccess, may } from '../domain/access.ts'
import type { PersonId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { isAtLeast } from '../domain/role.ts'
import { readSession, type SessionDraft } from '../domain/session-input.ts'
import type { CreateSessionRequest } from './create-session.ts'
import type { Deps } from './ports.ts'

/** What would be created, by whom it is hosted, and when that was read. */
export type DraftSession = { readonly draft: SessionDraft; readonly mentorId: PersonId | null; readonly now: Date }

/** Reads what somebody asks to create, who may. To be asked in the turn of the organization. */
export async function draftSession(deps: Deps, request: CreateSessionRequest): Promise<Result<DraftSession>> {
  const { asker } = request
  const access = checkAccess('create-session', asker)
  if (!access.ok) return access
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
    segments: await deps.store.segments(asker.organization.id),
    defaultProvider: asker.organization.defaultProvider,
  })
  return draft.ok ? yes({ draft: draft.value, mentorId: mentorId.value, now }) : draft
}

/** Whoever is named, by an admin; a mentor hosts what they create. */
async function chooseMentor(deps: Deps, request: CreateSessionRequest): Promise<Result<PersonId | null>> {
  const { asker, mentorId } = request
  const isAdmin = isAtLeast(asker.role, 'admin')
  if (mentorId === null) return yes(isAdmin ? null : asker.person.id)
  if (mentorId !== asker.person.id && !may('assign-mentor', asker)) {
    return no({ code: 'not_allowed', needs: 'admin' })
  }
  const mentor = await deps.store.person(asker.organization.id, mentorId)
  return mentor === null ? no({ code: 'person_unknown', ref: '' }) : yes(mentor.id)
}
