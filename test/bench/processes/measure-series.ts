import { cancelSeries } from '../../../src/usecases/cancel-series.ts'
import { createSeries } from '../../../src/usecases/create-series.ts'
import type { Asker, Deps } from '../../../src/usecases/ports.ts'
import { rescheduleSeries } from '../../../src/usecases/reschedule-series.ts'

/** How long a series of two years takes, in ms: made, all of it moved by an hour, and called off. */
export type SeriesTimes = { readonly madeMs: number; readonly movedMs: number; readonly calledOffMs: number }

const HOUR_MS = 3_600_000

/** Makes, moves and calls off a series of every day for two years, of which 90 days are made; `turn` tells one such series from another. */
export async function measureSeries(
  deps: Deps,
  of: { readonly asker: Asker; readonly turn: number },
): Promise<SeriesTimes> {
  const asker: Asker = { ...of.asker, role: 'admin' }
  const startTime = new Date(deps.clock.now().getTime() + (24 + of.turn) * HOUR_MS)
  const request = {
    asker,
    mentorId: null,
    announceChannel: null,
    typedChannel: null,
    repeat: { repeat: 'FREQ=DAILY', until: null, count: '731' },
    input: {
      ...{ title: `Two years ${of.turn}`, description: null, startTime, durationMinutes: 60, zone: 'Europe/Berlin' },
      ...{ audience: null, provider: null, link: 'https://meet.example.org/bench', meetingId: null, passcode: null },
      ...{ backupLink: null, capacity: null },
    },
  }
  const began = performance.now()
  const made = await createSeries(deps, request)
  const madeAt = performance.now()
  if (!made.ok) throw new Error(`a refusal: ${made.refusal.code}`)
  const sessionId = made.value.anchor
  const first = made.value.next[0]?.startTime ?? startTime
  const start = { instant: new Date(first.getTime() + HOUR_MS), zone: 'Europe/Berlin' }
  const move = { start, durationMinutes: null }
  const moved = await rescheduleSeries(deps, { asker, sessionId, scope: 'all', move, from: null })
  const movedAt = performance.now()
  if (!moved.ok) throw new Error(`a refusal: ${moved.refusal.code}`)
  const off = await cancelSeries(deps, { asker, sessionId, scope: 'all', reason: null })
  if (!off.ok) throw new Error(`a refusal: ${off.refusal.code}`)
  return { madeMs: madeAt - began, movedMs: movedAt - madeAt, calledOffMs: performance.now() - movedAt }
}
