import type { PersonFacts } from '../usecases/ports.ts'
import { readRole } from '../usecases/read-role.ts'
import type { Ask } from './ask.ts'

/** Whether a mentor has no more than the role `student`, and is not who asks: allowed, and said. */
export async function isStudent({ parts: { deps }, asker }: Ask, mentor: PersonFacts | null): Promise<boolean> {
  if (mentor === null || mentor.id === asker.person.id) return false
  const person = await deps.store.person(asker.organization.id, mentor.id)
  return person !== null && (await readRole(deps, person)) === 'student'
}
