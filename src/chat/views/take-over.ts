import { isMentorSought } from '../../domain/hosting.ts'
import type { PersonFacts, SessionFacts } from '../../usecases/ports.ts'
import { heading, isOver } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import type { Block, Text, View } from '../view.ts'
import { hostingButton } from './hosting-buttons.ts'
import type { Seen } from './seen.ts'
import { detailsButton } from './session-buttons.ts'
import { sessionFactsBlock } from './session-facts-block.ts'
import { sessionLead } from './session-lead.ts'
import { sessionTone } from './session-tone.ts'

/** A session that somebody is asked to take over; `reader` is whom it is said to. */
export type TakeOverMessage = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly reader: PersonFacts | null
}

/** The message to admins and other mentors. It stands, and says who hosts the session once somebody does. */
export function takeOver({ facts, seen, reader }: TakeOverMessage): View {
  const { session } = facts
  const { hosting } = seen.words
  const isAsked = isMentorSought(session) && !isOver(session, seen.now)
  const ask: readonly Block[] = isAsked ? [{ type: 'text', text: [hosting.firstIsMentor] }] : []
  const details = detailsButton(session, seen)
  return {
    title: heading(session, { before: isAsked ? hosting.whoHosts : '' }),
    tone: isAsked ? 'warning' : sessionTone(session, seen.now),
    body: [
      { type: 'text', text: [...reasonText({ facts, seen, reader }), '\n', ...sessionLead(session, seen)] },
      sessionFactsBlock(facts, seen),
      ...ask,
      { type: 'buttons', buttons: isAsked ? [hostingButton(session, 'take-over', seen), details] : [details] },
    ],
  }
}

function reasonText({ facts: { session, mentor }, seen, reader }: TakeOverMessage): Text {
  const { hosting } = seen.words
  if (mentor === null) return isOver(session, seen.now) ? [hosting.nobodyHosts] : hosting.hasNoMentor
  const name = personSpan(mentor)
  if (session.mentorAwayAt !== null) return hosting.cannotHost(name)
  if (session.mentorMissedAt !== null && !isOver(session, seen.now)) return hosting.isMissing(name)
  return mentor.id === reader?.id ? [hosting.youHostAlready] : hosting.hosts(name)
}
