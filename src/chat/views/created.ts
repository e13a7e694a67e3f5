import type { WallKind } from '../../domain/time.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import type { View } from '../view.ts'
import { manageButton } from './manage-buttons.ts'
import type { Seen } from './seen.ts'
import { calendarButton, detailsButton } from './session-buttons.ts'
import { sessionFactsBlock } from './session-facts-block.ts'
import { sessionLead } from './session-lead.ts'
import { studentHosts } from './student-hosts.ts'
import { understoodTime } from './understood-time.ts'

/** A session just stored, and how its time was understood. */
export type Created = {
  readonly facts: SessionFacts
  readonly seen: Seen
  /** How the wall time met the clock changes of the session's zone. */
  readonly kind: WallKind
  /** Minutes that a skipped time was moved forward. */
  readonly shiftedMinutes: number
  /** Whether its mentor has no more than the role `student`. */
  readonly mentorIsStudent: boolean
}

/** The answer to creating a session: the time that was understood, and what a clock change did to it. */
export function created({ facts, seen, kind, shiftedMinutes, mentorIsStudent }: Created): View {
  const { session } = facts
  return {
    title: heading(session, { before: seen.words.create.created }),
    tone: 'good',
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      ...understoodTime({ startTime: session.startTime, timezone: session.timezone, kind, shiftedMinutes }, seen),
      sessionFactsBlock(facts, seen),
      ...studentHosts(mentorIsStudent ? facts.mentor : null, seen),
      {
        type: 'buttons',
        buttons: [
          detailsButton(session, seen),
          calendarButton(session, seen),
          manageButton(session.id, 'invite-form', seen),
          manageButton(session.id, 'cancel-form', seen),
        ],
      },
    ],
  }
}
