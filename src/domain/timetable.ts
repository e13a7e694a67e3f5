/**
 * How a session that a timetable holds is found again.
 *
 * @module
 */
import type { Session } from './entities.ts'
import { foldCase } from './fold-case.ts'

/** What names a session wherever no number does: its title, letter case and spaces apart, and its start. */
export function timetableKey({ title, startTime }: Pick<Session, 'title' | 'startTime'>): string {
  return `${startTime.getTime()} ${foldCase(title.replace(/\s+/g, ' '))}`
}
