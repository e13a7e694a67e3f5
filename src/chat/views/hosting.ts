import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import type { Block, View } from '../view.ts'
import { attendeesButton, manageButton, manageMenu } from './manage-buttons.ts'
import type { Seen } from './seen.ts'
import { calendarButton, detailsButton, joinButton } from './session-buttons.ts'
import { sessionFactsBlock } from './session-facts-block.ts'
import { sessionLead } from './session-lead.ts'
import { sessionTone } from './session-tone.ts'

/** A session that its mentor is told of. */
export type Hosting = {
  readonly facts: SessionFacts
  readonly seen: Seen
}

/** The message to the mentor of a session: it stands there until the session, with what the mentor does from it. */
export function hosting({ facts, seen }: Hosting): View {
  const { session } = facts
  return {
    title: heading(session),
    tone: sessionTone(session, seen.now),
    body: [
      { type: 'text', text: [{ strong: seen.words.session.youHost }, '\n', ...sessionLead(session, seen)] },
      sessionFactsBlock(facts, seen),
      {
        type: 'buttons',
        buttons: [
          joinButton(session, seen),
          attendeesButton(session.id, seen),
          detailsButton(session, seen),
          calendarButton(session, seen),
        ],
      },
      manageBlock(facts, seen),
      ...manageMenu(session.id, { can: mentorSteps(session), seen }),
    ],
  }
}

/** Pressed days later, each says itself what cannot be done yet or any more. */
function manageBlock({ session: { id, status } }: SessionFacts, seen: Seen): Block {
  const running = status === 'live' ? (['extend', 'end'] as const) : (['start'] as const)
  return {
    type: 'buttons',
    buttons: running.map((action) => manageButton(id, action, seen)),
  }
}

/** What **Manage** holds for its mentor, who hands it over by **Can't host**: only admins assign one. */
function mentorSteps({ status, backupLink, mentorAwayAt }: SessionFacts['session']) {
  const isOpen = status === 'upcoming' || status === 'live'
  return {
    edit: isOpen,
    reschedule: status === 'upcoming',
    assign: false,
    cancel: isOpen,
    away: isOpen && mentorAwayAt === null,
    hostAgain: false,
    useBackup: isOpen && backupLink !== null,
  }
}
