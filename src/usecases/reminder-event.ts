import type { SessionId } from '../domain/ids.ts'

/** The key of a reminder at so many minutes before a start: with the start, since a session that was moved is another one to be reminded of. */
export function reminderEvent(session: { readonly id: SessionId; readonly startTime: Date }, offset: number): string {
  return `session:${session.id}:reminder:${session.startTime.getTime()}:${offset}`
}
