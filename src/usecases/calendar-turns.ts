import type { CalendarEntry, Deps } from './ports.ts'

/**
 * How often somebody gave up a session that a mail had put into their calendar, and came back, each counted: what a calendar file of it
 * is newer by than the session's own version says (RFC 5546, `SEQUENCE`).
 */
export async function calendarTurns({ store }: Deps, entry: CalendarEntry): Promise<number> {
  return 2 * (await store.timesTakenOut(entry))
}
