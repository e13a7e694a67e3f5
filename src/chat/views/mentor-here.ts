import type { JoinOutcome } from '../../usecases/join-session.ts'
import type { View } from '../view.ts'
import { joined as joinedView } from './joined.ts'
import type { Seen } from './seen.ts'

/** A mentor who was asked where they are. */
export type MentorHere = {
  readonly joined: JoinOutcome
  readonly seen: Seen
}

/** The answer to **I'm here**: that it is noted, and the way in. */
export function mentorHere({ joined, seen }: MentorHere): View {
  const view = joinedView(joined, seen)
  return { ...view, body: [{ type: 'text', text: [{ strong: seen.words.hosting.youAreHere }] }, ...view.body] }
}
