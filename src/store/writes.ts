import { writeAnnouncements } from './announcements.ts'
import { writeAttendance } from './attendance.ts'
import { writeDeliveries } from './deliveries.ts'
import { writeDeliveryLine } from './delivery-line.ts'
import type { Engine, Writes } from './engine.ts'
import { writeEvidence } from './evidence.ts'
import { writeForget } from './forget-person.ts'
import { writeInstallations } from './installations.ts'
import { writeMerge } from './merge-person.ts'
import { writeMove } from './move-space.ts'
import { writeOrganizations } from './organizations.ts'
import { writePeople } from './people.ts'
import { writeDoors } from './reminders.ts'
import { writeSegmentGroups } from './segment-groups.ts'
import { writeSegments } from './segments.ts'
import { writeSeries } from './series.ts'
import { writeSessionChanges } from './session-changes.ts'
import { writeSessions } from './sessions.ts'
import { writeWaiting } from './waiting.ts'
import { writeWatermarks } from './watermarks.ts'

/** Prepares every write of the store, once. */
export const createWrites = (engine: Engine, addStaged: Pick<Writes, 'add-sessions'>): Writes => ({
  ...addStaged,
  ...writeOrganizations(engine),
  ...writePeople(engine),
  ...writeMerge(engine),
  ...writeForget(engine),
  ...writeMove(engine),
  ...writeSegments(engine),
  ...writeSegmentGroups(engine),
  ...writeSessions(engine),
  ...writeSeries(engine),
  ...writeAttendance(engine),
  ...writeEvidence(engine),
  ...writeSessionChanges(engine),
  ...writeDeliveries(engine),
  ...writeDeliveryLine(engine),
  ...writeAnnouncements(engine),
  ...writeWaiting(engine),
  ...writeDoors(engine),
  ...writeWatermarks(engine),
  ...writeInstallations(engine),
})
