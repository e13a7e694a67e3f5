import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addToSegment } from '../../src/usecases/add-to-segment.ts'
import { createSegment } from '../../src/usecases/create-segment.ts'
import { exportOwn } from '../../src/usecases/export-own.ts'
import { forgetPerson } from '../../src/usecases/forget-person.ts'
import { giveCode } from '../../src/usecases/give-code.ts'
import { invitePerson } from '../../src/usecases/invite-person.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { keepProposal } from '../../src/usecases/keep-proposal.ts'
import { markAttendance } from '../../src/usecases/mark-attendance.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { startSession } from '../../src/usecases/start-session.ts'
import { useCode } from '../../src/usecases/use-code.ts'
import { granted } from './open-school.ts'
import { openSeriesSchool, type SeriesSchool } from './open-series.ts'
import { countRows } from './read-database.ts'

const ROOM = {
  link: 'https://meet.example.org/hidden',
  backupLink: 'https://meet.example.org/second',
  passcode: 'hush',
}

let s: SeriesSchool
let ana: Asker
beforeEach(async () => {
  s = await openSeriesSchool()
  ana = await s.school.person('ana')
})
afterEach(() => s.school.close())

/** Ana is in everything that somebody can be in. */
const takePart = async () => {
  const { school, admin } = s
  const { deps } = school
  const at = school.clock.now()
  granted(await createSegment(deps, { asker: admin, name: 'Cohort 7', channel: null }))
  const personId = ana.person.id
  granted(await addToSegment(deps, { asker: admin, name: 'Cohort 7', personId, channel: null }))
  const segment = await school.store.segmentNamed(ana.organization.id, 'Cohort 7')
  if (segment === null) throw new Error('no segment')
  const brought = { segmentId: segment.id, spaceId: ana.space.id, personId, at }
  await school.store.commit({ changes: [{ type: 'add-group-member', ...brought }] })
  const series = await s.series({ title: 'Weekly', mentor: ana })
  const [first] = await s.sessionsOf(series)
  if (first === undefined) throw new Error('no session')
  granted(await joinSeries(deps, { asker: ana, sessionId: first.id }))
  const { session } = await school.session({ title: 'By name', ...ROOM, inMinutes: 120 })
  granted(await invitePerson(deps, { asker: admin, sessionId: session.id, personId }))
  await keepProposal(deps, { asker: ana, kind: 'create', input: {} })
  granted(await giveCode(deps, { asker: ana, purpose: 'link' }))
}

describe('somebody who is forgotten', () => {
  it('stands in no table but by id, in what is counted', async () => {
    await takePart()
    const { path } = s.school
    const rows = (where: string) => TABLES.map((table) => [table, countRows(path, table, where)])
    expect(rows(`person_id = '${ana.person.id}'`)).toEqual(TABLES.map((table) => [table, 1]))
    granted(await forgetPerson(s.school.deps, { asker: ana, name: 'Former member' }))
    expect(rows(`person_id = '${ana.person.id}'`)).toEqual(TABLES.map((table) => [table, 0]))
    expect(countRows(path, 'series', `mentor_id = '${ana.person.id}'`)).toBe(0)
    const places = `person_id = '${ana.person.id}' AND registration IN ('registered', 'waitlisted')`
    expect(countRows(path, 'session_attendance', places)).toBe(0)
  })
})

/** Where a person stands as somebody who is one. */
const TABLES = [
  ...['identities', 'segment_members', 'segment_group_members', 'session_people', 'series_people'],
  ...['proposals', 'codes'],
]

it('lets others go while many places are given up', async () => {
  const series = await s.series({ repeat: 'FREQ=DAILY', title: 'Daily' })
  const [first] = await s.sessionsOf(series)
  if (first === undefined) throw new Error('no session')
  const { registered } = granted(await joinSeries(s.school.deps, { asker: ana, sessionId: first.id }))
  let turns = 0
  let isOn = true
  const turn = () => {
    turns += 1
    if (isOn) setImmediate(turn)
  }
  setImmediate(turn)
  expect(granted(await forgetPerson(s.school.deps, { asker: ana, name: 'Former member' })).left).toBe(registered)
  isOn = false
  expect(registered).toBeGreaterThan(80)
  expect(turns).toBeGreaterThanOrEqual(registered)
})

describe("one's own data", () => {
  it('names segments, invitations, series and sessions hosted, and holds no way into a room', async () => {
    await takePart()
    const own = await exportOwn(s.school.deps, { asker: ana })
    expect(own).toMatchObject({
      segments: ['Cohort 7'],
      invitations: [{ session: { title: 'By name' } }],
      series: [{ title: 'Weekly' }],
    })
    expect(own.hosted.length).toBeGreaterThan(5)
    expect(new Set(own.hosted.map(({ title }) => title))).toEqual(new Set(['Weekly']))
    expect(JSON.stringify(own)).not.toMatch(/meet\.|hush/)
  })

  it('holds what was recorded under each account that became theirs', async () => {
    const { school, admin } = s
    const { deps } = school
    const other = await school.person('other-ana')
    const { session } = await school.session({ inMinutes: 1 })
    for (const asker of [ana, other]) granted(await joinSession(deps, { asker, sessionId: session.id }))
    granted(await startSession(deps, { asker: admin, sessionId: session.id }))
    const personId = other.person.id
    granted(await markAttendance(deps, { asker: admin, sessionId: session.id, personId, as: 'excused' }))
    const { code } = granted(await giveCode(deps, { asker: ana, purpose: 'link' }))
    granted(await useCode(deps, { asker: other, purpose: 'link', code }))
    const own = await exportOwn(deps, { asker: await school.person('ana') })
    expect(own.evidence.map(({ source, mark }) => `${source} ${mark}`).sort()).toEqual([
      'join_button null',
      'join_button null',
      'manual excused',
    ])
    expect(own.accounts.map(({ externalId }) => externalId).sort()).toEqual(['ana', 'other-ana'])
  })
})
