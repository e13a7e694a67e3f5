import type { Attendance, Verdict } from '../domain/entities.ts'

/** The verdict that stands on an attendance row; null where none does, or there is no row. */
export function readWrittenVerdict(row: Attendance | null): Verdict | null {
  if (row === null || row.result === null || row.confidence === null || row.reason === null) return null
  const { result, confidence, reason, firstJoinedAt, lastLeftAt, minutes } = row
  return { result, confidence, reason, firstJoinedAt, lastLeftAt, minutes }
}
