import type { ProposalId } from '../../domain/ids.ts'
import type { Impact } from '../../domain/impact.ts'
import { isWorthALook } from '../../domain/impact.ts'
import type { Recurrence } from '../../domain/series.ts'
import type { WallKind } from '../../domain/time.ts'
import type { Provider } from '../../domain/words.ts'
import type { PersonFacts } from '../../usecases/ports.ts'
import { encode } from '../action.ts'
import { repeatWords } from '../repeat-words.ts'
import { plannedLength } from '../session-words.ts'
import { namesText, oneLine, personSpan } from '../spans.ts'
import type { Fact, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import { descriptionBlocks } from './description-blocks.ts'
import { impactBlocks } from './impact-blocks.ts'
import type { Seen } from './seen.ts'
import { studentHosts } from './student-hosts.ts'
import { understoodTime } from './understood-time.ts'

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
  /** Minutes that a skipped time was moved forward. */
  readonly shiftedMinutes: number
  readonly mentor: PersonFacts | null
  readonly mentorIsStudent: boolean
  /** Names of segments; none where it is for everyone. */
  readonly segments: readonly string[]
  /** null where it follows from the link. */
  readonly provider: Provider | null
  readonly capacity: number | null
  /** How it repeats; null for a single session. */
  readonly recurrence: Recurrence | null
  readonly hasPasscode: boolean
  readonly hasBackupLink: boolean
  /** What it means for those it is for. */
  readonly impact: Impact
  readonly seen: Seen
}

/** What is about to be created, with **Create**, **Change**, **Discard**, and the further pages; nothing is stored yet. */
export function createPreview(preview: CreatePreview): View {
  const { startTime, proposalId, seen } = preview
  return {
    title: oneLine(`New session: ${preview.title}`, LIMITS.title),
    body: [
      {
        type: 'text',
        text: [
          '📅 ',
          { time: startTime, show: 'full', zone: seen.zone },
          ' · ',
          { time: startTime, show: 'relative', zone: seen.zone },
        ],
      },
      ...understoodTime(preview, preview.seen),
      ...impactBlocks(preview.impact, preview.mentor?.name ?? null, seen),
      ...descriptionBlocks(preview.description),
      { type: 'facts', facts: factsOf(preview) },
      ...studentHosts(preview.mentorIsStudent ? preview.mentor : null, seen),
      {
        type: 'buttons',
        buttons: [
          {
            label: isWorthALook(preview.impact) ? 'Go ahead' : 'Create',
            action: encode({ type: 'create-now', proposalId }),
            tone: 'primary',
          },
          { label: 'Change…', action: encode({ type: 'create-change', proposalId }) },
          { label: 'Discard', action: encode({ type: 'create-discard', proposalId }) },
        ],
      },
      {
        type: 'buttons',
        buttons: [
          { label: 'More options…', action: encode({ type: 'create-more-form', proposalId }) },
          { label: 'Repeat…', action: encode({ type: 'create-repeat-form', proposalId }) },
          { label: 'Room…', action: encode({ type: 'create-room-form', proposalId }) },
        ],
      },
      { type: 'note', text: ['Nothing is stored or announced yet. This waits 15 minutes for you.'] },
    ],
  }
}

function factsOf(preview: CreatePreview): readonly Fact[] {
  const { mentor, segments, provider, capacity, seen } = preview
  return [
    { label: 'Length', value: [plannedLength(preview)] },
    { label: 'Mentor', value: mentor === null ? ['No mentor yet'] : [personSpan(mentor)] },
    { label: 'For', value: segments.length === 0 ? ['Everyone'] : namesText(segments, { most: 4, words: seen.words }) },
    { label: 'Where', value: [provider === null ? 'By the link' : seen.words.common.provider[provider]] },
    ...(preview.recurrence === null ? [] : [{ label: 'Repeats', value: [repeatWords(preview.recurrence, seen)] }]),
    { label: 'Places', value: [capacity === null ? 'No limit' : String(capacity)] },
    ...(preview.hasPasscode ? [{ label: 'Passcode', value: ['Kept; shown only to those who join'] }] : []),
    ...(preview.hasBackupLink ? [{ label: 'Backup link', value: ['Kept; shown only to those who join'] }] : []),
  ]
}
