import { reminderChannelsOf } from '../domain/reach.ts'
import { dueOffset, type ReminderStretch, readWatermark } from '../domain/reminder.ts'
import { letOthersGo, SLICE } from './commit-in-slices.ts'
import { personalDeliveries } from './plan-personal.ts'
import type { Deps, NewDelivery, ReminderCandidate, ReminderQuery } from './ports.ts'
import { reminderEvent } from './reminder-event.ts'

/** What a run planned. `merged`: said with a later one of the same session; `stale`: of sessions that had started by then. */
export type ReminderRun = { readonly planned: number; readonly merged: number; readonly stale: number }

/**
 * Plans every reminder that came due since the last run. To be asked before `runClock`, which takes started sessions out of sight
 * of the count of stale ones. However late, twice or half done it is run, each reminder is planned once: the watermark is
 * committed with the last slice, and each reminder has one key.
 */
export async function planReminders(deps: Deps): Promise<ReminderRun> {
  return deps.store.inTurn(WATERMARK, () => plan(deps))
}

const WATERMARK = 'reminders'

async function plan(deps: Deps): Promise<ReminderRun> {
  const now = deps.clock.now()
  const stretch = { watermark: readWatermark(await deps.store.watermark(WATERMARK), now), now }
  const run = { planned: 0, merged: 0, stale: 0 }
  let waiting: readonly NewDelivery[] = []
  for (const offset of await deps.store.offsetsInUse()) {
    for (const as of ['mentor', 'registered'] as const) {
      for await (const page of readPages(deps, { as, offset, stretch })) {
        const due = sort(page, { offset, stretch, run })
        if (waiting.length > 0) await deps.store.commit({ changes: [], deliveries: waiting })
        waiting = due.flatMap((candidate) => remind(deps, { candidate, as, offset }))
        run.planned += waiting.length
        await letOthersGo()
      }
    }
  }
  await deps.store.commit({ changes: [{ type: 'set-watermark', name: WATERMARK, at: now }], deliveries: waiting })
  return run
}

/** Everyone at sessions whose start is so many minutes after an instant of the stretch, a slice at a time. */
async function* readPages(
  { store }: Deps,
  of: { readonly as: ReminderQuery['as']; readonly offset: number; readonly stretch: ReminderStretch },
): AsyncGenerator<readonly ReminderCandidate[]> {
  const { as, offset, stretch } = of
  const ahead = (instant: Date) => new Date(instant.getTime() + offset * MINUTE_MS)
  const query = { as, after: ahead(stretch.watermark), until: ahead(stretch.now), limit: PAGE }
  let page = await store.reminderCandidates(query)
  while (page.length > 0) {
    yield page
    const last = page.at(-1)
    page = last === undefined || page.length < PAGE ? [] : await store.reminderCandidates({ ...query, last })
  }
}

/** Those who are reminded at this offset; the others who chose it are counted. */
function sort(
  page: readonly ReminderCandidate[],
  of: {
    readonly offset: number
    readonly stretch: ReminderStretch
    readonly run: { merged: number; stale: number }
  },
): readonly ReminderCandidate[] {
  const { offset, stretch, run } = of
  return page.filter((candidate) => {
    if (!candidate.offsets.includes(offset)) return false
    if (dueOffset(candidate, stretch) === offset) return true
    if (candidate.startTime <= stretch.now) run.stale += 1
    else run.merged += 1
    return false
  })
}

function remind(
  deps: Deps,
  of: { readonly candidate: ReminderCandidate; readonly as: ReminderQuery['as']; readonly offset: number },
): readonly NewDelivery[] {
  const { candidate, as, offset } = of
  const { organizationId, sessionId, personId, startTime } = candidate
  const event = reminderEvent({ id: sessionId, startTime }, offset)
  const payload = { sessionId, startTime: startTime.toISOString(), offset, as }
  const about = { organizationId, sessionId, personId, event, kind: 'reminder', payload }
  return personalDeliveries(deps, { ...about, channels: reminderChannelsOf(candidate) })
}

/** Each may lead to two deliveries, one for each channel. */
const PAGE = SLICE / 2

const MINUTE_MS = 60_000
