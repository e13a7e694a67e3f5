import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import { assignMentor } from '../../src/usecases/assign-mentor.ts'
import { assignSeries } from '../../src/usecases/assign-series.ts'
import { cancelSeries } from '../../src/usecases/cancel-series.ts'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { editSession } from '../../src/usecases/edit-session.ts'
import { extendSeries } from '../../src/usecases/extend-series.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import { leaveSeries } from '../../src/usecases/leave-series.ts'
import type { Asker, SeriesFacts } from '../../src/usecases/ports.ts'
import { rescheduleSession } from '../../src/usecases/reschedule-session.ts'
import { runClock } from '../../src/usecases/run-clock.ts'
import { MINUTE } from './open-school.ts'
import { openScopeSchool, type ScopeSchool } from './open-scope.ts'
import { DAY } from './open-series.ts'
import { createPaper, type Paper, type Scope } from './series-paper.ts'

const COUNT = 20
const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Santiago']
const scope = fc.constantFrom<Scope>('this', 'following', 'all')
const at = fc.nat(COUNT)
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      at,
      scope,
      // Also by weeks, so that parts of the series are moved past each other.
      minutes: fc.oneof(
        fc.integer({ min: -300, max: 900 }),
        fc.integer({ min: -60, max: 60 }).map((days) => days * 1_440),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), at, scope, title: fc.constantFrom('One', 'Two') }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('assign' as const), at, scope, to: fc.nat(1) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('cancel' as const),
      at,
      scope: fc.constantFrom<Scope>('this', 'this', 'following'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 30 }) }) },
  // By any session: whichever part names it, all that is to come is meant.
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('join' as const), at, who: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), at, who: fc.nat(1) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
type World = ScopeSchool & {
  readonly made: SeriesFacts
  readonly paper: Paper
  readonly people: readonly Asker[]
  readonly mentors: readonly Asker[]
}

it('a series is at any time what the same changes come to on paper, each session under its number', async () => {
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 3, maxLength: 9 }),
    fc.constantFrom(...ZONES),
    async (steps, zone) => {
      const world = await openWorld(zone)
      try {
        for (const one of steps) {
          await take(world, one)
          await compare(world)
        }
        for (let days = 0; days < 200; days += 50) {
          await take(world, { kind: 'wait', days: 50 })
          await compare(world)
        }
      } finally {
        await world.school.close()
      }
    },
  )
  await fc.assert(property, { numRuns: 25 })
}, 180_000)

async function openWorld(zone: string): Promise<World> {
  const opened = await openScopeSchool()
  const { school } = opened
  const made = await opened.series({ zone, count: String(COUNT), inDays: 7 })
  const now = school.clock.now()
  const [first] = await opened.sessionsOf(made)
  if (first === undefined) throw new Error('nothing was made')
  const paper = createPaper({ first: first.startTime, count: COUNT, zone })
  paper.grow(now)
  const people = [await school.person('ana'), await school.person('ben')]
  const mentors = [await school.person('maya', { role: 'mentor' }), await school.person('omar', { role: 'mentor' })]
  return { ...opened, made, paper, people, mentors }
}

async function take(world: World, one: Step): Promise<void> {
  const { school, admin, paper } = world
  const { deps, clock } = school
  const now = clock.now()
  if (one.kind === 'wait') {
    await clock.advance(one.days * DAY)
    await runClock(deps, { limit: 50 })
    await extendSeries(deps, { limit: 10 })
    paper.grow(clock.now())
    return
  }
  const all = await sessionsOf(world)
  const session = all[one.at % all.length]
  if (session === undefined) return
  if (one.kind === 'join' || one.kind === 'leave') {
    const asker = world.people[one.who]
    if (asker === undefined) return
    const done = await (one.kind === 'join' ? joinSeries : leaveSeries)(deps, { asker, sessionId: session.id })
    paper[one.kind](asker.person.id, now)
    expect([one, done.ok]).toEqual([one, true])
    return
  }
  const index = session.number - 1
  const named = { at: index, scope: one.scope, now }
  const asked = { asker: admin, sessionId: session.id }
  if (one.kind === 'move') {
    const to = new Date(session.startTime.getTime() + one.minutes * MINUTE)
    const move = { start: { instant: to, zone: session.timezone }, durationMinutes: null }
    const done =
      one.scope === 'this'
        ? await rescheduleSession(deps, { ...asked, move, from: null })
        : await world.move(session, { scope: one.scope, ms: one.minutes * MINUTE })
    expect([one, done.ok]).toEqual([one, paper.move(named, to)])
  } else if (one.kind === 'edit') {
    const fields = { title: one.title }
    const done =
      one.scope === 'this'
        ? await editSession(deps, { ...asked, fields, shown: null })
        : await world.edit(session, { scope: one.scope, fields })
    expect([one, done.ok]).toEqual([one, paper.set(named, fields)])
  } else if (one.kind === 'assign') {
    const mentorId = world.mentors[one.to]?.person.id
    if (mentorId === undefined) return
    const done =
      one.scope === 'this'
        ? await assignMentor(deps, { ...asked, mentorId })
        : await assignSeries(deps, { ...asked, mentorId, scope: one.scope })
    expect([one, done.ok]).toEqual([one, paper.set(named, { mentor: mentorId })])
  } else {
    const done =
      one.scope === 'this'
        ? await cancelSession(deps, { ...asked, reason: null })
        : await cancelSeries(deps, { ...asked, scope: one.scope, reason: null })
    if (paper.isOpen(paperLine(paper, index), now)) expect([one, done.ok]).toEqual([one, true])
    if (done.ok) paper.cancel(named)
  }
}

function paperLine(paper: Paper, index: number) {
  const line = paper.lines[index]
  if (line === undefined) throw new Error(`no line ${index}`)
  return line
}

async function sessionsOf({ school, made }: World) {
  const family = await school.store.seriesFamily(made.series.organizationId, made.series.id)
  const each = await Promise.all(family.map(({ id }) => school.store.sessionsOfSeries(id, new Date(0))))
  return each.flat().sort((a, b) => a.number - b.number)
}

async function compare(world: World): Promise<void> {
  const { paper, people, school } = world
  const stored = []
  const all = await sessionsOf(world)
  await compareCards(world, all)
  for (const session of all) {
    const { number, seriesStart: slot, startTime: start, title, mentorId: mentor } = session
    const isIn = async ({ person }: Asker) => (await school.store.attendance(session.id, person.id))?.registration
    const [ana, ben] = await Promise.all(people.map(isIn))
    const [isAna, isBen] = [ana === 'registered', ben === 'registered']
    stored.push({ number, slot, start, title, mentor, off: session.status === 'cancelled', isAna, isBen })
  }
  const written = paper.lines.flatMap(({ slot, start, title, mentor, off, people: who }, index) => {
    const [isAna, isBen] = people.map(({ person }) => who.has(person.id))
    return start === null
      ? []
      : [{ number: index + 1, slot: paper.instantOf(slot), start, title, mentor, off, isAna, isBen }]
  })
  expect(stored).toEqual(written)
}

/** Whichever part names the series: its card is the same, and of all that is to come. */
async function compareCards({ school, made }: World, all: readonly Session[]): Promise<void> {
  const toCome = all.filter(({ status }) => status === 'upcoming' || status === 'live').length
  const { organizationId } = made.series
  for (const { id } of await school.store.seriesFamily(organizationId, made.series.id)) {
    const card = await school.store.wholeSeries(organizationId, id)
    expect(card?.toCome).toBe(toCome)
    if (id !== made.series.id) expect(card).toEqual(await school.store.wholeSeries(organizationId, made.series.id))
  }
}
