import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinSession } from '../../src/usecases/join-session.ts'
import { leaveSession } from '../../src/usecases/leave-session.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { openSchool } from './open-school.ts'
import { countRows } from './read-database.ts'

const step = fc.record({ person: fc.integer({ min: 0, max: 6 }), joins: fc.boolean() })

describe('places, whoever joins and leaves at the same time,', () => {
  it('are never more than there are, never free while someone waits, and told to each who was promoted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.array(step, { maxLength: 40 }), async (capacity, steps) => {
        const school = await openSchool()
        try {
          const { session } = await school.session({ capacity: String(capacity) })
          const people: Asker[] = []
          for (let i = 0; i < 7; i += 1) people.push(await school.person(`p${i}`))
          const answers = await Promise.all(
            steps.map(async ({ person, joins }) => {
              const asker = people[person]
              if (asker === undefined) throw new Error(`no person ${person}`)
              const answer = await (joins ? joinSession : leaveSession)(school.deps, { asker, sessionId: session.id })
              return answer.ok ? answer.value : null
            }),
          )
          const after = (await school.facts(session.id)).session
          const count = (state: string) => countRows(school.path, 'session_attendance', `registration = '${state}'`)
          expect([after.registeredCount, after.waitlistedCount]).toEqual([count('registered'), count('waitlisted')])
          expect(after.registeredCount).toBeLessThanOrEqual(capacity)
          if (after.waitlistedCount > 0) expect(after.registeredCount).toBe(capacity)

          const made = answers.filter(
            (one) => one !== null && 'kind' in one && !one.already && one.kind === 'registered',
          )
          const left = answers.filter((one) => one !== null && 'was' in one && one.was === 'registered')
          const promoted = countRows(school.path, 'deliveries', "kind = 'promoted'")
          expect(made.length + promoted - left.length).toBe(after.registeredCount)
        } finally {
          await school.close()
        }
      }),
      { numRuns: 25 },
    )
  })
})
