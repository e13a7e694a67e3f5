import type { SessionFacts } from '../../usecases/ports.ts'
import { heading, isOver } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import type { Text, View } from '../view.ts'
import type { Seen } from './seen.ts'
import { detailsButton, joinButton } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'
import { sessionTone } from './session-tone.ts'

/** A session that went live. */
export type LivePost = {
  readonly facts: SessionFacts
  readonly seen: Seen
}

/** The post in the channel when a session starts; once it is over there is nothing to join, and it says so. */
export function livePost({ facts, seen }: LivePost): View {
  const { session, mentor } = facts
  const host: Text = mentor === null ? [] : seen.words.news.withMentor(personSpan(mentor))
  const join = isOver(session, seen.now) ? [] : [joinButton(session, seen)]
  return {
    title: heading(session),
    tone: sessionTone(session, seen.now),
    body: [
      { type: 'text', text: [...sessionLead(session, seen), ...host] },
      { type: 'buttons', buttons: [...join, detailsButton(session, seen)] },
    ],
  }
}
