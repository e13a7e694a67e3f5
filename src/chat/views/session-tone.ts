import type { Session } from '../../domain/entities.ts'
import { isOver } from '../session-words.ts'
import type { Tone } from '../view.ts'

/** The mark at the edge of a session's card. */
export function sessionTone(session: Session, now: Date): Tone {
  if (session.status === 'cancelled') return 'warning'
  if (isOver(session, now)) return 'muted'
  return session.status === 'live' ? 'live' : 'plain'
}
