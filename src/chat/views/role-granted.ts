import type { Role } from '../../domain/words.ts'
import type { PersonFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'

/** `already` where they had it before. */
export type RoleGranted = {
  readonly person: PersonFacts
  readonly role: Role
  readonly already: boolean
}

/** The answer to `role grant`. */
export function roleGranted(roleGranted: RoleGranted): View {
  void roleGranted
  return { title: '', body: [] }
}
