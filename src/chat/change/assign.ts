import { checkAccess } from '../../domain/access.ts'
import type { PersonId, SessionId } from '../../domain/ids.ts'
import { no, type Result, yes } from '../../domain/result.ts'
import { refuseAfterEnd } from '../../domain/session.ts'
import { assignMentor } from '../../usecases/assign-mentor.ts'
import { assignSeries } from '../../usecases/assign-series.ts'
import { isAnotherStudent } from '../../usecases/is-another-student.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import type { SeriesScope } from '../../usecases/series-parts.ts'
import { sessionDetails } from '../../usecases/session-details.ts'
import type { Ask, SessionAnswer } from '../ask.ts'
import { refuse } from '../ask.ts'
import { findMentionedFor } from '../find-mentioned.ts'
import type { FormValues, InputValue } from '../form.ts'
import { refuseField } from '../refuse-field.ts'
import type { Reply } from '../reply.ts'
import { assignForm as form } from '../views/assign-form.ts'
import { readScope } from './read-scope.ts'
import { type Changed, showChanged } from './show-changed.ts'
import { showConflicts } from './show-conflicts.ts'

/** `assign`: hands it to whoever is named. */
export const assign: SessionAnswer = (ask, { sessionId, input }) =>
  hand(ask, { sessionId, mentor: input.mentor, scope: readScope(input.scope) })

/** **Assign a mentor…**: asks whom, for those who may. */
export const assignForm: SessionAnswer = async (ask, { sessionId }) => {
  const found = await findToHand(ask, sessionId)
  if (!found.ok) return refuse(ask, found.refusal)
  const { session, mentor } = found.value
  const account = mentor?.identities.find(({ spaceId }) => spaceId === ask.asker.space.id)
  return { type: 'form', form: form({ session, ...(account ? { mentor: account.externalId } : {}) }, ask.seen) }
}

/** The submitted form; `mentorId` hosted it as it was opened. */
export function assignSubmitted(
  ask: Ask,
  sent: { readonly sessionId: SessionId; readonly mentorId: PersonId | null; readonly values: FormValues },
): Promise<Reply> {
  return hand(ask, {
    sessionId: sent.sessionId,
    mentor: sent.values.mentor,
    shown: sent.mentorId,
    scope: readScope(sent.values.scope),
  })
}

async function hand(
  ask: Ask,
  to: {
    readonly sessionId: SessionId
    readonly mentor: InputValue | undefined
    readonly shown?: PersonId | null
    readonly scope: SeriesScope | null
  },
): Promise<Reply> {
  const { sessionId, shown, scope } = to
  const found = await findToHand(ask, sessionId)
  if (!found.ok) return refuse(ask, found.refusal)
  const person = await findMentionedFor(ask, { action: 'assign-mentor', mentioned: to.mentor })
  if (!person.ok) return refuseField(ask, { field: 'mentor', refusal: person.refusal })
  const request = { asker: ask.asker, sessionId, mentorId: person.value.id, ...(shown === undefined ? {} : { shown }) }
  const { deps } = ask.parts
  const result: Result<Changed> =
    scope === null ? await assignMentor(deps, request) : await assignSeries(deps, { ...request, scope })
  if (result.ok) {
    const changed = result.value
    const mentorIsStudent = await isAnotherStudent(deps, { asker: ask.asker, mentor: changed.after.mentor })
    return showChanged(ask, { changed, mentorIsStudent })
  }
  const { refusal } = result
  if (refusal.code !== 'session_changed') return refuse(ask, refusal)
  return showConflicts(ask, {
    waiting: { sessionId, fields: {}, shown: null, mentorId: request.mentorId, scope },
    refusal,
  })
}

/** The session, for those who may hand it to somebody. Asked before a mention is looked up, which may make a person that nobody knew. */
async function findToHand(ask: Ask, sessionId: SessionId): Promise<Result<SessionFacts>> {
  const found = await sessionDetails(ask.parts.deps, { asker: ask.asker, sessionId })
  if (!found.ok) return found
  const access = checkAccess('assign-mentor', ask.asker)
  if (!access.ok) return access
  const { facts } = found.value
  const refusal = refuseAfterEnd(facts.session, ask.seen.now)
  return refusal === null ? yes(facts) : no(refusal)
}
