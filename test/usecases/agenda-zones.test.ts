import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeSettings } from '../../src/usecases/change-settings.ts'
import { createSegment } from '../../src/usecases/create-segment.ts'
import { planAgendas } from '../../src/usecases/plan-agendas.ts'
import type { Asker, Delivery } from '../../src/usecases/ports.ts'
import { readAgenda } from '../../src/usecases/read-agenda.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { granted, HOUR, MINUTE, openSchool, type School } from './open-school.ts'

/** The organization's zone is changed around a Monday's nine o'clock: 5 October 2026, a session each Thursday. */

let school: School
let admin: Asker
beforeEach(() => open())
afterEach(() => school.close())

async function open(): Promise<void> {
  school = await openSchool()
  admin = await school.person('ada', { role: 'admin' })
  granted(await createSegment(school.deps, { asker: admin, name: 'East', channel: 'C-East' }))
  for (const time of ['2026-10-08T18:00:00Z', '2026-10-15T18:00:00Z']) {
    const inMinutes = (new Date(time).getTime() - school.clock.now().getTime()) / MINUTE
    await school.session({ by: admin, title: time.slice(0, 10), inMinutes, audience: 'East' })
  }
  await planAgendas(school.deps)
}

const moveTo = async (zone: string) => {
  granted(await changeSettings(school.deps, { asker: admin, set: { timezone: zone } }))
}
const at = async (time: string) => {
  school.clock.set(time)
  await planAgendas(school.deps)
}
const agendas = async (): Promise<readonly Delivery[]> =>
  (await dueDeliveries(school)).filter(({ kind }) => kind === 'agenda')
const read = async () => {
  const all = await agendas()
  const shown = await Promise.all(all.map((delivery) => readAgenda(school.deps, delivery)))
  return shown.map((agenda) => ({
    titles: agenda?.sessions.map(({ session }) => session.title),
    stale: agenda?.stale ?? null,
  }))
}
const ONE = [{ titles: ['2026-10-08'], stale: null }]

describe('the week’s agenda goes out once', () => {
  it('where the zone is changed at half past eight to one in which it is half past ten', async () => {
    await moveTo('Europe/Lisbon')
    await at('2026-10-05T07:30:00Z')
    await moveTo('Europe/Athens')
    expect(await read()).toEqual(ONE)
    await at('2026-10-05T09:00:00Z')
    expect(await agendas()).toHaveLength(1)
  })

  it('where it is Tuesday there', async () => {
    await moveTo('Pacific/Honolulu')
    await at('2026-10-05T18:00:00Z')
    await moveTo('Pacific/Auckland')
    expect(await read()).toEqual(ONE)
  })

  it('where it was planned, and the zone is changed to one in which it is Sunday, before it is sent', async () => {
    await moveTo('Pacific/Auckland')
    await at('2026-10-04T20:00:00Z')
    await moveTo('Pacific/Honolulu')
    expect(await read()).toEqual(ONE)
    await at('2026-10-05T19:00:00Z')
    expect(await agendas()).toHaveLength(1)
  })

  it('where the zone stays, and where other settings are changed', async () => {
    await at('2026-10-05T08:30:00Z')
    granted(await changeSettings(school.deps, { asker: admin, set: { lateAfterMinutes: 5 } }))
    await moveTo('UTC')
    expect(await agendas()).toHaveLength(0)
    await at('2026-10-05T09:00:00Z')
    expect(await read()).toEqual(ONE)
  })
})

it('each week has one, whatever the zone is changed to and whenever', async () => {
  const zones = ['UTC', 'Pacific/Honolulu', 'Pacific/Auckland', 'Europe/Berlin', 'Asia/Kathmandu', 'America/New_York']
  const moves = fc.array(fc.record({ hour: fc.integer({ min: 0, max: 72 }), zone: fc.constantFrom(...zones) }), {
    maxLength: 5,
  })
  const from = new Date('2026-10-04T00:00:00Z').getTime()
  await fc.assert(
    fc.asyncProperty(moves, async (planned) => {
      await school.close()
      await open()
      await at('2026-10-03T00:00:00Z')
      for (let hour = 0; hour <= 72; hour++) {
        school.clock.set(new Date(from + hour * HOUR + 20 * MINUTE))
        await planAgendas(school.deps)
        for (const move of planned.filter((one) => one.hour === hour)) await moveTo(move.zone)
      }
      await at('2026-10-13T09:00:00Z')
      expect((await agendas()).map(({ payload }) => payload.monday)).toContain('2026-10-05')
      expect((await agendas()).filter(({ payload }) => payload.monday === '2026-10-05')).toHaveLength(1)
    }),
    { numRuns: 12 },
  )
}, 60_000)
