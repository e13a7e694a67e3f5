import { readAgendas } from './agendas.ts'
import { readAnnouncements } from './announcements.ts'
import { readAttendance } from './attendance.ts'
import { readAttention } from './attention.ts'
import { readCalendarEntries } from './calendar-entries.ts'
import { readDelivery } from './deliveries.ts'
import { readDeliveryLine } from './delivery-line.ts'
import { readDueSessions } from './due-sessions.ts'
import type { Engine, Reads } from './engine.ts'
import { readEvidence } from './evidence.ts'
import { readForgotten } from './forget-person.ts'
import { readImpact } from './impact.ts'
import { readInstallations } from './installations.ts'
import { readMentorRate } from './mentor-rate.ts'
import { readOrganizations } from './organizations.ts'
import { readOwnPlaces } from './own-places.ts'
import { readOwnRecord } from './own-record.ts'
import { readPeople } from './people.ts'
import { readReceipts } from './receipts.ts'
import { readRecipients } from './recipients.ts'
import { readReminders } from './reminders.ts'
import { readSegmentGroups } from './segment-groups.ts'
import { readSegments } from './segments.ts'
import { readSeries } from './series.ts'
import { readSessionChanges } from './session-changes.ts'
import { readSessionLists } from './session-lists.ts'
import { readSessions } from './sessions.ts'
import { readTimetable } from './timetable.ts'
import { readWaiting } from './waiting.ts'
import { readWatermarks } from './watermarks.ts'

/** Prepares every read of the store, once. */
export const createReads = (engine: Engine): Reads => ({
  ...readOrganizations(engine),
  ...readPeople(engine),
  ...readForgotten(engine),
  ...readSegments(engine),
  ...readSegmentGroups(engine),
  ...readAgendas(engine),
  ...readSessions(engine),
  ...readSeries(engine),
  ...readSessionLists(engine),
  ...readDueSessions(engine),
  ...readAttendance(engine),
  ...readAttention(engine),
  ...readOwnPlaces(engine),
  ...readOwnRecord(engine),
  ...readEvidence(engine),
  ...readSessionChanges(engine),
  ...readCalendarEntries(engine),
  ...readDelivery(engine),
  ...readDeliveryLine(engine),
  ...readAnnouncements(engine),
  ...readWaiting(engine),
  ...readRecipients(engine),
  ...readReminders(engine),
  ...readReceipts(engine),
  ...readMentorRate(engine),
  ...readImpact(engine),
  ...readWatermarks(engine),
  ...readTimetable(engine),
  ...readInstallations(engine),
})
