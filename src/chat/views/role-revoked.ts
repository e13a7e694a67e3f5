import type { Role } from '../../domain/words.ts'
import type { PersonFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'

/** A role taken away. */
export type RoleRevoked = {
  readonly person: PersonFacts
  readonly role: Role
}

/** The answer to `role revoke`. */
export function roleRevoked(roleRevoked: RoleRevoked): View {
  void roleRevoked
  return { title: '', body: [] }
}
