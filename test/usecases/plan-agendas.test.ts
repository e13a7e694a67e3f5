import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addToSegment } from '../../src/usecases/add-to-segment.ts'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { createSegment } from '../../src/usecases/create-segment.ts'
import { planAgendas } from '../../src/usecases/plan-agendas.ts'
import type { Asker, Delivery } from '../../src/usecases/ports.ts'
import { readAgenda } from '../../src/usecases/read-agenda.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { granted, openSchool, type School } from './open-school.ts'

/** Monday, 5 October 2026, at nine; the organization is in UTC. */
const NINE = '2026-10-05T09:00:00.000Z'

let school: School
let admin: Asker
beforeEach(async () => {
  school = await openSchool()
  admin = await school.person('ada', { role: 'admin' })
  for (const name of ['East', 'West', 'Silent'])
    granted(await createSegment(school.deps, { asker: admin, name, channel: name === 'Silent' ? null : `C-${name}` }))
  await planAgendas(school.deps)
})
afterEach(() => school.close())

const at = (time: string) => {
  school.clock.set(time)
  return planAgendas(school.deps)
}
const minutesUntil = (time: string) => (new Date(time).getTime() - school.clock.now().getTime()) / 60_000
const session = (title: string, time: string, audience = 'everyone') =>
  school.session({ by: admin, title, inMinutes: minutesUntil(time), audience })
const agendas = async (): Promise<readonly Delivery[]> =>
  (await dueDeliveries(school)).filter(({ kind }) => kind === 'agenda')
const recipients = async () => (await agendas()).map(({ recipient }) => recipient.split(':')[1]).sort()
const titles = async () => {
  const [first] = (await agendas()).filter(({ recipient }) => recipient.endsWith('C-East'))
  const read = first === undefined ? null : await readAgenda(school.deps, first)
  return { titles: read?.sessions.map(({ session: { title } }) => title), stale: read?.stale }
}

describe('on Monday at nine', () => {
  it("each segment's channel gets what is for it this week, and what is for everyone", async () => {
    await session('For all', '2026-10-11T23:30:00Z')
    await session('East alone', '2026-10-05T18:00:00Z', 'East')
    await session('West alone', '2026-10-06T18:00:00Z', 'West')
    await session('Next week', '2026-10-12T00:00:00Z')
    expect(await at('2026-10-05T08:59:55Z')).toBe(0)
    expect(await at(NINE)).toBe(2)
    expect(await recipients()).toEqual(['C-East', 'C-West'])
    expect(await titles()).toEqual({ titles: ['East alone', 'For all'], stale: null })
  })

  it('nothing is planned for an empty week, or for a segment without a channel', async () => {
    await session('East alone', '2026-10-07T18:00:00Z', 'East')
    await session('Silent alone', '2026-10-07T18:00:00Z', 'Silent')
    expect(await at(NINE)).toBe(1)
    expect(await recipients()).toEqual(['C-East'])
  })

  it('each space of the organization in which the segment has a channel gets it', async () => {
    const other = await school.person('bea', { space: 'T2', role: 'admin' })
    await school.store.commit({
      changes: [{ type: 'move-space', id: other.space.id, to: admin.organization.id }],
    })
    const there = await school.person('bea', { space: 'T2', role: 'admin' })
    granted(await addToSegment(school.deps, { asker: there, name: 'East', personId: null, channel: 'C-Other' }))
    await session('East alone', '2026-10-07T18:00:00Z', 'East')
    await at(NINE)
    expect(await recipients()).toEqual(['C-East', 'C-Other'])
  })
})

describe('each is planned once', () => {
  beforeEach(() => session('East alone', '2026-10-07T18:00:00Z', 'East'))

  it('however often it is asked, and when the clock is put back', async () => {
    expect(await at(NINE)).toBe(1)
    expect(await at('2026-10-05T09:00:05Z')).toBe(0)
    await at('2026-10-05T08:00:00Z')
    await at('2026-10-05T09:00:05Z')
    expect(await agendas()).toHaveLength(1)
  })

  it('by two that ask at once', async () => {
    school.clock.set(NINE)
    await Promise.all([planAgendas(school.deps), planAgendas(school.deps)])
    expect(await agendas()).toHaveLength(1)
  })
})

describe('after downtime', () => {
  beforeEach(() => session('East alone', '2026-10-07T18:00:00Z', 'East'))

  it('it is posted late the same Monday', async () => expect(await at('2026-10-05T22:00:00Z')).toBe(1))

  it('it is left out from Tuesday on, and the next one is posted', async () => {
    await session('The week after', '2026-10-14T18:00:00Z', 'East')
    expect(await at('2026-10-06T00:00:00Z')).toBe(0)
    expect(await at('2026-10-12T09:00:00Z')).toBe(1)
  })

  it('one that could not be sent before Tuesday is stale, and so is one with nothing left in it', async () => {
    await at(NINE)
    expect((await titles()).stale).toBe(null)
    const [{ session: made } = never()] = await school.store.listSessions({
      ...{ organizationId: admin.organization.id, show: 'upcoming', personId: admin.person.id, limit: 1 },
      now: school.clock.now(),
      until: new Date(8.64e15),
    })
    school.clock.set('2026-10-06T00:00:00Z')
    expect((await titles()).stale).toBe('Its Monday was over before it went out.')
    school.clock.set(NINE)
    granted(await cancelSession(school.deps, { asker: admin, sessionId: made.id, reason: null }))
    expect((await titles()).stale).toBe('Nothing of that week is left to come.')
  })
})

it('nine is nine where the organization is, on either side of a clock change', async () => {
  const zone = 'Europe/Berlin'
  await school.store.commit({
    changes: [{ type: 'set-organization', id: admin.organization.id, set: { timezone: zone } }],
  })
  await session('Before', '2026-10-21T18:00:00Z', 'East')
  await session('After', '2026-10-28T18:00:00Z', 'East')
  expect(await at('2026-10-19T06:59:55Z')).toBe(0)
  expect(await at('2026-10-19T07:00:00Z')).toBe(1)
  expect(await at('2026-10-26T07:59:55Z')).toBe(0)
  expect(await at('2026-10-26T08:00:00Z')).toBe(1)
})

function never(): never {
  throw new Error('it is not there')
}
