import type { Change } from '../usecases/ports.ts'
import type { ChangeOf, Engine, Writes } from './engine.ts'
import { stageRows } from './row-writer.ts'
import { newSessionRow } from './session-row.ts'

/** How many sessions are written at once. */
export type StagedSessions = Pick<Writes, 'add-sessions'> & {
  /**
   * Works out the rows of the many sessions in a commit and lets them wait, before its transaction keeps others from writing. Whoever
   * calls it calls what it answers once the commit is over, whatever became of it.
   */
  readonly stage: (changes: readonly Change[]) => () => void
}

/** Many sessions of one change wait in tables of the connection's own, and are written by one statement each. */
export const createStagedSessions = ({ client, t, passcodes }: Engine): StagedSessions => {
  const waiting = new WeakMap<Change, () => void>()
  let last = 0
  const stageOne = (change: ChangeOf<'add-sessions'>): (() => void) => {
    last += 1
    const sessions = stageRows(client, { table: t.sessions, name: `staged_sessions_${last}` })
    const segments = stageRows(client, { table: t.sessionSegments, name: `staged_session_segments_${last}` })
    for (const { session, passcode, by } of change.sessions) {
      sessions.add(newSessionRow(session, { by, sealed: passcodes.seal(session.id, passcode) }))
      for (const segmentId of new Set(session.audience.segmentIds)) segments.add({ sessionId: session.id, segmentId })
    }
    waiting.set(change, () => {
      sessions.write()
      segments.write()
    })
    return () => {
      sessions.drop()
      segments.drop()
    }
  }
  // One transaction, of those tables alone.
  const stageAll = client.transaction((changes: readonly ChangeOf<'add-sessions'>[]) => changes.map(stageOne))
  return {
    stage: (changes) => {
      const many = changes.filter((change) => change.type === 'add-sessions')
      const drops = many.length === 0 ? [] : stageAll(many)
      return () => {
        for (const drop of drops) drop()
      }
    },
    'add-sessions': (change) => {
      const write = waiting.get(change)
      if (write === undefined) throw new Error('many sessions are written by a commit, which stages them first')
      write()
    },
  }
}
