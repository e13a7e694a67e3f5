import type { SessionFacts } from '../../usecases/ports.ts'
import { encode } from '../action.ts'
import { heading, registeredText } from '../session-words.ts'
import type { Button, Text, View } from '../view.ts'
import { attendeesButton } from './manage-buttons.ts'
import type { Seen } from './seen.ts'
import { detailsButton, joinButton, leaveButton } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'

/** A session that begins soon, for somebody who comes or who hosts it. */
export type Reminder = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly as: 'mentor' | 'registered'
  readonly doorsOpenAt: Date
}

/** The reminder of a session; for its mentor with how many come. It can be turned off where it stands. */
export function reminder(of: Reminder): View {
  const { facts, seen } = of
  const { session } = facts
  return {
    title: heading(session, { before: seen.words.session.reminder }),
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      { type: 'text', text: of.as === 'mentor' ? hostText(of) : guestText(of) },
      { type: 'buttons', buttons: buttonsOf(of) },
    ],
  }
}

function hostText({ facts: { session }, seen }: Reminder): Text {
  return [{ strong: `${seen.words.session.youHost} ` }, ...registeredText(session, seen), '.']
}

function guestText({ seen, doorsOpenAt }: Reminder): Text {
  const { session: words } = seen.words
  const first = { strong: `${words.youAreRegistered} ` }
  if (doorsOpenAt.getTime() <= seen.now.getTime()) return [first, words.doorsOpen]
  return [first, ...words.pressThen({ time: doorsOpenAt, show: 'time', zone: seen.zone })]
}

function buttonsOf({ facts: { session }, as, seen }: Reminder): readonly Button[] {
  const { id: sessionId } = session
  return [
    joinButton(session, seen),
    as === 'mentor' ? attendeesButton(sessionId, seen) : leaveButton(session, seen),
    detailsButton(session, seen),
    { label: seen.words.session.remindersOff, action: encode({ type: 'reminders-off', sessionId }) },
  ]
}
