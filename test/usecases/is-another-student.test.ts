import { afterEach, beforeEach, expect, it } from 'vitest'
import { isAnotherStudent } from '../../src/usecases/is-another-student.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { openSchool, type School } from './open-school.ts'

let school: School
let ana: Asker
beforeEach(async () => {
  school = await openSchool()
  ana = await school.person('ana')
})
afterEach(() => school.close())

const is = async (asker: Asker, mentor: Asker | null) =>
  isAnotherStudent(school.deps, {
    asker,
    mentor: mentor && (await school.store.personFacts(mentor.organization.id, mentor.person.id)),
  })

it('is true of a student alone who is somebody else', async () => {
  const admin = await school.person('admin', { role: 'admin' })
  const maya = await school.person('maya', { role: 'mentor' })
  expect(await is(admin, ana)).toBe(true)
  expect(await is(admin, maya)).toBe(false)
  expect(await is(admin, null)).toBe(false)
  expect(await is(ana, ana)).toBe(false)
})
