import { counts } from './definitions/counts.ts'
import { forgotten } from './definitions/forgotten.ts'
import { mentors } from './definitions/mentors.ts'
import { refusals } from './definitions/refusals.ts'
import { sessionChanges } from './definitions/session-changes.ts'
import { staleCards } from './definitions/stale-cards.ts'
import { segmentedWeeklySuccessSessions } from './definitions/weekly-view.ts'

/**
 * Every trigger and view, as statements. They are dropped and made again at each start, so that this file is what holds.
 * They run inside other programs too (the `sqlite3` shell, with its foreign keys off): nothing newer than SQLite 3.38.
 */
export const definitions = (): readonly string[] => [
  ...refusals(),
  ...forgotten(),
  ...counts(),
  ...sessionChanges(),
  ...mentors(),
  ...staleCards(),
  segmentedWeeklySuccessSessions,
]
