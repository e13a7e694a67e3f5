import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createGroups } from '../../src/jobs/groups.ts'
import type { Loop } from '../../src/jobs/loop.ts'
import type { GroupReading } from '../../src/usecases/group-reader.ts'
import { syncSegment } from '../../src/usecases/sync-segment.ts'
import { createTestLog } from '../support/test-log.ts'
import { granted, openSchool, type School } from '../usecases/open-school.ts'

let school: School
let loop: Loop
let reading: () => Promise<GroupReading>
const reads = vi.fn((_query: unknown) => reading())
const groups = { read: reads, profiles: async () => new Map() }
const log = createTestLog()

beforeEach(async () => {
  reads.mockClear()
  school = await openSchool()
  reading = async () => ({ type: 'members', name: 'cohort', members: [] })
  const asker = await school.person('ada', { role: 'admin' })
  granted(await syncSegment(school.deps, { asker, name: 'A', group: { externalId: 'G', name: null }, groups }))
  reads.mockClear()
  loop = createGroups({ deps: school.deps, groups }, { clock: school.clock, log })
  loop.nudge()
  await school.clock.advance(100)
})
afterEach(async () => {
  await loop.stop()
  await school.close()
})

it('reads all groups after a start, since changes may have been missed, and then once an hour', async () => {
  await vi.waitFor(() => expect(reads).toHaveBeenCalledTimes(1))
  loop.nudge()
  await school.clock.advance(100)
  expect(reads).toHaveBeenCalledTimes(1)
  await school.clock.advance(3_600_000)
  await vi.waitFor(() => expect(reads).toHaveBeenCalledTimes(2))
})

it('goes on after a fault, and asks again later of what cannot be reached', async () => {
  await vi.waitFor(() => expect(reads).toHaveBeenCalledTimes(1))
  reading = async () => ({ type: 'unreachable', afterMs: 60_000 })
  await school.clock.advance(3_600_000)
  await vi.waitFor(() => expect(reads).toHaveBeenCalledTimes(2))
  reading = () => Promise.reject(new Error('a bug of ours'))
  await school.clock.advance(60_000)
  await vi.waitFor(() => expect(reads).toHaveBeenCalledTimes(3))
  reading = async () => ({ type: 'gone' })
  await school.clock.advance(66_000)
  await vi.waitFor(() => expect(reads).toHaveBeenCalledTimes(4))
})
