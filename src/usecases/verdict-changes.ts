import type { SessionId } from '../domain/ids.ts'
import type { Change } from './ports.ts'
import type { AttendanceReading } from './read-attendance.ts'

/** What to write so that what was read as not settled yet is. */
export function verdictChanges(
  unsettled: AttendanceReading['unsettled'],
  of: { readonly sessionId: SessionId; readonly at: Date },
): readonly Change[] {
  return unsettled.map(({ personId, verdict }) => ({ type: 'set-verdict', ...of, personId, verdict }))
}
