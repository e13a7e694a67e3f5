import type { Identity, Space } from '../../domain/entities.ts'
import type { View } from '../view.ts'

/** The person that both accounts are now. */
export type Linked = {
  readonly name: string
  readonly accounts: readonly {
    readonly identity: Pick<Identity, 'name' | 'platform'>
    readonly space: Pick<Space, 'name'>
  }[]
}

/** The answer to a good `link` code. */
export function linked(linked: Linked): View {
  void linked
  return { title: '', body: [] }
}
