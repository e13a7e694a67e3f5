import type { Role } from '../../domain/words.ts'
import type { View } from '../view.ts'

/** `hosts` where they host some session without being mentor by role. */
export type Help = {
  readonly role: Role
}

/** What the viewer may do, from the command table. */
export function help(help: Help): View {
  void help
  return { title: '', body: [] }
}
