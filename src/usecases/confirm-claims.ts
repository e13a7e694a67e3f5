import type { PersonId, SessionId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { refuseBeforeLive } from '../domain/session.ts'
import { loadFacts, loadSession } from './load-session.ts'
import type { Asker, Deps, PersonFacts, SessionFacts } from './ports.ts'
import { readAttendance } from './read-attendance.ts'
import { recordMarks } from './record-marks.ts'

/** What `confirmClaims` is asked. */
export type ConfirmClaimsRequest = {
  readonly asker: Asker
  readonly sessionId: SessionId
  /** One of them; all where nobody is named. */
  readonly personId: PersonId | null
}

/** Whose claims were settled, in order of registration. */
export type ConfirmedClaims = { readonly facts: SessionFacts; readonly confirmed: readonly PersonFacts[] }

/** Settles claims: those who only pressed Join were there, says the mentor. Refuses `nothing_to_confirm`. */
export async function confirmClaims(deps: Deps, request: ConfirmClaimsRequest): Promise<Result<ConfirmedClaims>> {
  const { asker, sessionId, personId } = request
  return deps.store.inTurn(sessionId, async () => {
    const loaded = await loadSession(deps, { asker, sessionId, action: 'confirm-claims' })
    if (!loaded.ok) return loaded
    const session = loaded.value
    const now = deps.clock.now()
    const refusal = refuseBeforeLive(session, now)
    if (refusal !== null) return no(refusal)
    const { attendees, claims } = await readAttendance(deps, { session, organization: asker.organization, now })
    const confirmed = [...claims, ...attendees]
      .filter(({ person, verdict }) => verdict?.confidence === 'claimed' && (personId ?? person.id) === person.id)
      .map(({ person }) => person)
    if (confirmed.length === 0) return no({ code: 'nothing_to_confirm', number: session.number })
    await recordMarks(deps, { asker, session, people: confirmed.map(({ id }) => id), as: 'attended', now })
    return yes({ facts: await loadFacts(deps, session), confirmed })
  })
}
