import type { Verdict } from '../domain/entities.ts'
import type { SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { Summary } from '../domain/summary.ts'
import type { RegistrationState } from '../domain/words.ts'
import type { Asker, Deps, PersonFacts, SessionFacts } from './ports.ts'

export type ListAttendeesRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** Someone registered, or present without a registration. */
export type Attendee = {
  readonly person: PersonFacts
  readonly registration: RegistrationState | null
  /** What the evidence says so far; null while nothing can be said. */
  readonly verdict: Verdict | null
}

/** Who comes or came. Those with claims nobody settled stand in `claims` alone. */
export type AttendeeList = {
  readonly facts: SessionFacts
  readonly attendees: readonly Attendee[]
  readonly claims: readonly Attendee[]
  /** In line, first first. */
  readonly waitlist: readonly PersonFacts[]
  readonly summary: Summary
}

/** Who is registered, who came, and why we think so: computed now from all evidence. */
export async function listAttendees(_deps: Deps, _request: ListAttendeesRequest): Promise<Result<AttendeeList>> {
  throw new Error('not built yet')
}
