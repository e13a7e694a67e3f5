import type { PersonId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Asker, Deps, PersonFacts } from './ports.ts'

/** Somebody of the asker's own organization. Refuses `person_unknown` (no `ref`: an id says nothing to anybody); another organization's person looks the same as none. */
export async function loadPerson(
  deps: Deps,
  request: { readonly asker: Asker; readonly personId: PersonId },
): Promise<Result<PersonFacts>> {
  const person = await deps.store.personFacts(request.asker.organization.id, request.personId)
  return person === null ? no({ code: 'person_unknown', ref: '' }) : yes(person)
}
