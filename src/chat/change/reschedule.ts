import type { SessionId } from '../../domain/ids.ts'
import { type Impact, isWorthALook } from '../../domain/impact.ts'
import { decideReschedule, isSameTime, type Move, type Times } from '../../domain/reschedule.ts'
import { type Result, yes } from '../../domain/result.ts'
import { previewReschedule } from '../../usecases/preview-reschedule.ts'
import { previewSeriesMove } from '../../usecases/preview-series-move.ts'
import { rescheduleSeries } from '../../usecases/reschedule-series.ts'
import { rescheduleSession } from '../../usecases/reschedule-session.ts'
import type { SeriesScope } from '../../usecases/series-parts.ts'
import type { Ask, SessionAnswer } from '../ask.ts'
import { refuse, tell, textOf, wasPrivate } from '../ask.ts'
import type { FormValues } from '../form.ts'
import { findManaged } from '../open-managed.ts'
import { refuseField } from '../refuse-field.ts'
import type { Reply } from '../reply.ts'
import { plannedLength } from '../session-words.ts'
import type { View } from '../view.ts'
import { rescheduleForm as form } from '../views/reschedule-form.ts'
import { type ReschedulePreview, reschedulePreview } from '../views/reschedule-preview.ts'
import { seriesMovePreview } from '../views/series-move-preview.ts'
import { keepMove } from './keep-move.ts'
import { type ReadMove, readMove, type TypedMove, typedStart } from './read-move.ts'
import { readScope } from './read-scope.ts'
import { type Changed, showChanged } from './show-changed.ts'

/** `reschedule`: looked at and done, from its options; without any, the form. */
export const reschedule: SessionAnswer = async (ask, { sessionId, input }) => {
  const typed = { when: textOf(input.when), duration: textOf(input.duration) }
  if (typed.when === null && typed.duration === null) return rescheduleForm(ask, { sessionId, input })
  return propose(ask, { sessionId, typed, shown: null, scope: readScope(input.scope) })
}

/** **Reschedule…**: filled with when it is. */
export const rescheduleForm: SessionAnswer = async (ask, { sessionId, input }) => {
  const managed = await findManaged(ask, sessionId)
  if (!managed.ok) return refuse(ask, managed.refusal)
  const session = managed.value
  const open = decideReschedule(session, { now: ask.seen.now, move: STAYS })
  if (!open.ok) return refuse(ask, open.refusal)
  const scope = readScope(input.scope)
  const values = {
    when: typedStart(session, ask.seen),
    duration: plannedLength(session),
    ...(scope === null ? {} : { scope }),
  }
  return { type: 'form', form: form({ session, values }, ask.seen) }
}

/** The form that was sent; the times are those of the session as the form was opened. */
export function rescheduleSubmitted(
  ask: Ask,
  sent: Pick<Times, 'startTime' | 'endTime'> & { readonly sessionId: SessionId; readonly values: FormValues },
): Promise<Reply> {
  const { sessionId, startTime, endTime, values } = sent
  const typed = { when: textOf(values.when), duration: textOf(values.duration) }
  return propose(ask, { sessionId, typed, shown: { startTime, endTime }, scope: readScope(values.scope) })
}

/** Moves it, and its series as far as it says, as was looked at; `from` is when it was then. */
export async function moveNow(
  ask: Ask,
  given: {
    readonly sessionId: SessionId
    readonly scope: SeriesScope | null
    readonly read: Omit<ReadMove, 'ok'>
    readonly from: Pick<Times, 'startTime' | 'endTime'> | null
  },
): Promise<Reply> {
  const { sessionId, from, scope } = given
  const { move, understood } = given.read
  const request = { asker: ask.asker, sessionId, move, from }
  const { deps } = ask.parts
  const result: Result<Changed> =
    scope === null ? await rescheduleSession(deps, request) : await rescheduleSeries(deps, { ...request, scope })
  if (!result.ok) return refuse(ask, result.refusal)
  const changed = result.value
  const { startTime, timezone } = changed.after.session
  return showChanged(ask, {
    changed,
    mentorIsStudent: false,
    ...(understood === null ? {} : { understood: { startTime, timezone, ...understood } }),
  })
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
    readonly scope: SeriesScope | null
  },
): Promise<Reply> {
  const { sessionId, typed, shown, scope } = given
  const managed = await findManaged(ask, sessionId)
  if (!managed.ok) return refuse(ask, managed.refusal)
  const read = readMove(ask, { typed, session: managed.value, shown })
  if (!read.ok) return refuseField(ask, read)
  const { startTime, endTime } = managed.value
  const from = { startTime, endTime }
  const isStale = shown !== null && !isSameTime(shown, from)
  const found = await look(ask, { sessionId, move: read.move, scope })
  if (!found.ok) {
    const field = FIELDS[found.refusal.code]
    return field === undefined ? refuse(ask, found.refusal) : refuseField(ask, { field, refusal: found.refusal })
  }
  const { impact, isSame, show } = found.value
  if (isSame || (!isStale && !isWorthALook(impact))) return moveNow(ask, { sessionId, scope, read, from })
  const proposalId = await keepMove(ask, { sessionId, scope, typed, read, from })
  return tell(show({ proposalId, before: isStale ? shown : null }), wasPrivate(ask))
}

/** What a move would mean, and how that is shown. */
type Looked = {
  readonly impact: Impact
  /** Whether all of it is so already. */
  readonly isSame: boolean
  readonly show: (of: Pick<ReschedulePreview, 'proposalId' | 'before'>) => View
}

async function look(
  ask: Ask,
  of: { readonly sessionId: SessionId; readonly move: Move; readonly scope: SeriesScope | null },
): Promise<Result<Looked>> {
  const { sessionId, move, scope } = of
  const { deps } = ask.parts
  const { asker, seen } = ask
  if (scope === null) {
    const found = await previewReschedule(deps, { asker, sessionId, move })
    if (!found.ok) return found
    return yes({ ...found.value, show: (waiting) => reschedulePreview({ ...found.value, ...waiting, seen }) })
  }
  const found = await previewSeriesMove(deps, { asker, sessionId, move, scope })
  if (!found.ok) return found
  const { moved, impact } = found.value
  const show: Looked['show'] = ({ proposalId, before }) =>
    seriesMovePreview({ ...found.value, proposalId, isStale: before !== null, seen })
  return yes({ impact, isSame: moved.length === 0, show })
}

const FIELDS: Readonly<Partial<Record<string, string>>> = {
  time_unusable: 'when',
  zone_unknown: 'when',
  duration_unusable: 'duration',
}
