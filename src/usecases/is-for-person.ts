import { isAssigned, type Participant } from '../domain/audience.ts'
import type { Person, Session } from '../domain/entities.ts'
import type { Store } from './ports.ts'

/** Whether a session is for this person, reading no more than that takes: the press on Join is the hottest path. */
export async function isForPerson(
  store: Store,
  of: { readonly session: Session; readonly person: Pick<Person, 'id' | 'role'> & Pick<Participant, 'registration'> },
): Promise<boolean> {
  const { session, person } = of
  const known = { ...person, segmentIds: [], invited: false }
  if (isAssigned(session, known)) return true
  const segmentIds = await store.segmentsOf(person.id)
  if (isAssigned(session, { ...known, segmentIds })) return true
  return store.isInvited(session.id, person.id)
}
