import type { PersonId, SessionId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { refuseBeforeLive } from '../domain/session.ts'
import type { Mark } from '../domain/words.ts'
import type { Attendee } from './list-attendees.ts'
import { loadPerson } from './load-person.ts'
import { loadFacts, loadSession } from './load-session.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'
import { findAttendee, recordMarks } from './record-marks.ts'

/** What `markAttendance` is asked. */
export type MarkAttendanceRequest = {
  readonly asker: Asker
  readonly sessionId: SessionId
  readonly personId: PersonId
  readonly as: Mark
}

/** The person as the mark left them. */
export type Marked = { readonly facts: SessionFacts; readonly attendee: Attendee }

/** A mark by hand: evidence that wins over everything else. Refused before the session is live, and for its mentor. */
export async function markAttendance(deps: Deps, request: MarkAttendanceRequest): Promise<Result<Marked>> {
  const { asker, sessionId, as } = request
  return deps.store.inTurn(sessionId, async () => {
    const loaded = await loadSession(deps, { asker, sessionId, action: 'mark-attendance' })
    if (!loaded.ok) return loaded
    const session = loaded.value
    const now = deps.clock.now()
    const refusal = refuseBeforeLive(session, now)
    if (refusal !== null) return no(refusal)
    const person = await loadPerson(deps, request)
    if (!person.ok) return person
    const { id, name } = person.value
    if (id === session.mentorId) return no({ code: 'mentor_not_marked', number: session.number, person: name })
    const reading = await recordMarks(deps, { asker, session, people: [id], as, now })
    const attendee = findAttendee(reading, id)
    if (attendee === null) throw new Error(`A mark of ${id} at ${sessionId} led to no verdict`)
    return yes({ facts: await loadFacts(deps, session), attendee })
  })
}
