import Database from 'better-sqlite3'
import { type Change, type Commit, Conflict } from '../usecases/ports.ts'
import { PERSON_FORGOTTEN } from './definitions/forgotten.ts'
import { ATTENDANCE_KNOWN, EVIDENCE_KNOWN, PERSON_MERGED, SESSION_FULL, SESSION_KNOWN } from './definitions/refusals.ts'
import { planDelivery } from './deliveries.ts'
import type { Engine, Writes } from './engine.ts'
import { isBusy } from './lock.ts'
import type { StagedSessions } from './staged-sessions.ts'

/** How long a commit waits for another program that writes, and how often it looks, in ms. */
const BUSY_FOR_MS = 5_000
const BUSY_PAUSE_MS = 25

/**
 * The one place where a transaction is opened: applies a commit's changes in order, then its deliveries, all or nothing.
 * Immediate, since a transaction that reads first and writes later fails at once where another program wrote in between.
 */
export const createCommit = (
  engine: Engine,
  { writes, stage }: { readonly writes: Writes; readonly stage: StagedSessions['stage'] },
): ((commit: Commit) => Promise<void>) => {
  const { client, clock } = engine
  const plan = planDelivery(engine)
  const last = client.prepare<[], number>('SELECT coalesce(max(id), 0) FROM session_changes').pluck()
  const explain = client.prepare(
    'UPDATE session_changes SET cause = coalesce(?, cause), planned_at = coalesce(?, planned_at) WHERE id > ?',
  )
  const apply = client.transaction(({ changes, deliveries = [], cause, silent }: Commit) => {
    const before = cause === undefined && silent !== true ? null : last.get()
    for (const change of changes) write(writes, change)
    // The trigger's records cannot know the request: another program's writes have none.
    if (before !== null) explain.run(cause ?? null, silent === true ? clock.now().getTime() : null, before)
    for (const delivery of deliveries) plan(cause === undefined ? delivery : { cause, ...delivery })
  })
  const applyInTime = async (commit: Commit): Promise<void> => {
    const deadline = clock.now().getTime() + BUSY_FOR_MS
    for (;;) {
      try {
        return apply.immediate(commit)
      } catch (error) {
        if (!isBusy(error) || clock.now().getTime() >= deadline) throw conflictOf(error)
      }
      await new Promise<void>((resolve) => clock.after(BUSY_PAUSE_MS, resolve))
    }
  }
  return async (commit) => {
    const unstage = stage(commit.changes)
    try {
      await applyInTime(commit)
    } finally {
      unstage()
    }
  }
}

const write = <K extends Change['type']>(writes: Writes, change: Change & { readonly type: K }): void =>
  writes[change.type](change)

const MOVED: ReadonlySet<string> = new Set([
  SESSION_FULL,
  SESSION_KNOWN,
  PERSON_MERGED,
  PERSON_FORGOTTEN,
  EVIDENCE_KNOWN,
  ATTENDANCE_KNOWN,
])

/** What says that the world moved becomes a `Conflict`; everything else stays the fault that it is. */
const conflictOf = (error: unknown): unknown => {
  if (!(error instanceof Database.SqliteError)) return error
  const moved =
    error.code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY' ||
    MOVED.has(error.message)
  return moved ? new Conflict(error.message, { cause: error }) : error
}
