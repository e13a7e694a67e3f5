import type { ProposalId } from '../../domain/ids.ts'
import type { WallKind } from '../../domain/time.ts'
import type { Provider } from '../../domain/words.ts'
import type { PersonFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A proposal, understood so far. */
export type CreatePreview = {
  readonly proposalId: ProposalId
  readonly title: string
  readonly description: string | null
  readonly startTime: Date
  readonly endTime: Date
  /** IANA zone that the time was read in. */
  readonly timezone: string
  readonly kind: WallKind
  readonly shiftedMinutes: number
  readonly mentor: PersonFacts | null
  /** Names of segments; none where it is for everyone. */
  readonly segments: readonly string[]
  readonly provider: Provider | null
  readonly capacity: number | null
  readonly hasPasscode: boolean
  readonly hasBackupLink: boolean
  readonly seen: Seen
}

/** What is about to be created, with **Create**, **More options**, **Room** and **Change**; nothing is stored yet. */
export function createPreview(createPreview: CreatePreview): View {
  void createPreview
  return { title: '', body: [] }
}
