import type { Session } from '../domain/entities.ts'
import { statusAt } from '../domain/session.ts'
import type { SessionStatus } from '../domain/words.ts'

/** Whether a verb can do something with a session in its state, so that it is worth offering there. */
export function isOpenTo(verb: string, session: Session, now: Date): boolean {
  const states = STATES[verb]
  return states === undefined || states.includes(statusAt(session, now))
}

const STATES: Readonly<Partial<Record<string, readonly SessionStatus[]>>> = {
  cancel: ['upcoming', 'live'],
  start: ['upcoming'],
  end: ['live'],
  invite: ['upcoming', 'live'],
  mark: ['live', 'completed'],
}
