import fc from 'fast-check'
import { expect, it } from 'vitest'
import { forgetPerson } from '../../src/usecases/forget-person.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { leaveSeries } from '../../src/usecases/leave-series.ts'
import { leaveSession } from '../../src/usecases/leave-session.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { freshDeliveries } from './fresh-deliveries.ts'
import { openScopeSchool } from './open-scope.ts'

const PEOPLE = ['ana', 'ben', 'chidi', 'dana', 'eli']
const SESSIONS = 4
const act = fc.record({
  kind: fc.constantFrom('join', 'join-all', 'join-all', 'leave', 'leave-all', 'leave-all', 'places', 'split', 'forget'),
  who: fc.nat(PEOPLE.length - 1),
  at: fc.nat(SESSIONS - 1),
})

it('whoever moves up in a series is told of each place once, and by one message for each act', async () => {
  const property = fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 25 }), async (acts) => {
    const { school, admin, series, sessionsOf, edit } = await openScopeSchool()
    try {
      const made = await series({ capacity: '2', count: String(SESSIONS) })
      const ids = (await sessionsOf(made)).map(({ id }) => id)
      const fresh = freshDeliveries(school)
      const people = new Map<string, Asker>()
      const comeAs = async (handle: string) => {
        const asker = await school.person(handle)
        people.set(asker.person.id, asker)
        return asker
      }
      for (const handle of PEOPLE) await comeAs(handle)
      const waiting = async () => {
        const all = new Set<string>()
        for (const id of ids)
          for (const personId of people.keys())
            if ((await school.store.attendance(id, personId as Asker['person']['id']))?.registration === 'waitlisted')
              all.add(`${personId} ${id}`)
        return all
      }
      const hasPlace = async (key: string) => {
        const [personId = '', id = ''] = key.split(' ')
        const held = await school.store.attendance(id as (typeof ids)[number], personId as Asker['person']['id'])
        return held?.registration === 'registered'
      }
      let places = 2
      for (const { kind, who, at } of acts) {
        await school.clock.advance(1)
        const before = await waiting()
        const asker = await comeAs(PEOPLE[who] ?? '')
        const sessionId = ids[at] ?? made.anchor
        const session = (await school.facts(sessionId)).session
        if (kind === 'join') await joinSession(school.deps, { asker, sessionId })
        else if (kind === 'join-all') await joinSeries(school.deps, { asker, sessionId })
        else if (kind === 'leave') await leaveSession(school.deps, { asker, sessionId })
        else if (kind === 'leave-all') await leaveSeries(school.deps, { asker, sessionId })
        else if (kind === 'forget') await forgetPerson(school.deps, { asker, name: 'Former member' })
        else if (kind === 'split')
          await edit(session, { scope: 'following', fields: { title: `From ${at}` }, by: admin })
        else {
          places += 1
          await edit(session, { scope: 'all', fields: { capacity: String(places) } })
        }
        const moved: string[] = []
        for (const key of before) if (await hasPlace(key)) moved.push(key)
        const messages = (await fresh()).filter(({ kind: told }) => told.endsWith('promoted'))
        const told = messages.flatMap(({ recipient, sessionId: first, payload }) =>
          [first, ...((payload.also ?? []) as readonly string[])].map((id) => `${recipient} ${id}`),
        )
        expect(told.sort()).toEqual(moved.sort())
        expect(new Set(messages.map(({ recipient }) => recipient)).size).toBe(messages.length)
        for (const id of ids) {
          const { registeredCount, waitlistedCount, capacity } = (await school.facts(id)).session
          expect(waitlistedCount === 0 || registeredCount === capacity).toBe(true)
        }
      }
    } finally {
      await school.close()
    }
  })
  await fc.assert(property, { numRuns: 25 })
}, 120_000)
