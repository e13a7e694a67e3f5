import { may } from '../../domain/access.ts'
import type { SessionId } from '../../domain/ids.ts'
import type { Result } from '../../domain/result.ts'
import { editSeries } from '../../usecases/edit-series.ts'
import { checkEdit, editSession } from '../../usecases/edit-session.ts'
import { isAnotherStudent } from '../../usecases/is-another-student.ts'
import type { EditPage } from '../action-names.ts'
import type { Ask, SessionAnswer } from '../ask.ts'
import { refuse, tell, wasPrivate } from '../ask.ts'
import { findMentioned } from '../find-mentioned.ts'
import type { FormValues } from '../form.ts'
import { findManaged } from '../open-managed.ts'
import { overfull } from '../overfull.ts'
import { refuseField } from '../refuse-field.ts'
import type { Reply } from '../reply.ts'
import { readShown, writeShown } from '../shown-fields.ts'
import { editForm as firstForm } from '../views/edit-form.ts'
import { editRoomForm as secondForm } from '../views/edit-room-form.ts'
import { scopeQuestion } from '../views/scope-question.ts'
import { EDIT_FIELDS, holdingFields, sentFields, typedOptions } from './edit-fields.ts'
import { fieldOfRefusal } from './field-of-refusal.ts'
import { keepEdit, type WaitingEdit } from './keep-edit.ts'
import { readScope } from './read-scope.ts'
import { type Changed, showChanged } from './show-changed.ts'
import { showConflicts } from './show-conflicts.ts'

/** `edit`: at once from its options; without any, the first page of the form. */
export const edit: SessionAnswer = async (ask, { sessionId, input }) => {
  const { session: _, mentor, scope: typedScope, ...given } = input as FormValues
  if (Object.keys(given).length === 0 && mentor === undefined) return editForm(ask, { sessionId, input: {} })
  const waiting = { sessionId, fields: typedOptions(given), shown: null, scope: readScope(typedScope) }
  if (mentor === undefined) return applyEdit(ask, waiting)
  // Whoever is named may be made on first sight: not before all else is known to be good.
  const checked = await checkEdit(ask.parts.deps, { asker: ask.asker, ...waiting })
  if (!checked.ok) return refuse(ask, checked.refusal)
  if (!may('assign-mentor', ask.asker)) return refuse(ask, { code: 'mentor_not_yours' })
  const person = await findMentioned(ask, mentor)
  return person.ok ? applyEdit(ask, { ...waiting, mentorId: person.value.id }) : refuse(ask, person.refusal)
}

/** **Edit…**: what it is and for whom. */
export const editForm: SessionAnswer = (ask, { sessionId }) => openEdit(ask, { sessionId, page: 'first' })

/** **Room and channel…**: where it happens. */
export const editRoomForm: SessionAnswer = (ask, { sessionId }) => openEdit(ask, { sessionId, page: 'second' })

/** A page that was sent. */
export async function editSubmitted(
  ask: Ask,
  sent: {
    readonly sessionId: SessionId
    readonly page: EditPage
    readonly shown: string
    readonly values: FormValues
  },
): Promise<Reply> {
  const shown = readShown(EDIT_FIELDS[sent.page], sent.shown)
  const { sessionId } = sent
  // A passcode is never shown, so that no two versions of it can be.
  const { passcode: _, ...compared } = shown
  const waiting = { sessionId, fields: sentFields(sent.values, shown), shown: compared, scope: null }
  const managed = await findManaged(ask, sessionId)
  if (!managed.ok || managed.value.seriesId === null) return applyEdit(ask, waiting)
  const checked = await checkEdit(ask.parts.deps, { asker: ask.asker, ...waiting })
  // What stands in its way is said at once, as is that nothing is changed.
  if (!checked.ok || !checked.value.isChange) return applyEdit(ask, waiting)
  const proposalId = await keepEdit(ask, waiting)
  return tell(scopeQuestion({ proposalId, session: managed.value, seen: ask.seen }), wasPrivate(ask))
}

/** Changes it, and its series as far as it says, and tells what it was before; or says what stands in the way, with both versions where two changed the same. */
export async function applyEdit(ask: Ask, waiting: WaitingEdit): Promise<Reply> {
  const { scope, ...edit } = waiting
  const request = { asker: ask.asker, ...edit }
  const { deps } = ask.parts
  const result: Result<Changed> =
    scope === null ? await editSession(deps, request) : await editSeries(deps, { ...request, scope })
  if (result.ok) {
    const changed = result.value
    const { mentor } = changed.after
    const mentorIsStudent = edit.mentorId !== undefined && (await isAnotherStudent(deps, { asker: ask.asker, mentor }))
    return showChanged(ask, { changed, mentorIsStudent })
  }
  const { refusal } = result
  if (refusal.code === 'session_changed') return showConflicts(ask, { waiting, refusal })
  const field = fieldOfRefusal(refusal, edit.fields)
  return field === null ? refuse(ask, refusal) : refuseField(ask, { field, refusal })
}

async function openEdit(
  ask: Ask,
  { sessionId, page }: { readonly sessionId: SessionId; readonly page: EditPage },
): Promise<Reply> {
  const managed = await findManaged(ask, sessionId)
  if (!managed.ok) return refuse(ask, managed.refusal)
  const session = managed.value
  const values = await holdingFields(ask, session)
  const open = page === 'first' ? firstForm : secondForm
  // What is longer than a field takes cannot be shown: its field is left out, and stays as it is.
  const whole = open({ session, values, shown: '0', without: new Set() }, ask.seen)
  const without = overfull(whole)
  const shown = writeShown(EDIT_FIELDS[page], { values, has: (field) => !without.has(field) })
  if (without.size === EDIT_FIELDS[page].length) return refuse(ask, { code: 'action_unknown' })
  return { type: 'form', form: open({ session, values, shown, without }, ask.seen) }
}
