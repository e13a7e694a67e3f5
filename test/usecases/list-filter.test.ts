import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSegment } from '../../src/usecases/create-segment.ts'
import { describeFilter } from '../../src/usecases/describe-filter.ts'
import { listSessions, type NumberedKey } from '../../src/usecases/list-sessions.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { granted, openSchool, type School } from './open-school.ts'

let school: School
let admin: Asker
beforeEach(async () => {
  school = await openSchool()
  admin = await school.person('admin', { role: 'admin' })
})
afterEach(() => school.close())

describe('a page of a list', () => {
  const numbers = async (after?: NumberedKey) => {
    const page = await listSessions(school.deps, { asker: admin, show: 'upcoming', ...(after && { after }) })
    return granted(page).sessions.map(({ session }) => session.number)
  }

  it('goes on after the session with a number, and begins anew where that is no more', async () => {
    for (let hour = 1; hour <= 6; hour++) await school.session({ by: admin, inMinutes: 60 * hour })
    const third = await school.store.sessionNumbered(admin.organization.id, 3)
    if (third === null) throw new Error('six were made')
    const { startTime } = third
    expect(await numbers()).toEqual([1, 2, 3, 4, 5])
    expect(await numbers({ startTime, number: 3 })).toEqual([4, 5, 6])
    expect(await numbers({ startTime, number: 99 })).toEqual([1, 2, 3, 4, 5])
  })
})

describe('a filter', () => {
  it('is described by the segment and the mentor that it names, in the own organization alone', async () => {
    const segment = granted(await createSegment(school.deps, { asker: admin, name: 'Cohort 7', channel: null }))
    const filter = { segmentId: segment.id, mentorId: admin.person.id, search: '' }
    expect(await describeFilter(school.deps, { asker: admin, filter })).toMatchObject({
      segments: [{ name: 'Cohort 7' }],
      segment: { id: segment.id, name: 'Cohort 7' },
      mentor: { id: admin.person.id, name: 'admin' },
    })
    const stranger = await school.person('eve', { role: 'admin', space: 'T2' })
    const nothing = { segments: [], segment: null, mentor: null }
    expect(await describeFilter(school.deps, { asker: stranger, filter })).toEqual(nothing)
    const open = { segmentId: null, mentorId: null, search: 'cv' }
    expect(await describeFilter(school.deps, { asker: admin, filter: open })).toMatchObject({
      segment: null,
      mentor: null,
    })
  })
})
