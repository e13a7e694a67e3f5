import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person, Session } from '../../src/domain/entities.ts'
import type { Change, ImpactQuery } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'
import { HOUR } from '../support/seed-school.ts'

let s: OpenedSchool
let start: Date
beforeEach(async () => {
  s = await openSchool()
  start = new Date(s.clock.now().getTime() + 24 * HOUR)
})
afterEach(() => s.close())

const commit = (...changes: readonly Change[]) => s.store.commit({ changes })
const at = (hours: number) => new Date(start.getTime() + hours * HOUR)
const students = async (zones: readonly (string | null)[]): Promise<readonly Person[]> => {
  const people = zones.map((timezone, index) => s.school.person(s.organization, { name: `P${index}`, timezone }))
  await commit(...people.map(s.school.addPerson))
  return people
}
const session = async (from: number, set: Partial<Session> = {}): Promise<Session> => {
  const made = s.school.session(s.organization, { startTime: at(from), endTime: at(from + 1), mentorId: null, ...set })
  await commit(s.school.addSession(made, null))
  return made
}
const ask = (set: Partial<ImpactQuery> = {}) =>
  s.store.impactOf({
    organizationId: s.organization.id,
    sessionId: null,
    audience: { everyone: true, segmentIds: [] },
    startTime: at(0),
    endTime: at(1),
    mentorId: null,
    ...set,
  })
const sorted = (zones: readonly { readonly zone: string | null; readonly people: number }[]) =>
  [...zones].sort((a, b) => String(a.zone).localeCompare(String(b.zone)))

describe('whom a time concerns', () => {
  it('is every student by zone, where it is for everyone', async () => {
    await students(['Asia/Tokyo', 'Asia/Tokyo', 'Europe/Berlin'])
    expect(sorted((await ask()).zones)).toEqual([
      { zone: 'Asia/Tokyo', people: 2 },
      { zone: 'Europe/Berlin', people: 1 },
      { zone: null, people: 2 },
    ])
  })

  it('is nobody who asked to be forgotten', async () => {
    const [gone] = await students(['Asia/Tokyo'])
    if (gone === undefined) throw new Error('nobody')
    const before = (await ask()).zones.find(({ zone }) => zone === null)?.people ?? 0
    await commit({ type: 'forget-person', id: gone.id, name: 'Former member', at: s.clock.now() })
    expect((await ask()).zones).toEqual([{ zone: null, people: before }])
  })

  it('is the members of its segments, those invited and those registered, each once', async () => {
    const [member, invited, , stranger] = await students(['Asia/Tokyo', 'Asia/Seoul', 'Africa/Lagos', 'Europe/Paris'])
    if (!member || !invited || !stranger) throw new Error('nobody')
    const segment = s.school.segment(s.organization, 'A')
    await commit(
      { type: 'add-segment', segment },
      { type: 'add-member', segmentId: segment.id, personId: member.id, at: s.clock.now() },
    )
    const audience = { everyone: false, segmentIds: [segment.id] }
    const moved = await session(5, { audience })
    await commit(
      { type: 'invite-person', sessionId: moved.id, personId: invited.id, at: s.clock.now() },
      s.school.register(moved, member, 'registered'),
    )
    expect(sorted((await ask({ audience, sessionId: moved.id })).zones)).toEqual([
      { zone: 'Asia/Seoul', people: 1 },
      { zone: 'Asia/Tokyo', people: 1 },
    ])
    const other = await session(0.5)
    await commit(s.school.register(other, member, 'registered'), s.school.register(other, stranger, 'registered'))
    expect((await ask({ audience, sessionId: moved.id })).clashing).toBe(1)
    expect((await ask()).clashing).toBe(2)
  })
})

describe('what else is then', () => {
  it('is only what overlaps, is current and is not the session itself', async () => {
    const before = await session(-1)
    const after = await session(1)
    const off = await session(0, { status: 'cancelled' })
    const itself = await session(0.5)
    for (const one of [before, after, off, itself]) await commit(s.school.register(one, s.ada, 'registered'))
    expect((await ask({ sessionId: itself.id })).clashing).toBe(0)
    expect((await ask()).clashing).toBe(1)
    const waiting = await session(0)
    await commit(s.school.register(waiting, s.bob, 'waitlisted'))
    expect((await ask()).clashing).toBe(1)
  })

  it('is what its mentor hosts', async () => {
    const hosted = await session(0.5, { mentorId: s.mentor.id })
    await session(2, { mentorId: s.mentor.id })
    expect((await ask({ mentorId: s.mentor.id })).mentorHosts).toEqual([hosted.number])
    expect((await ask({ mentorId: s.ada.id })).mentorHosts).toEqual([])
    expect((await ask({ mentorId: s.mentor.id, sessionId: hosted.id })).mentorHosts).toEqual([])
  })
})

it('of 10,000 people holds nobody up for 50 ms', async () => {
  const people = await students(Array.from({ length: 10_000 }, (_, index) => (index % 3 ? 'Asia/Tokyo' : null)))
  const other = await session(0)
  await commit(...people.map((person) => s.school.register(other, person, 'registered')))
  await ask()
  const began = performance.now()
  const { clashing } = await ask()
  expect(performance.now() - began).toBeLessThan(50)
  expect(clashing).toBe(10_000)
})

it('leaves out sessions of a series that is moved as a whole', async () => {
  const [ana] = await students(['UTC'])
  if (!ana) throw new Error('nobody')
  const series = s.school.series(s.organization, { mentorId: s.mentor.id })
  await commit({ type: 'add-series', series })
  const own = await session(0, { seriesId: series.id, seriesStart: at(0), mentorId: s.mentor.id })
  await commit(s.school.register(own, ana))
  const mentorId = s.mentor.id
  expect(await ask({ mentorId })).toMatchObject({ clashing: 1, mentorHosts: [own.number] })
  expect(await ask({ mentorId, besides: [series.id] })).toMatchObject({ clashing: 0, mentorHosts: [] })
})
