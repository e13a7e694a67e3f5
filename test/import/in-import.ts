import { afterEach, beforeEach } from 'vitest'
import { type OpenedImport, openImport } from './open-import.ts'

/** The school that the timetable is brought into: a new one for each test, whose clock stands at 1 October 2026. */
export let s: OpenedImport
/** Opens it before each test of the file that calls this, and closes it after. */
export function inImport(): void {
  beforeEach(async () => {
    s = await openImport()
  })
  afterEach(() => s.close())
}

/** A room that a session may have. */
export const LINK = 'https://meet.google.com/abc-defg-hij'
/** A file of these lines. */
export const csv = (...lines: readonly string[]) => `${lines.join('\n')}\n`
/** What a query answers, over a connection of its own. */
export const rows = <T = Record<string, unknown>>(sql: string) => s.outside.prepare<[], T>(sql).all()
