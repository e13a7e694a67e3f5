import type { ProposalId } from '../../domain/ids.ts'
import type { Impact } from '../../domain/impact.ts'
import type { Ask } from '../ask.ts'
import type { View } from '../view.ts'
import { createPreview } from '../views/create-preview.ts'
import { leftOutOf } from './left-out-of.ts'
import type { NewSession } from './read-new-session.ts'

/** What was understood of a new session, with the buttons that go on from there. */
export function previewOf(
  ask: Ask,
  { proposalId, read, impact }: { readonly proposalId: ProposalId; readonly read: NewSession; readonly impact: Impact },
): View {
  const { draft, when, mentor, mentorIsStudent, segmentNames, repeats } = read
  const lengthMs = draft.endTime.getTime() - draft.startTime.getTime()
  return createPreview({
    proposalId,
    title: draft.title,
    description: draft.description,
    // A series begins with the first day that its rule holds.
    startTime: repeats?.startTime ?? draft.startTime,
    endTime: new Date((repeats?.startTime ?? draft.startTime).getTime() + lengthMs),
    timezone: draft.timezone,
    kind: when.kind,
    shiftedMinutes: when.shiftedMinutes,
    leftOut: leftOutOf(read),
    mentor,
    mentorIsStudent,
    segments: segmentNames,
    provider: draft.provider,
    capacity: draft.capacity,
    recurrence: repeats?.recurrence ?? null,
    hasPasscode: draft.passcode !== null,
    hasBackupLink: draft.backupLink !== null,
    impact,
    seen: ask.seen,
  })
}
