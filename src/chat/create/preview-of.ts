import type { ProposalId } from '../../domain/ids.ts'
import type { Impact } from '../../domain/impact.ts'
import type { Ask } from '../ask.ts'
import type { View } from '../view.ts'
import { createPreview } from '../views/create-preview.ts'
import type { NewSession } from './read-new-session.ts'

/** What was understood of a new session, with the buttons that go on from there. */
export function previewOf(
  ask: Ask,
  { proposalId, read, impact }: { readonly proposalId: ProposalId; readonly read: NewSession; readonly impact: Impact },
): View {
  const { draft, when, mentor, mentorIsStudent, segmentNames } = read
  return createPreview({
    proposalId,
    title: draft.title,
    description: draft.description,
    startTime: draft.startTime,
    endTime: draft.endTime,
    timezone: draft.timezone,
    kind: when.kind,
    shiftedMinutes: when.shiftedMinutes,
    mentor,
    mentorIsStudent,
    segments: segmentNames,
    provider: draft.provider,
    capacity: draft.capacity,
    hasPasscode: draft.passcode !== null,
    hasBackupLink: draft.backupLink !== null,
    impact,
    seen: ask.seen,
  })
}
