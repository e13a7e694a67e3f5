import { checkAccess } from '../domain/access.ts'
import type { Session } from '../domain/entities.ts'
import type { PersonId, SessionId } from '../domain/ids.ts'
import { type FieldTexts, mergeFields } from '../domain/merge-fields.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { refuseAfterEnd } from '../domain/session.ts'
import { readSessionEdit, typedFields } from '../domain/session-edit.ts'
import { type ChangedSession, changeVisibly } from './change-session.ts'
import { loadSession } from './load-session.ts'
import type { Asker, Deps, SessionPatch } from './ports.ts'
import { promoteWaiting } from './promote-waiting.ts'
import type { ListedSegment } from './segment-store.ts'

/** What `editSession` is asked; what is left out stays. */
export type EditSessionRequest = {
  readonly asker: Asker
  readonly sessionId: SessionId
  /** Texts by option (`EDIT_TEXTS`), and `announce`, a channel of the asker's space; an empty text empties it. */
  readonly fields: FieldTexts
  /** Who hosts it from now on; only admins name somebody. */
  readonly mentorId?: PersonId
  /** Fingerprints of what the form showed at first, by field; null where none was. */
  readonly shown: FieldTexts | null
}

/** What an edit did. A passcode is never said, only that it is another one. */
export type EditedSession = ChangedSession & { readonly passcodeChanged: boolean }

/**
 * Changes what a session is, but not when. More places are given at once to those first in line, who are told; fewer take
 * nobody's. Refuses `session_changed` where somebody else changed the same field since it was shown.
 */
export async function editSession(deps: Deps, request: EditSessionRequest): Promise<Result<EditedSession>> {
  let passcodeChanged = false
  const changed = await changeVisibly(deps, {
    ...request,
    action: 'edit-session',
    decide: async (session, now) => {
      const patch = await readPatch(deps, { request, session, now })
      passcodeChanged = patch.ok && patch.value?.passcode !== undefined
      return patch
    },
    beside: (session, now) => promoteWaiting(deps, { session, now }),
  })
  return changed.ok ? yes({ ...changed.value, passcodeChanged }) : changed
}

/** Whether it could be done as asked, and would change anything; changes nothing. */
export async function checkEdit(
  deps: Deps,
  request: EditSessionRequest,
): Promise<Result<{ readonly isChange: boolean }>> {
  const loaded = await loadSession(deps, { ...request, action: 'edit-session' })
  if (!loaded.ok) return loaded
  const patch = await readPatch(deps, { request, session: loaded.value, now: deps.clock.now() })
  return patch.ok ? yes({ isChange: patch.value !== null }) : patch
}

/** What `readPatch` is asked; `segments` are the organization's, where they were read for several sessions at once. */
export type PatchQuery = {
  readonly request: EditSessionRequest
  readonly session: Session
  readonly now: Date
  readonly segments?: readonly ListedSegment[]
}

/** What an edit sets of one session; null where all of it stands so already. Refuses what `editSession` refuses. */
export async function readPatch({ store }: Deps, of: PatchQuery): Promise<Result<SessionPatch | null>> {
  const { session, now } = of
  const { asker, fields, shown, mentorId } = of.request
  const access = mentorId === undefined ? yes(null) : checkAccess('assign-mentor', asker)
  if (!access.ok) return access
  const refusal = refuseAfterEnd(session, now)
  if (refusal !== null) return no(refusal)
  if (mentorId !== undefined) {
    if ((await store.person(asker.organization.id, mentorId)) === null) return no({ code: 'person_unknown', ref: '' })
  }
  const segments = of.segments ?? (await store.segments(asker.organization.id))
  const isHere = session.createdIn === asker.space.id
  const channel = isHere ? session.announceChannel : null
  const merged = mergeFields({
    yours: fields,
    shown,
    now: { ...typedFields(session, segments), announce: channel ?? '' },
  })
  if (merged.conflicts.length > 0) {
    return no({ code: 'session_changed', number: session.number, conflicts: merged.conflicts })
  }
  const { announce, ...texts } = merged.changed
  const context = {
    place: {
      platform: asker.space.platform,
      spaceExternalId: asker.space.externalId,
      channel: announce || channel || (isHere ? session.typedChannel : null),
    },
    segments,
    defaultProvider: asker.organization.defaultProvider,
  }
  const edit = readSessionEdit(session, { fields: texts, context })
  if (!edit.ok) return edit
  const { passcode, ...facts } = edit.value
  const isNewPasscode =
    passcode !== undefined && passcode !== (await store.passcode(session.organizationId, session.id))
  const patch: SessionPatch = {
    ...facts,
    ...(isNewPasscode ? { passcode } : {}),
    ...(mentorId === undefined || mentorId === session.mentorId ? {} : { mentorId }),
    // A channel is one of the space in which it was named.
    ...(announce === undefined ? {} : { announceChannel: announce || null, createdIn: asker.space.id }),
  }
  return yes(Object.keys(patch).length === 0 ? null : patch)
}
