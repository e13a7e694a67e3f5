import type { Role } from '../../domain/words.ts'
import type { PersonFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'

/** People with more than the role `student`. */
export type Roles = {
  readonly holders: readonly (PersonFacts & { readonly role: Role })[]
}

/** Who has which role. */
export function roles(roles: Roles): View {
  void roles
  return { title: '', body: [] }
}
