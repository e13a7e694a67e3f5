import type { PersonId, SessionId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { isAtLeast } from '../domain/role.ts'
import { loadFacts, loadSession } from './load-session.ts'
import { planPersonal } from './plan-personal.ts'
import type { Asker, Deps, PersonFacts, SessionFacts } from './ports.ts'
import { readCase } from './read-case.ts'

/** What `disputeRecord` is asked: **That's wrong**. */
export type DisputeRecordRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** Who was asked to look at it: the mentor, else the admins. `already`: the same case was open before. */
export type Disputed = {
  readonly facts: SessionFacts
  readonly asked: readonly PersonFacts[]
  readonly already: boolean
}

/**
 * Opens a case about what was recorded of the asker: a `disputed` message to the session's mentor with the evidence, whose answer
 * is a mark by hand. Refuses `nothing_recorded`. After an answer there may be another case.
 */
export async function disputeRecord(deps: Deps, request: DisputeRecordRequest): Promise<Result<Disputed>> {
  const { asker, sessionId } = request
  return deps.store.inTurn(sessionId, async () => {
    const loaded = await loadSession(deps, { asker, sessionId, action: 'dispute-record' })
    if (!loaded.ok) return loaded
    const session = loaded.value
    const personId = asker.person.id
    const attendance = await deps.store.attendance(sessionId, personId)
    if (session.status !== 'completed' || attendance === null || attendance.result === null)
      return no({ code: 'nothing_recorded', number: session.number })
    const asked = await findJudges(deps, { asker, mentorId: session.mentorId })
    const { event, isOpen: already } = await readCase(deps, { sessionId, personId })
    const about = { organizationId: session.organizationId, sessionId, event, kind: 'disputed' }
    const planned = await Promise.all(
      asked.map(({ id }) => planPersonal(deps, { ...about, personId: id, payload: { sessionId, personId } })),
    )
    if (!already) await deps.store.commit({ changes: [], deliveries: planned.flat() })
    return yes({ facts: await loadFacts(deps, session), asked, already })
  })
}

/** Who answers: the mentor; where there is none, or it is about themselves, the admins. */
async function findJudges(
  { store }: Deps,
  of: { readonly asker: Asker; readonly mentorId: PersonId | null },
): Promise<readonly PersonFacts[]> {
  const { organization, person } = of.asker
  const mentor =
    of.mentorId === null || of.mentorId === person.id ? null : await store.personFacts(organization.id, of.mentorId)
  if (mentor !== null) return [mentor]
  const holders = await store.roleHolders(organization.id)
  return holders.filter(({ id, role }) => isAtLeast(role, 'admin') && id !== person.id)
}
