import type { PersonId, SessionId } from '../../domain/ids.ts'
import type { Mark } from '../../domain/words.ts'
import { MARKS } from '../../domain/words.ts'
import type { Attendee } from '../../usecases/list-attendees.ts'
import { listAttendees } from '../../usecases/list-attendees.ts'
import { markAttendance } from '../../usecases/mark-attendance.ts'
import type { Ask, SessionAnswer } from '../ask.ts'
import { answer, refuse, tell, textOf, wasPrivate } from '../ask.ts'
import { findMentioned } from '../find-mentioned.ts'
import { findManaged, openManaged } from '../open-managed.ts'
import type { Reply } from '../reply.ts'
import { quote } from '../typed-input.ts'
import { markChoice } from '../views/mark-choice.ts'
import { markForm as form } from '../views/mark-form.ts'
import { marked } from '../views/marked.ts'

/** `mark`, and the submitted form. */
export const mark: SessionAnswer = async (ask, { sessionId, input }) => {
  const managed = await findManaged(ask, sessionId)
  if (!managed.ok) return refuse(ask, managed.refusal)
  const as = MARKS.find((known) => known === textOf(input.as))
  if (as === undefined) {
    const value = quote(textOf(input.as) ?? '')
    return refuse(ask, { code: 'option_unusable', verb: 'mark', option: 'as', value, expected: MARKS })
  }
  const person = await findMentioned(ask, input.person)
  return person.ok ? markAs(ask, { sessionId, personId: person.value.id, as }) : refuse(ask, person.refusal)
}

/** **Mark…**: asks whom, and what to record. */
export const markForm: SessionAnswer = (ask, { sessionId }) =>
  openManaged(ask, { sessionId, form: (session) => form({ session }, ask.seen) })

/** Somebody chosen from the attendees: what is known, and a button for each mark. */
export async function markPerson(
  ask: Ask,
  request: { readonly sessionId: SessionId; readonly personId: string },
): Promise<Reply> {
  const list = await listAttendees(ask.parts.deps, { asker: ask.asker, sessionId: request.sessionId })
  if (!list.ok) return refuse(ask, list.refusal)
  const { facts, attendees, claims, waitlist, withdrawn } = list.value
  const waiting = waitlist.map((person): Attendee => ({ person, registration: 'waitlisted', verdict: null }))
  const left = withdrawn.map((person): Attendee => ({ person, registration: 'withdrawn', verdict: null }))
  const attendee = [...attendees, ...claims, ...waiting, ...left].find(({ person }) => person.id === request.personId)
  if (attendee === undefined) return refuse(ask, { code: 'person_unknown', ref: '' })
  return tell(markChoice({ facts, attendee, seen: ask.seen }), wasPrivate(ask))
}

/** One mark for one person. */
export async function markAs(
  ask: Ask,
  request: { readonly sessionId: SessionId; readonly personId: PersonId; readonly as: Mark },
): Promise<Reply> {
  const result = await markAttendance(ask.parts.deps, { asker: ask.asker, ...request })
  return answer(ask, result, (value) => marked({ ...value, seen: ask.seen }))
}
