import type { Identity, Space } from '../../domain/entities.ts'
import type { Role } from '../../domain/words.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** `zone` is their own, null while nobody knows it. */
export type Me = {
  readonly name: string
  readonly role: Role
  readonly zone: string | null
  readonly organizationName: string
  /** Names of the segments that they are in. */
  readonly segments: readonly string[]
  readonly accounts: readonly {
    readonly identity: Pick<Identity, 'name' | 'platform'>
    readonly space: Pick<Space, 'name'>
  }[]
  readonly seen: Seen
}

/** One's own settings: zone, role, segments, accounts. */
export function me(me: Me): View {
  void me
  return { title: '', body: [] }
}
