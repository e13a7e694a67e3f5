import type { Session } from '../domain/entities.ts'
import { UNSTARTED } from '../domain/session.ts'
import type { SessionDraft } from '../domain/session-input.ts'
import type { Deps } from './ports.ts'

/** Whose a new session is, and where it was made. */
export type SessionPlace = Pick<Session, 'organizationId' | 'createdIn' | 'announceChannel' | 'typedChannel'>

/** What a new session is made of. */
export type NewSessionParts = {
  readonly draft: SessionDraft
  readonly mentorId: Session['mentorId']
  readonly place: SessionPlace
  readonly now: Date
}

/** A new single session, as it is stored. */
export function makeSession(deps: Deps, of: NewSessionParts & { readonly number: number }): Session {
  const { mentorId, place, number, now } = of
  const { passcode, ...facts } = of.draft
  return {
    ...facts,
    ...place,
    id: deps.newId('ses', deps.cause),
    number,
    seriesId: null,
    seriesStart: null,
    ...UNSTARTED,
    mentorId,
    hasPasscode: passcode !== null,
    createdAt: now,
    updatedAt: now,
  }
}
