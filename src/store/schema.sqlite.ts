/** The tables as drizzle-kit reads them to generate migrations. */
import * as columns from './columns.sqlite.ts'
import { tables } from './tables.ts'

export const {
  organizations,
  spaces,
  people,
  identities,
  forgottenAccounts,
  segments,
  segmentMembers,
  segmentChannels,
  segmentGroups,
  segmentGroupMembers,
  series,
  seriesPeople,
  sessions,
  sessionSegments,
  sessionPeople,
  attendance,
  evidence,
  sessionChanges,
  deliveries,
  announcements,
  proposals,
  codes,
  storeSecrets,
  watermarks,
  installations,
} = tables(columns)
