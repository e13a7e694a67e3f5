import type { Session } from '../domain/entities.ts'
import { REOPEN_MINUTES } from '../domain/session.ts'

/** Until when the end of a session can be taken back. */
export function reopenUntil({ endedAt, endTime }: Pick<Session, 'endedAt' | 'endTime'>): Date {
  return new Date((endedAt ?? endTime).getTime() + REOPEN_MINUTES * 60_000)
}
