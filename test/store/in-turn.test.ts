import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

let s: OpenedSchool
beforeEach(async () => {
  s = await openSchool()
})
afterEach(() => s.close())

describe('work in turn', () => {
  it('500 people press at once for 20 places: exactly 20 places, the others in order', async () => {
    const session = s.school.session(s.organization, { capacity: 20 })
    const crowd = Array.from({ length: 500 }, (_, index) =>
      s.school.person(s.organization, { name: `Student ${String(index).padStart(3, '0')}` }),
    )
    await s.store.commit({ changes: [s.school.addSession(session), ...crowd.map(s.school.addPerson)] })
    const join = (person: (typeof crowd)[number]) =>
      s.store.inTurn(session.id, async () => {
        const now = await s.store.session(s.organization.id, session.id)
        const isFull = (now?.registeredCount ?? 0) >= 20
        await s.store.commit({ changes: [s.school.register(session, person, isFull ? 'waitlisted' : 'registered')] })
      })
    await Promise.all(crowd.map(join))
    const roster = await s.store.roster(session.id)
    expect(roster.map(({ person }) => person.name)).toEqual(crowd.map(({ name }) => name))
    const registrations = roster.map(({ attendance }) => attendance.registration)
    expect(registrations).toEqual(crowd.map((_, index) => (index < 20 ? 'registered' : 'waitlisted')))
    expect(await s.store.waitlistPosition(session.id, 500)).toBe(480)
    const now = await s.store.session(s.organization.id, session.id)
    expect([now?.registeredCount, now?.waitlistedCount]).toEqual([20, 480])
  })

  it('500 writes out of turn never fill more than the places', async () => {
    const session = s.school.session(s.organization, { capacity: 20 })
    const crowd = Array.from({ length: 500 }, () => s.school.person(s.organization))
    await s.store.commit({ changes: [s.school.addSession(session), ...crowd.map(s.school.addPerson)] })
    const results = await Promise.allSettled(
      crowd.map((person) => s.store.commit({ changes: [s.school.register(session, person)] })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
    expect(await s.store.roster(session.id)).toHaveLength(20)
  })

  it('goes in order for one subject, and does not hold up another', async () => {
    const order: string[] = []
    let finish = () => {}
    const slow = s.store.inTurn('ses_a', () => new Promise<void>((resolve) => (finish = resolve)))
    const behind = s.store.inTurn('ses_a', async () => void order.push('behind'))
    await s.store.inTurn('ses_b', async () => void order.push('other'))
    expect(order).toEqual(['other'])
    finish()
    await Promise.all([slow, behind])
    expect(order).toEqual(['other', 'behind'])
  })

  it('gives the result of the work, and a fault to whoever asked without stopping those behind', async () => {
    const fails = s.store.inTurn('ses_a', () => Promise.reject(new Error('broken')))
    const behind = s.store.inTurn('ses_a', async () => 42)
    await expect(fails).rejects.toThrow('broken')
    expect(await behind).toBe(42)
  })

  it('does work that conflicts again', async () => {
    let attempts = 0
    const work = s.store.inTurn('ses_a', async () => {
      attempts += 1
      if (attempts < 4) throw new Conflict('moved')
      return attempts
    })
    await s.clock.advance(500)
    expect(await work).toBe(4)
  })

  it('gives up a conflict that stays after two seconds', async () => {
    let attempts = 0
    const work = s.store
      .inTurn('ses_a', async () => {
        attempts += 1
        throw new Conflict('moved')
      })
      .catch((error: unknown) => error)
    await s.clock.advance(3000)
    expect(await work).toBeInstanceOf(Conflict)
    expect(attempts).toBeGreaterThan(15)
  })
})

describe('after each commit', () => {
  it('listeners are called until they are removed, and one that throws undoes nothing', async () => {
    let calls = 0
    const remove = s.store.onCommit(() => {
      calls += 1
      throw new Error('broken listener')
    })
    await s.store.commit({ changes: [s.school.addPerson(s.school.person(s.organization))] })
    await expect(s.store.commit({ changes: [s.school.addPerson(s.ada)] })).rejects.toThrow(Conflict)
    remove()
    await s.store.commit({ changes: [s.school.addPerson(s.school.person(s.organization))] })
    expect(calls).toBe(1)
  })
})
