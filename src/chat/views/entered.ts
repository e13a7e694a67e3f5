import type { Credentials } from '../../usecases/credentials.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import type { Text, View } from '../view.ts'
import { roomBlocks } from './room-blocks.ts'
import type { Seen } from './seen.ts'
import { sessionLead } from './session-lead.ts'

/** Someone who may enter now. `doorsOpenAt` lies ahead where its mentor looks in before. */
export type Entered = {
  readonly facts: SessionFacts
  readonly seen: Seen
  /** Whether the press registered them too. */
  readonly registered: boolean
  readonly credentials: Credentials
  readonly doorsOpenAt: Date
}

/** The answer to Join while the doors are open: the way in, for this person alone. */
export function entered({ facts, seen, registered, credentials, doorsOpenAt }: Entered): View {
  const { session } = facts
  const { join } = seen.words
  return {
    title: heading(session),
    tone: session.status === 'live' ? 'live' : 'good',
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      ...(registered ? [{ type: 'text' as const, text: [{ strong: join.registered }, join.comeIn] }] : []),
      ...roomBlocks(credentials, seen),
      { type: 'note', text: noteText(doorsOpenAt, seen) },
    ],
  }
}

function noteText(doorsOpenAt: Date, seen: Seen): Text {
  if (doorsOpenAt.getTime() <= seen.now.getTime()) return seen.words.join.onlyYou
  const opening = { time: doorsOpenAt, show: 'time', zone: seen.zone } as const
  return seen.words.join.onlyYouYet(opening)
}
