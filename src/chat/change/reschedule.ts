import type { SessionId } from '../../domain/ids.ts'
import { isWorthALook } from '../../domain/impact.ts'
import type { Move, Times } from '../../domain/reschedule.ts'
import { previewReschedule } from '../../usecases/preview-reschedule.ts'
import { rescheduleSession } from '../../usecases/reschedule-session.ts'
import type { Ask, SessionAnswer } from '../ask.ts'
import { refuse, tell, textOf, wasPrivate } from '../ask.ts'
import type { FormValues } from '../form.ts'
import { findManaged } from '../open-managed.ts'
import { refuseField } from '../refuse-field.ts'
import type { Reply } from '../reply.ts'
import { plannedLength } from '../session-words.ts'
import { rescheduleForm as form } from '../views/reschedule-form.ts'
import { reschedulePreview } from '../views/reschedule-preview.ts'
import { sessionChanged } from '../views/session-changed.ts'
import { keepMove } from './keep-move.ts'
import { type ReadMove, readMove, type TypedMove, typedStart } from './read-move.ts'

/** `reschedule`: looked at and done, from its options; without any, the form. */
export const reschedule: SessionAnswer = async (ask, { sessionId, input }) => {
  const typed = { when: textOf(input.when), duration: textOf(input.duration) }
  if (typed.when === null && typed.duration === null) return rescheduleForm(ask, { sessionId, input })
  return propose(ask, { sessionId, typed, shown: null })
}

/** **Reschedule…**: filled with when it is. */
export const rescheduleForm: SessionAnswer = async (ask, { sessionId }) => {
  const managed = await findManaged(ask, sessionId)
  if (!managed.ok) return refuse(ask, managed.refusal)
  const session = managed.value
  const open = await previewReschedule(ask.parts.deps, { asker: ask.asker, sessionId, move: STAYS })
  if (!open.ok) return refuse(ask, open.refusal)
  const values = { when: typedStart(session), duration: plannedLength(session) }
  return { type: 'form', form: form({ session, values }, ask.seen) }
}

/** The form that was sent; the times are those of the session as the form was opened. */
export function rescheduleSubmitted(
  ask: Ask,
  sent: Pick<Times, 'startTime' | 'endTime'> & { readonly sessionId: SessionId; readonly values: FormValues },
): Promise<Reply> {
  const { sessionId, startTime, endTime, values } = sent
  const typed = { when: textOf(values.when), duration: textOf(values.duration) }
  return propose(ask, { sessionId, typed, shown: { startTime, endTime } })
}

/** Moves it as was looked at; `from` is when it was then. */
export async function moveNow(
  ask: Ask,
  given: {
    readonly sessionId: SessionId
    readonly read: Omit<ReadMove, 'ok'>
    readonly from: Pick<Times, 'startTime' | 'endTime'> | null
  },
): Promise<Reply> {
  const { sessionId, from } = given
  const { move, understood } = given.read
  const result = await rescheduleSession(ask.parts.deps, { asker: ask.asker, sessionId, move, from })
  if (!result.ok) return refuse(ask, result.refusal)
  const { startTime, timezone } = result.value.after.session
  const said = understood === null ? {} : { understood: { startTime, timezone, ...understood } }
  const view = sessionChanged({
    ...result.value,
    passcodeChanged: false,
    mentorIsStudent: false,
    seen: ask.seen,
    ...said,
  })
  return tell(view, wasPrivate(ask))
}

/** Neither another start nor another length: asks only whether it could be moved. */
const STAYS: Move = { start: null, durationMinutes: null }

/** Done at once where there is nothing to warn of and nobody else moved it meanwhile; else it waits for **Go ahead**. */
async function propose(
  ask: Ask,
  given: {
    readonly sessionId: SessionId
    readonly typed: TypedMove
    readonly shown: Pick<Times, 'startTime' | 'endTime'> | null
  },
): Promise<Reply> {
  const { sessionId, typed, shown } = given
  const managed = await findManaged(ask, sessionId)
  if (!managed.ok) return refuse(ask, managed.refusal)
  const read = readMove(ask, { typed, session: managed.value, shown })
  if (!read.ok) return refuseField(ask, read)
  const found = await previewReschedule(ask.parts.deps, { asker: ask.asker, sessionId, move: read.move })
  if (!found.ok) {
    const field = FIELDS[found.refusal.code]
    return field === undefined ? refuse(ask, found.refusal) : refuseField(ask, { field, refusal: found.refusal })
  }
  const { facts, times, impact, isSame } = found.value
  const { startTime, endTime } = facts.session
  const from = { startTime, endTime }
  const isStale =
    shown !== null &&
    (shown.startTime.getTime() !== startTime.getTime() || shown.endTime.getTime() !== endTime.getTime())
  if (isSame || (!isStale && !isWorthALook(impact))) return moveNow(ask, { sessionId, read, from })
  const proposalId = await keepMove(ask, { sessionId, typed, read, from })
  const view = reschedulePreview({ proposalId, facts, times, impact, before: isStale ? shown : null, seen: ask.seen })
  return tell(view, wasPrivate(ask))
}

const FIELDS: Readonly<Partial<Record<string, string>>> = {
  time_unusable: 'when',
  zone_unknown: 'when',
  duration_unusable: 'duration',
}
