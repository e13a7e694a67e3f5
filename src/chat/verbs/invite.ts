import { invitePerson } from '../../usecases/invite-person.ts'
import type { SessionAnswer } from '../ask.ts'
import { answer, refuse } from '../ask.ts'
import { findMentioned } from '../find-mentioned.ts'
import { findManaged, openManaged } from '../open-managed.ts'
import { inviteForm as form } from '../views/invite-form.ts'
import { invited } from '../views/invited.ts'

/** `invite`, and the submitted form. */
export const invite: SessionAnswer = async (ask, { sessionId, input }) => {
  const managed = await findManaged(ask, sessionId)
  if (!managed.ok) return refuse(ask, managed.refusal)
  const person = await findMentioned(ask, input.person)
  if (!person.ok) return refuse(ask, person.refusal)
  const result = await invitePerson(ask.parts.deps, { asker: ask.asker, sessionId, personId: person.value.id })
  return answer(ask, result, (value) => invited({ ...value, seen: ask.seen }))
}

/** **Invite…**: asks whom. */
export const inviteForm: SessionAnswer = (ask, { sessionId }) =>
  openManaged(ask, { sessionId, form: (session) => form({ session }, ask.seen) })
