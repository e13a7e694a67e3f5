import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import type { Text, View } from '../view.ts'
import type { Seen } from './seen.ts'
import { detailsButton, joinButton } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'

/** A session that just went live. */
export type LivePost = {
  readonly facts: SessionFacts
  readonly seen: Seen
}

/** The post in the channel when a session starts. */
export function livePost({ facts, seen }: LivePost): View {
  const { session, mentor } = facts
  const host: Text = mentor === null ? [] : seen.words.news.withMentor(personSpan(mentor))
  return {
    title: heading(session),
    tone: 'live',
    body: [
      { type: 'text', text: [...sessionLead(session, seen), ...host] },
      { type: 'buttons', buttons: [joinButton(session, seen), detailsButton(session, seen)] },
    ],
  }
}
