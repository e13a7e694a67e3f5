import type { RegistrationState } from '../domain/words.ts'
import { calendarTurns } from './calendar-turns.ts'
import type { CalendarEntry, Deps } from './ports.ts'

/** What the calendar part of a mail about a session depends on. */
export type CalendarPart = {
  readonly registration: RegistrationState | null
  /** Whether a mail put the session into their calendar and none took it out. */
  readonly isInCalendar: boolean
  /** As `calendarTurns` counts them. */
  readonly turns: number
}

/** Reads it for one person and session. */
export async function readCalendarPart(deps: Deps, entry: CalendarEntry): Promise<CalendarPart> {
  const [attendance, isInCalendar, turns] = await Promise.all([
    deps.store.attendance(entry.sessionId, entry.personId),
    deps.store.isInCalendar(entry),
    calendarTurns(deps, entry),
  ])
  return { registration: attendance?.registration ?? null, isInCalendar, turns }
}
