import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import { foldCase } from '../../src/domain/fold-case.ts'
import type { SegmentId } from '../../src/domain/ids.ts'
import type { Change, SessionFilter } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'
import { HOUR } from '../support/seed-school.ts'

/** Sessions found by what hardly any fit, among more of them than are looked through one after the other. */
let s: OpenedSchool
const all: Session[] = []
let segments: readonly SegmentId[]

const WORDS = ['Álgebra', 'Go', 'Statik', 'ГРАФЫ', 'Bees 7']
beforeAll(async () => {
  s = await openSchool()
  const made = ['A', 'B'].map((name) => s.school.segment(s.organization, name))
  segments = made.map(({ id }) => id)
  const changes: Change[] = made.map((segment) => ({ type: 'add-segment', segment }))
  for (let n = 0; n < 2_600; n++) {
    const status =
      (['upcoming', 'completed', 'upcoming', 'completed', 'cancelled', 'live'] as const)[n % 6] ?? 'upcoming'
    const hours = status === 'live' ? -0.5 : (status === 'upcoming' ? 1 : -1) * (2 + (n % 1_300))
    const startTime = new Date(s.clock.now().getTime() + hours * HOUR)
    // All but every 97th have one title; what is rarer the further it lies is found by no look at the nearest.
    const title = n % 97 === 0 ? `${WORDS[n % WORDS.length]} ${n}` : 'Coaching'
    const segmentIds = segments.filter((_, at) => n % (at === 0 ? 331 : 2) === 0)
    const audience = { everyone: segmentIds.length === 0, segmentIds }
    const session = s.school.session(s.organization, { title, status, startTime, number: n + 1, audience })
    all.push(session)
    changes.push(s.school.addSession(session))
  }
  await s.store.commit({ changes, silent: true })
})
afterAll(() => s.close())

const byStart = (a: Session, b: Session) => a.startTime.getTime() - b.startTime.getTime() || (a.id < b.id ? -1 : 1)
const among = (show: 'upcoming' | 'past') =>
  show === 'past'
    ? all.filter(({ status }) => status === 'completed').sort((a, b) => byStart(b, a))
    : all
        .filter(({ status, endTime }) => (status === 'upcoming' || status === 'live') && endTime > s.clock.now())
        .sort(byStart)
const asked = (show: 'upcoming' | 'past', filter: SessionFilter) =>
  among(show).filter(
    ({ title, audience }) =>
      foldCase(title).includes(foldCase(filter.search)) &&
      (filter.segmentId === null || audience.segmentIds.includes(filter.segmentId)),
  )
const numbersOf = (sessions: readonly Session[]) => sessions.map(({ number }) => number)

const search = fc.constantFrom(
  '',
  'a',
  'álg',
  'ÁLGEBRA',
  'alg',
  'графы',
  'bees',
  's',
  'coach',
  '97',
  'zebra',
  '%',
  'g _',
)

describe('sessions found by segment and title', () => {
  it('are those that a look at each of them finds, page by page, however rare they are', async () => {
    const segmentId = fc.constantFrom(null, ...segments)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('upcoming', 'past'), search, segmentId, async (show, text, segment) => {
        const filter = { segmentId: segment, mentorId: null, search: text }
        const wanted = numbersOf(asked(show, filter))
        const found: number[] = []
        let after: Session | undefined
        for (let page = 0; page < 4; page++) {
          const rows = await s.store.listSessions({
            ...{ organizationId: s.organization.id, show, personId: s.ada.id, now: s.clock.now(), limit: 12, filter },
            ...(after ? { after } : {}),
          })
          found.push(...rows.map(({ session }) => session.number))
          after = rows.at(-1)?.session
          if (rows.length < 12) break
        }
        expect(found).toEqual(wanted.slice(0, 48))
      }),
      { numRuns: 150 },
    )
  })

  it('nothing of another organization, and nothing beyond the end of the week', async () => {
    const filter = { segmentId: null, mentorId: null, search: 'coaching' }
    const query = { show: 'week', personId: s.ada.id, now: s.clock.now(), limit: 3_000, filter } as const
    expect(await s.store.listSessions({ ...query, organizationId: s.newId('org') })).toEqual([])
    const until = new Date(s.clock.now().getTime() + 700 * HOUR)
    const rows = await s.store.listSessions({ ...query, organizationId: s.organization.id, until })
    const wanted = asked('upcoming', filter).filter(({ startTime }) => startTime < until)
    expect(wanted.length).toBeGreaterThan(500)
    expect(numbersOf(rows.map(({ session }) => session))).toEqual(numbersOf(wanted))
  })
})

describe('a completion', () => {
  it('finds what a look at each title and number finds, current ones first', async () => {
    const text = fc.oneof(search, fc.integer({ min: 1, max: 3_000 }).map(String))
    const current = among('upcoming')
    const ended = all
      .filter(({ status }) => status === 'completed' || status === 'cancelled')
      .sort((a, b) => byStart(b, a))
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), async (typed, isMarked) => {
        const isNumber = /^\d+$/.test(typed)
        const fits = ({ title, number }: Session) =>
          (!(isNumber && isMarked) && foldCase(title).includes(foldCase(typed))) ||
          (isNumber && String(number).includes(typed))
        const found = await s.store.searchSessions({
          organizationId: s.organization.id,
          text: isNumber && isMarked ? `#${typed}` : typed,
          limit: 12,
        })
        expect(numbersOf(found)).toEqual(
          numbersOf([...current.filter(fits).slice(0, 12), ...ended.filter(fits).slice(0, 12)]),
        )
      }),
      { numRuns: 150 },
    )
  })
})
