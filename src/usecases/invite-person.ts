import type { PersonId, SessionId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { refuseAfterEnd } from '../domain/session.ts'
import { loadPerson } from './load-person.ts'
import { loadFacts, loadSession } from './load-session.ts'
import { personalDeliveries } from './plan-personal.ts'
import type { Asker, Deps, PersonFacts, SessionFacts } from './ports.ts'

/** What `invitePerson` is asked. */
export type InvitePersonRequest = {
  readonly asker: Asker
  readonly sessionId: SessionId
  readonly personId: PersonId
}

/** `already`: they had been invited before, and were not told again. */
export type Invited = { readonly facts: SessionFacts; readonly person: PersonFacts; readonly already: boolean }

/** Assigns the session to one more person, who is told by direct message. */
export async function invitePerson(deps: Deps, request: InvitePersonRequest): Promise<Result<Invited>> {
  const { asker, sessionId } = request
  return deps.store.inTurn(sessionId, async () => {
    const loaded = await loadSession(deps, { asker, sessionId, action: 'invite-person' })
    if (!loaded.ok) return loaded
    const session = loaded.value
    const now = deps.clock.now()
    const refusal = refuseAfterEnd(session, now)
    if (refusal !== null) return no(refusal)
    const person = await loadPerson(deps, request)
    if (!person.ok) return person
    const { id: personId } = person.value
    const already = await deps.store.isInvited(sessionId, personId)
    if (!already) {
      const payload = { sessionId, by: asker.person.id }
      const event = `session:${sessionId}:invited`
      const { organizationId } = session
      const told = { organizationId, sessionId, personId, event, kind: 'invited', payload, channels: ['dm'] } as const
      await deps.store.commit({
        changes: [{ type: 'invite-person', sessionId, personId, at: now }],
        deliveries: personalDeliveries(deps, told),
      })
    }
    return yes({ facts: await loadFacts(deps, session), person: person.value, already })
  })
}
