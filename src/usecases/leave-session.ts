import type { SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

export type LeaveSessionRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** `was`: what they gave up. */
export type LeaveOutcome = { readonly facts: SessionFacts; readonly was: 'registered' | 'waitlisted' }

/** "Can't go": gives the place up; the first in line gets it and is told by direct message. */
export async function leaveSession(_deps: Deps, _request: LeaveSessionRequest): Promise<Result<LeaveOutcome>> {
  throw new Error('not built yet')
}
