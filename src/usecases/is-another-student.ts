import type { Asker, Deps, PersonFacts } from './ports.ts'
import { readRole } from './read-role.ts'

/** Whether a mentor has no more than the role `student` and is somebody else than who asks: allowed, and said to them. */
export async function isAnotherStudent(
  deps: Deps,
  of: { readonly asker: Asker; readonly mentor: PersonFacts | null },
): Promise<boolean> {
  const { asker, mentor } = of
  if (mentor === null || mentor.id === asker.person.id) return false
  const person = await deps.store.person(asker.organization.id, mentor.id)
  return person !== null && (await readRole(deps, person)) === 'student'
}
