import { beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/domain/entities.ts'
import { SLICE } from '../../src/usecases/commit-in-slices.ts'
import { confirmClaims } from '../../src/usecases/confirm-claims.ts'
import { listAttendees } from '../../src/usecases/list-attendees.ts'
import type { Change, Commit, Deps } from '../../src/usecases/ports.ts'
import { reopenSession } from '../../src/usecases/reopen-session.ts'
import { runClock } from '../../src/usecases/run-clock.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { createSchool } from '../support/seed-school.ts'
import { id, inReceipts, maya, plan, school } from './in-receipts.ts'
import { granted } from './open-school.ts'

/** A session of more people than a slice holds: what is done of it in slices, and what becomes of it where that is interrupted. */
inReceipts()

const COUNT = 2 * SLICE + 10
let people: readonly Person[]
beforeEach(async () => {
  const { organization } = maya
  const seed = createSchool(school)
  people = Array.from({ length: COUNT }, (_, at) => seed.person(organization, { name: `Person ${at}` }))
  const { session } = await school.facts(id)
  await school.store.commit({
    changes: [...people.map(seed.addPerson), ...people.map((person) => seed.register(session, person))],
  })
  school.clock.set(session.startTime)
  await runClock(school.deps, { limit: 10 })
  // Every second came, as far as a press on Join says.
  await school.store.commit({ changes: people.filter((_, at) => at % 2 === 0).map((person) => pressed(person, 'one')) })
  await plan()
})

const pressed = (person: Person, source: 'one' | 'two'): Change => ({
  type: 'add-evidence',
  evidence: {
    ...{ id: school.newId('evi', `${person.id} ${source}`), sessionId: id, personId: person.id, source: 'join_button' },
    ...{ kind: 'joined', at: school.clock.now(), recordedBy: person.id, mark: null },
  },
})

/** A program that dies with its so-manieth commit from now on, and what it had committed before. */
const dying = (commits: number): { readonly deps: Deps; readonly committed: Commit[] } => {
  const committed: Commit[] = []
  const commit = async (one: Commit) => {
    if (committed.length === commits) throw new Error('killed')
    await school.store.commit(one)
    committed.push(one)
  }
  return { deps: { ...school.deps, store: Object.assign(Object.create(school.store), { commit }) }, committed }
}
const over = async () => school.clock.set((await school.facts(id)).session.endTime)
const results = async () => (await school.store.roster(id)).map(({ attendance }) => attendance.result)
const recorded = async () => (await dueDeliveries(school)).filter(({ kind }) => kind === 'recorded')
const status = async () => (await school.facts(id)).session.status

describe('a session of many', () => {
  it('is over with the last slice of what was recorded, and everybody is told once', async () => {
    await over()
    const { deps, committed } = dying(100)
    await runClock(deps, { limit: 10 })
    const settling = committed.filter(({ changes }) => changes.some(({ type }) => type === 'set-verdict'))
    expect(settling.map(({ changes }) => changes.length)).toEqual([SLICE, SLICE, 11])
    expect(await status()).toBe('completed')
    expect(await results()).toEqual(people.map((_, at) => (at % 2 === 0 ? 'attended' : 'absent')))
    await plan()
    expect((await recorded()).map(({ recipient }) => recipient).sort()).toEqual(people.map((one) => one.id).sort())
  })

  it('of which a part was settled when it was interrupted goes on as it was, and is over the next time', async () => {
    await over()
    await expect(runClock(dying(2).deps, { limit: 10 })).rejects.toThrow()
    expect(await status()).toBe('live')
    expect((await results()).filter((result) => result !== null)).toHaveLength(2 * SLICE)
    await plan()
    expect(await recorded()).toEqual([])
    await runClock(school.deps, { limit: 10 })
    expect(await status()).toBe('completed')
    expect(await results()).toEqual(people.map((_, at) => (at % 2 === 0 ? 'attended' : 'absent')))
  })

  it('tells those whose result became another one once, however often that is interrupted', async () => {
    await over()
    await runClock(school.deps, { limit: 10 })
    await plan()
    granted(await reopenSession(school.deps, { asker: maya, sessionId: id }))
    await school.store.commit({ changes: people.filter((_, at) => at % 2 === 1).map((one) => pressed(one, 'two')) })
    await over()
    for (const commits of [1, 0]) await expect(runClock(dying(commits).deps, { limit: 10 })).rejects.toThrow()
    await runClock(school.deps, { limit: 10 })
    await plan()
    const again = (await recorded()).filter(({ payload }) => payload.again === true)
    expect(again.map(({ recipient }) => recipient).sort()).toEqual(
      people
        .filter((_, at) => at % 2 === 1)
        .map((one) => one.id)
        .sort(),
    )
  })

  it('has its claims settled by one press, or by the next one where that is interrupted', async () => {
    await school.store.commit({ changes: people.filter((_, at) => at % 2 === 1).map((one) => pressed(one, 'two')) })
    await expect(confirmClaims(dying(1).deps, { asker: maya, sessionId: id, personId: null })).rejects.toThrow('killed')
    const { confirmed } = granted(await confirmClaims(school.deps, { asker: maya, sessionId: id, personId: null }))
    expect(confirmed).toHaveLength(COUNT - SLICE)
    const { claims, attendees } = granted(await listAttendees(school.deps, { asker: maya, sessionId: id }))
    expect([claims.length, attendees.length]).toEqual([0, COUNT])
    const marks = (await school.store.evidence(id)).filter(({ kind }) => kind === 'marked')
    expect(new Set(marks.map(({ personId }) => personId)).size).toBe(marks.length)
  })

  it('is read in order, each once, while others do something in between', async () => {
    const evidence = await school.store.evidence(id)
    expect(evidence.map((one) => one.id)).toEqual(
      [...evidence].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)).map((one) => one.id),
    )
    expect(evidence).toHaveLength(COUNT / 2)
    const told = await school.store.recipientsOf(id)
    expect(told.map(({ personId }) => personId)).toEqual([maya.person.id, ...people.map((one) => one.id)])
    const reading = school.store.roster(id)
    const { session } = await school.facts(id)
    const [first] = people
    if (first === undefined) throw new Error('there is somebody')
    const seed = createSchool(school)
    // Out of line and back in at its end, between the first page and the last.
    await school.store.commit({
      changes: [seed.register(session, first, 'withdrawn'), seed.register(session, first)],
    })
    const names = (await reading).map(({ person }) => person.id)
    expect(names).toEqual([...people.slice(1), first].map((one) => one.id))
  })
})
