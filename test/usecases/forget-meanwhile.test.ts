import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forgetPerson } from '../../src/usecases/forget-person.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import type { Asker, Deps, Store } from '../../src/usecases/ports.ts'
import { rescheduleSession } from '../../src/usecases/reschedule-session.ts'
import { granted, MINUTE, openSchool, type School } from './open-school.ts'

/** Somebody is forgotten while the places that they give up change. */

let school: School
let admin: Asker
let ana: Asker
beforeEach(async () => {
  school = await openSchool()
  admin = await school.person('admin', { role: 'admin' })
  ana = await school.person('ana')
})
afterEach(() => school.close())

const place = async (inMinutes: number) => {
  const { session } = await school.session({ by: admin, inMinutes })
  granted(await joinSession(school.deps, { asker: ana, sessionId: session.id }))
  return session
}
/** Something else happens as soon as their sessions were read so many times. */
const afterRead = (reads: number, act: () => Promise<void>): Deps => {
  let read = 0
  const listSessions: Store['listSessions'] = async (query) => {
    const page = await school.store.listSessions(query)
    read += 1
    if (read === reads) await act()
    return page
  }
  return { ...school.deps, store: Object.assign(Object.create(school.store) as Store, { listSessions }) }
}
const forget = (deps: Deps) => forgetPerson(deps, { asker: ana, name: 'Former member' })
const registered = async (id: Awaited<ReturnType<typeof place>>['id']) =>
  (await school.facts(id)).session.registeredCount

describe('somebody who is forgotten', () => {
  it.each([1, 2])('gives up a place too that came after their places were read for time %i', async (reads) => {
    const first = await place(60)
    let second = first
    const deps = afterRead(reads, async () => {
      second = await place(120)
    })
    expect(granted(await forget(deps))).toEqual({ left: 2 })
    expect([await registered(first.id), await registered(second.id)]).toEqual([0, 0])
  })

  it('gives up a place once in a session that is moved from one page of theirs to the next', async () => {
    const first = await place(60)
    for (let minutes = 61; minutes <= 160; minutes++) await place(minutes)
    const deps = afterRead(1, async () => {
      const start = new Date(first.startTime.getTime() + 600 * MINUTE)
      const move = { start: { instant: start, zone: 'UTC' }, durationMinutes: null }
      granted(await rescheduleSession(school.deps, { asker: admin, sessionId: first.id, move, from: null }))
    })
    expect(granted(await forget(deps))).toEqual({ left: 101 })
    expect(await registered(first.id)).toBe(0)
  })
})
