import type { Organization, Session } from '../domain/entities.ts'
import { LOOK_AFTER_MS } from '../domain/hosting.ts'
import { readWatermark } from '../domain/reminder.ts'
import { endByClock, startByClock } from '../domain/session.ts'
import { SETTLE_AFTER_MS } from '../domain/verdict.ts'
import { letOthersGo } from './commit-in-slices.ts'
import { completeSession } from './complete-session.ts'
import type { Deps } from './ports.ts'
import { seekMentor } from './seek-mentor.ts'

/** How many sessions went each way. */
export type ClockRun = { readonly started: number; readonly completed: number; readonly settled: number }

/** What `runClock` is asked. */
export type RunClockRequest = { /** Sessions loaded at a time, at most. */ readonly limit: number }

/**
 * Does all that is due by the clock, doors included; running it late, twice or never for a while changes nothing about the outcome. One
 * session's fault does not hold up the others: it is thrown at the end.
 */
export async function runClock(deps: Deps, request: RunClockRequest): Promise<ClockRun> {
  const { store, clock } = deps
  const { limit } = request
  const faults: unknown[] = []
  const endedBefore = () => new Date(clock.now().getTime() - SETTLE_AFTER_MS)
  const run = (find: () => Promise<readonly Session[]>, act: Step) => runSlices(deps, { find, act, limit, faults })
  const started = await run(() => store.dueToStart(clock.now(), limit), start)
  const completed = await run(() => store.dueToEnd(clock.now(), limit), end)
  const settled = await run(() => store.dueToSettle(endedBefore(), limit), settle)
  // After the end: nobody is looked for any more for what ended meanwhile.
  await run(() => store.unseenMentors(new Date(clock.now().getTime() - LOOK_AFTER_MS), limit), seekMentor)
  await openDoors(deps)
  if (faults.length > 0) throw new AggregateError(faults, 'Some sessions could not follow the clock')
  return { started, completed, settled }
}

/** Takes one session a step further; false where it is not due any more. */
type Step = (deps: Deps, session: Session) => Promise<boolean>

/** Slice after slice, until one was not full or brought nothing further (all in it failed, or another run was faster). */
async function runSlices(
  deps: Deps,
  of: {
    readonly find: () => Promise<readonly Session[]>
    readonly act: Step
    readonly limit: number
    readonly faults: unknown[]
  },
): Promise<number> {
  let total = 0
  for (;;) {
    const due = await of.find()
    let count = 0
    for (const session of due) {
      await letOthersGo()
      const isDone = await takeStep(deps, { session, act: of.act }).catch((fault: unknown) => {
        of.faults.push(fault)
        return false
      })
      count += isDone ? 1 : 0
    }
    total += count
    if (due.length < of.limit || count === 0) return total
  }
}

async function takeStep(deps: Deps, of: { readonly session: Session; readonly act: Step }): Promise<boolean> {
  const { organizationId, id } = of.session
  return deps.store.inTurn(id, async () => {
    const session = await deps.store.session(organizationId, id)
    return session !== null && of.act(deps, session)
  })
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

/** A card shows when the doors open, which no change of its session tells: it is drawn anew at that moment. */
async function openDoors({ store, clock }: Deps): Promise<void> {
  const until = clock.now()
  const after = readWatermark(await store.watermark(DOORS), until)
  await store.commit({
    changes: [
      { type: 'doors-opened', after, until },
      { type: 'set-watermark', name: DOORS, at: until },
    ],
  })
}

const DOORS = 'doors'

async function organizationOf(deps: Deps, session: Session): Promise<Organization> {
  const organization = await deps.store.organization(session.organizationId)
  if (organization === null) throw new Error(`Session ${session.id} has no organization`)
  return organization
}
