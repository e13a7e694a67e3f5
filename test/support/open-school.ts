import Database from 'better-sqlite3'
import { openTestStore } from './open-test-store.ts'
import { createSchool } from './seed-school.ts'

/**
 * A store with one organization that has one space, a mentor and two students with accounts there, and a second connection to
 * its file, as another program would have it.
 */
export const openSchool = async (options: Parameters<typeof openTestStore>[0] = {}) => {
  const test = await openTestStore(options)
  const school = createSchool(test)
  const organization = school.organization()
  const space = school.space(organization)
  const mentor = school.person(organization, { name: 'Maya', role: 'mentor' })
  const ada = school.person(organization, { name: 'Ada' })
  const bob = school.person(organization, { name: 'Bob' })
  const people = [mentor, ada, bob]
  await test.store.commit({
    changes: [
      { type: 'add-organization', organization },
      { type: 'add-space', space },
      ...people.map(school.addPerson),
      ...people.map((person) => ({ type: 'add-identity', identity: school.identity(person, space) }) as const),
    ],
  })
  const outside = new Database(test.path)
  return {
    ...test,
    school,
    organization,
    space,
    mentor,
    ada,
    bob,
    outside,
    close: async () => {
      outside.close()
      await test.close()
    },
  }
}

/** What `openSchool` gives. */
export type OpenedSchool = Awaited<ReturnType<typeof openSchool>>
