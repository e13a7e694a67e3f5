import type { Role } from '../../domain/words.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** What one person sees at home; each list is short and soonest first. */
export type Home = {
  readonly name: string
  readonly role: Role
  /** Sessions that they are registered or waiting for. */
  readonly mine: readonly SessionFacts[]
  /** Sessions that they could join. */
  readonly open: readonly SessionFacts[]
  /** Sessions of today that they host. */
  readonly hosting: readonly SessionFacts[]
  readonly seen: Seen
}

/** The home page: what is next, what is mine, what is open. */
export function home(home: Home): View {
  void home
  return { title: '', body: [] }
}
