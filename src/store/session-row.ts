import { getTableColumns, sql } from 'drizzle-orm'
import type { Session } from '../domain/entities.ts'
import { foldCase } from '../domain/fold-case.ts'
import type { PersonId, SegmentId } from '../domain/ids.ts'
import type { SessionPatch } from '../usecases/ports.ts'
import type { SealedPasscodes } from './sealed-passcodes.ts'
import type { Tables } from './tables.ts'

type StoredSession = Tables['sessions']['$inferSelect']

/**
 * What is selected of a session, in the form of a `Session`: never its passcode, only whether there is one. Drizzle builds that
 * form itself, since to copy each row into another one costs more than to read it.
 */
export const sessionColumns = ({ sessions }: Tables) => {
  const { zoomPasscode, passcodePrint, titleKey, updatedBy, everyone, ...columns } = getTableColumns(sessions)
  return {
    ...columns,
    hasPasscode: sql<boolean>`${zoomPasscode} IS NOT NULL`.mapWith(Boolean),
    audience: {
      everyone,
      segmentIds: sql<readonly SegmentId[]>`(SELECT json_group_array(x.segment_id) FROM session_segments x
        WHERE x.session_id = ${sessions.id})`.mapWith((text: string): readonly SegmentId[] => JSON.parse(text)),
    },
  }
}

/** The columns of a new session. */
export const newSessionRow = (
  { audience, hasPasscode, ...session }: Session,
  { by, sealed }: { readonly by: PersonId | null; readonly sealed: ReturnType<SealedPasscodes['seal']> },
): StoredSession => ({
  ...session,
  ...sealed,
  titleKey: foldCase(session.title),
  everyone: audience.everyone,
  updatedBy: writerOf(by),
})

/** The row after a patch, as the next version. */
export const patchedRow = (
  row: StoredSession,
  { audience, passcode, ...facts }: SessionPatch,
  write: { readonly by: PersonId | null; readonly at: Date; readonly seal: SealedPasscodes['seal'] },
): StoredSession => {
  const next = { ...row, ...facts }
  return {
    ...next,
    ...(passcode === undefined ? {} : write.seal(row.id, passcode)),
    titleKey: foldCase(next.title),
    everyone: audience?.everyone ?? row.everyone,
    version: row.version + 1,
    updatedBy: writerOf(write.by),
    updatedAt: write.at,
  }
}

const writerOf = (by: PersonId | null): string => by ?? 'system'
