import type { Session } from './entities.ts'
import { statusAt } from './session.ts'
import type { SessionStatus } from './words.ts'

/**
 * In which states something can be done with a session at all (SPEC section 4). What decides it may still refuse for another reason:
 * who asks, or that the doors are not open yet.
 */
export const STEP_STATES = {
  edit: ['upcoming', 'live'],
  reschedule: ['upcoming'],
  assign: ['upcoming', 'live'],
  cancel: ['upcoming', 'live'],
  start: ['upcoming'],
  end: ['live'],
  invite: ['upcoming', 'live'],
  mark: ['live', 'completed'],
} as const satisfies { readonly [step: string]: readonly SessionStatus[] }

/** Something that is done with a session, by the name of its verb. */
export type SessionStep = keyof typeof STEP_STATES

/** Whether a verb is one of them. */
export function isSessionStep(verb: string): verb is SessionStep {
  return Object.hasOwn(STEP_STATES, verb)
}

/** Whether a session is in a state for it, by the clock. */
export function isReadyFor(
  step: SessionStep,
  { session, now }: { readonly session: Pick<Session, 'status' | 'startTime' | 'endTime'>; readonly now: Date },
): boolean {
  const states: readonly SessionStatus[] = STEP_STATES[step]
  return states.includes(statusAt(session, now))
}
