import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SegmentId } from '../../src/domain/ids.ts'
import { addListToSegment, type ListedPerson } from '../../src/usecases/add-list-to-segment.ts'
import { createSegment } from '../../src/usecases/create-segment.ts'
import { forgetPerson } from '../../src/usecases/forget-person.ts'
import type { GroupReader } from '../../src/usecases/group-reader.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { granted, openSchool, type School } from './open-school.ts'

let school: School
let admin: Asker
let segmentId: SegmentId
beforeEach(async () => {
  school = await openSchool()
  admin = await school.person('ada', { role: 'admin' })
  for (const handle of ['ben', 'chidi']) await school.person(handle)
  segmentId = granted(await createSegment(school.deps, { asker: admin, name: 'A', channel: null })).id
})
afterEach(() => school.close())

const line = (at: number, of: Partial<ListedPerson>): ListedPerson => ({
  ...{ line: at, text: `line ${at}`, account: null, email: null, name: null },
  ...of,
})
const add = async (...people: readonly ListedPerson[]) =>
  granted(await addListToSegment(school.deps, { asker: admin, segmentId, people, groups }))
/** The platform tells of accounts that begin with `U-new`. */
const groups: GroupReader = {
  read: async () => ({ type: 'none_here' }),
  profiles: async ({ users }) =>
    new Map(
      users
        .filter((user) => user.startsWith('U-new'))
        .map((user) => [
          user,
          { name: 'Newcomer', zone: null, locale: null, standing: 'member', isBot: user.endsWith('bot'), email: null },
        ]),
    ),
}
const nameOf = async (handle: string) => (await school.person(handle)).person.name
const accountOf = async (handle: string) => (await school.person(handle)).identity.externalId

it('finds people by account, proven address and exact name, each once however often they are listed', async () => {
  const { person } = await school.person('ben')
  await school.store.commit({
    changes: [
      { type: 'set-person', id: person.id, set: { email: 'ben@school.test', emailConfirmedAt: school.clock.now() } },
    ],
  })
  const [chidi, name] = [await accountOf('chidi'), await nameOf('ben')]
  const people = [line(1, { account: chidi }), line(2, { email: 'BEN@school.test' }), line(3, { name })]
  expect(await add(...people)).toMatchObject({ added: 2, already: 0, unmatched: [] })
  expect(await add(...people)).toMatchObject({ added: 0, already: 2, unmatched: [] })
})

it('takes for an account what nobody is called, as in commands', async () => {
  const name = await accountOf('chidi')
  expect(await add(line(1, { name }))).toMatchObject({ added: 1, unmatched: [] })
  expect(await add(line(1, { name: `${name}x` }))).toMatchObject({ added: 0, unmatched: [{ line: 1, why: 'nobody' }] })
})

it('says why of those that nobody, or more than one, answers to, and adds nobody for them', async () => {
  const { person } = await school.person('chidi')
  const twin = await nameOf('ben')
  await school.store.commit({
    changes: [{ type: 'set-person', id: person.id, set: { name: twin, email: 'chidi@school.test' } }],
  })
  const result = await add(
    line(1, { name: twin }),
    line(2, { email: 'chidi@school.test' }),
    line(3, { account: 'U-nobody' }),
    line(4, { name: '=cmd' }),
  )
  expect(result.unmatched.map(({ line: at, why }) => [at, why])).toEqual([
    [1, 'several'],
    [2, 'no_address'],
    [3, 'no_account'],
    [4, 'nobody'],
  ])
  expect(await school.store.membersOf(segmentId)).toEqual([])
})

it('goes by the name beside an address that nobody has proven, but not past another one that its bearer has', async () => {
  const [ben, chidi] = [await school.person('ben'), await school.person('chidi')]
  await school.store.commit({
    changes: [
      {
        ...{ type: 'set-person', id: chidi.person.id },
        set: { email: 'chidi@school.test', emailConfirmedAt: school.clock.now() },
      },
    ],
  })
  const result = await add(
    line(1, { name: ben.person.name, email: 'ben@home.test' }),
    line(2, { name: chidi.person.name, email: 'another@home.test' }),
    line(3, { name: 'Nobody', email: 'nobody@home.test' }),
  )
  expect(result.unmatched).toMatchObject([
    { line: 2, why: 'no_address' },
    { line: 3, why: 'no_address' },
  ])
  expect((await school.store.membersOf(segmentId)).map(({ id }) => id)).toEqual([ben.person.id])
})

it('takes in those behind accounts that the platform tells of, who never acted, and no apps', async () => {
  const result = await add(line(1, { account: 'U-new-1' }), line(2, { account: 'U-new-bot' }))
  expect(result).toMatchObject({ added: 1, unmatched: [{ line: 2, why: 'no_account' }] })
  expect((await school.store.membersOf(segmentId)).map(({ name }) => name)).toEqual(['Newcomer'])
})

it('takes nobody of another organization', async () => {
  const stranger = await school.person('stranger', { space: 'T9' })
  const result = await add(line(1, { account: stranger.identity.externalId }), line(2, { name: stranger.person.name }))
  expect(result).toMatchObject({ added: 0, unmatched: [{ why: 'no_account' }, { why: 'nobody' }] })
})

it('lets others go while a long list is looked through', async () => {
  let turns = 0
  let isOn = true
  const turn = () => {
    turns += 1
    if (isOn) setImmediate(turn)
  }
  setImmediate(turn)
  const people = Array.from({ length: 5_000 }, (_, at) => line(at + 1, { name: `Nobody ${at}` }))
  expect((await add(...people)).unmatched).toHaveLength(5_000)
  isOn = false
  expect(turns).toBeGreaterThanOrEqual(20)
})

it('finds nobody by the name that stands for those who were forgotten', async () => {
  granted(await forgetPerson(school.deps, { asker: await school.person('ben'), name: 'Former member' }))
  const found = await add(line(1, { name: 'Former member' }))
  expect(found).toMatchObject({ added: 0, unmatched: [{ why: 'nobody' }] })
})
