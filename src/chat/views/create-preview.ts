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
  /** What was typed, where the rule of the series leaves that day out. */
  readonly leftOut: Date | null
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
  const { change, create } = seen.words
  return {
    title: oneLine(create.newSession + preview.title, LIMITS.title),
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
            label: isWorthALook(preview.impact) ? change.goAhead : create.create,
            action: encode({ type: 'create-now', proposalId }),
            tone: 'primary',
          },
          { label: change.change, action: encode({ type: 'create-change', proposalId }) },
          { label: create.discard, action: encode({ type: 'create-discard', proposalId }) },
        ],
      },
      {
        type: 'buttons',
        buttons: [
          { label: create.moreOptions, action: encode({ type: 'create-more-form', proposalId }) },
          { label: create.repeat, action: encode({ type: 'create-repeat-form', proposalId }) },
          { label: create.room, action: encode({ type: 'create-room-form', proposalId }) },
        ],
      },
      { type: 'note', text: [create.waits] },
    ],
  }
}

function factsOf(preview: CreatePreview): readonly Fact[] {
  const { mentor, segments, provider, capacity, seen } = preview
  const { common, create, fields } = seen.words
  return [
    { label: common.facts.length, value: [plannedLength(preview)] },
    { label: common.facts.mentor, value: mentor === null ? [common.noMentor] : [personSpan(mentor)] },
    {
      label: common.facts.audience,
      value: segments.length === 0 ? [common.everyone] : namesText(segments, { most: 4, words: seen.words }),
    },
    { label: common.facts.provider, value: [provider === null ? create.byLink : common.provider[provider]] },
    ...(preview.recurrence === null ? [] : [{ label: fields.repeat, value: [repeatWords(preview.recurrence, seen)] }]),
    { label: common.facts.places, value: [capacity === null ? create.noLimit : String(capacity)] },
    ...(preview.hasPasscode ? [{ label: fields.passcode, value: [create.kept] }] : []),
    ...(preview.hasBackupLink ? [{ label: fields.backup_link, value: [create.kept] }] : []),
  ]
}
