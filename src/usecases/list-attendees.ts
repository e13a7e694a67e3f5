import type { SessionId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import { loadFacts, loadSession } from './load-session.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'
import { type AttendanceReading, readAttendance } from './read-attendance.ts'

export type { Attendee } from './read-attendance.ts'

/** What `listAttendees` is asked. */
export type ListAttendeesRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** Who comes or came. */
export type AttendeeList = Omit<AttendanceReading, 'unsettled' | 'outdated'> & { readonly facts: SessionFacts }

/** Who is registered, who came, and why we think so: computed now from all evidence. */
export async function listAttendees(deps: Deps, request: ListAttendeesRequest): Promise<Result<AttendeeList>> {
  const loaded = await loadSession(deps, { ...request, action: 'list-attendees' })
  if (!loaded.ok) return loaded
  const session = loaded.value
  const { organization } = request.asker
  const {
    unsettled: _,
    outdated: __,
    ...reading
  } = await readAttendance(deps, { session, organization, now: deps.clock.now() })
  return yes({ facts: await loadFacts(deps, session), ...reading })
}
