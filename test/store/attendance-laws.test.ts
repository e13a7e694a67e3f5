import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RegistrationState } from '../../src/domain/words.ts'
import { Conflict } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

let s: OpenedSchool
beforeAll(async () => {
  s = await openSchool()
})
afterAll(() => s.close())

const registration = fc.record({
  who: fc.nat({ max: 4 }),
  to: fc.constantFrom<RegistrationState>('registered', 'waitlisted', 'withdrawn'),
})
const capacity = fc.record({ capacity: fc.option(fc.integer({ min: 1, max: 4 })) })

it('whatever is written in whatever order: counts are true, no place is given twice, and the line keeps its order', async () => {
  const people = Array.from({ length: 5 }, (_, index) => s.school.person(s.organization, { name: `P${index}` }))
  await s.store.commit({ changes: people.map(s.school.addPerson) })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(registration, capacity), { maxLength: 25 }), async (acts) => {
      const session = s.school.session(s.organization, { capacity: 2 })
      await s.store.commit({ changes: [s.school.addSession(session)] })
      const state = new Map<number, { registration: RegistrationState; seq: number }>()
      let [places, version, lastSeq] = [2 as number | null, 1, 0]
      const having = (wanted: RegistrationState) =>
        [...state.values()].filter((row) => row.registration === wanted).length

      for (const act of acts) {
        if ('capacity' in act) {
          const set = { capacity: act.capacity }
          const at = s.clock.now()
          await s.store.commit({ changes: [{ type: 'set-session', id: session.id, version, set, by: null, at }] })
          places = act.capacity
          version += 1
          continue
        }
        const person = people[act.who]
        if (!person) throw new Error('no such person')
        const before = state.get(act.who)
        const isNew = act.to === 'registered' && before?.registration !== 'registered'
        const commit = s.store.commit({ changes: [s.school.register(session, person, act.to)] })
        if (isNew && places !== null && having('registered') >= places) {
          await expect(commit).rejects.toThrow(Conflict)
          continue
        }
        await commit
        const comesAnew = !before || (before.registration === 'withdrawn' && act.to !== 'withdrawn')
        const seq = comesAnew ? lastSeq + 1 : before.seq
        state.set(act.who, { registration: act.to, seq })
        lastSeq = Math.max(...[...state.values()].map((row) => row.seq))
      }

      const stored = await s.store.session(s.organization.id, session.id)
      expect([stored?.registeredCount, stored?.waitlistedCount]).toEqual([having('registered'), having('waitlisted')])
      const expected = [...state].sort(([, a], [, b]) => a.seq - b.seq)
      const roster = await s.store.roster(session.id)
      expect(roster.map(({ person, attendance }) => [person.name, attendance.registration, attendance.seq])).toEqual(
        expected.map(([who, row]) => [`P${who}`, row.registration, row.seq]),
      )
      const waiting = expected.filter(([, row]) => row.registration === 'waitlisted')
      expect((await s.store.firstWaiting(session.id))?.seq).toBe(waiting[0]?.[1].seq)
      for (const [index, [, row]] of waiting.entries())
        expect(await s.store.waitlistPosition(session.id, row.seq)).toBe(index + 1)
    }),
    { numRuns: 40 },
  )
})
