import type { Organization, Session } from '../domain/entities.ts'
import { endByClock, startByClock } from '../domain/session.ts'
import { SETTLE_AFTER_MS } from '../domain/verdict.ts'
import { completeSession } from './complete-session.ts'
import type { Deps } from './ports.ts'

/** How many sessions went each way. */
export type ClockRun = { readonly started: number; readonly completed: number; readonly settled: number }

/** What `runClock` is asked. */
export type RunClockRequest = { /** Sessions handled per kind and run, at most. */ readonly limit: number }

/**
 * Does what is due by the clock; running it late, twice or never for a while changes nothing about the outcome. One session's
 * fault does not hold up the others: it is thrown at the end.
 */
export async function runClock(deps: Deps, request: RunClockRequest): Promise<ClockRun> {
  const { store } = deps
  const now = deps.clock.now()
  const faults: unknown[] = []
  const run = async (due: readonly Session[], act: (deps: Deps, session: Session) => Promise<boolean>) => {
    let count = 0
    for (const { organizationId, id } of due) {
      await pause()
      try {
        const isDone = await store.inTurn(id, async () => {
          const session = await store.session(organizationId, id)
          return session !== null && act(deps, session)
        })
        count += isDone ? 1 : 0
      } catch (fault) {
        faults.push(fault)
      }
    }
    return count
  }
  const started = await run(await store.dueToStart(now, request.limit), start)
  const completed = await run(await store.dueToEnd(now, request.limit), end)
  const endedBefore = new Date(now.getTime() - SETTLE_AFTER_MS)
  const settled = await run(await store.dueToSettle(endedBefore, request.limit), settle)
  if (faults.length > 0) throw new AggregateError(faults, 'Some sessions could not follow the clock')
  return { started, completed, settled }
}

/** Lets whatever else waits go first: a slice of sessions with many people each would hold up answers otherwise. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

async function start({ store, clock }: Deps, session: Session): Promise<boolean> {
  const now = clock.now()
  const set = startByClock(session, now)
  if (set === null) return false
  const { id, version } = session
  await store.commit({ changes: [{ type: 'set-session', id, version, set, by: null, at: now }] })
  return true
}

async function end(deps: Deps, session: Session): Promise<boolean> {
  const step = endByClock(session, deps.clock.now())
  if (step === null) return false
  await completeSession(deps, { session, organization: await organizationOf(deps, session), step, by: null })
  return true
}

async function settle(deps: Deps, session: Session): Promise<boolean> {
  const now = deps.clock.now()
  const endedAt = session.endedAt ?? session.endTime
  const isDue = session.status === 'completed' && session.settledAt === null
  if (!isDue || now.getTime() - endedAt.getTime() < SETTLE_AFTER_MS) return false
  const step = { settledAt: now }
  await completeSession(deps, { session, organization: await organizationOf(deps, session), step, by: null })
  return true
}

async function organizationOf(deps: Deps, session: Session): Promise<Organization> {
  const organization = await deps.store.organization(session.organizationId)
  if (organization === null) throw new Error(`Session ${session.id} has no organization`)
  return organization
}
