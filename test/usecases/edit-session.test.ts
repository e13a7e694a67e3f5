import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { fingerprint } from '../../src/domain/merge-fields.ts'
import { assignMentor } from '../../src/usecases/assign-mentor.ts'
import { editSession } from '../../src/usecases/edit-session.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { planChanges } from '../../src/usecases/plan-changes.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { rescheduleSession } from '../../src/usecases/reschedule-session.ts'
import { granted, HOUR, MINUTE, openSchool, refusalOf, type School } from './open-school.ts'
import { readDatabase } from './read-database.ts'

let school: School
let admin: Asker
let mentor: Asker
let ana: Asker
let id: SessionId
beforeEach(async () => {
  school = await openSchool()
  admin = await school.person('admin', { role: 'admin' })
  mentor = await school.person('mentor', { role: 'mentor' })
  ana = await school.person('ana')
  id = (await school.session({ mentor, inMinutes: 120, capacity: '1' })).session.id
})
afterEach(() => school.close())

const edit = (fields: Record<string, string>, shown: Record<string, string> | null = null, asker = mentor) =>
  editSession(school.deps, { asker, sessionId: id, fields, shown })
const kinds = () => [...readDatabase(school.path).matchAll(/"kind":\s*"(\w+)"/g)].map(([, kind]) => kind)

describe('an edit', () => {
  it('changes what is given, leaves the rest, and says what it was', async () => {
    const { before, after } = granted(await edit({ title: 'CV clinic', description: 'Bring yours', capacity: '' }))
    expect(before.session).toMatchObject({ title: 'Career coaching', description: null, capacity: 1 })
    expect(after.session).toMatchObject({ title: 'CV clinic', description: 'Bring yours', capacity: null, version: 2 })
    expect(after.session.link).toBe(before.session.link)
  })

  it('finds the provider of a new link, and refuses a provider that does not fit the link', async () => {
    expect(granted(await edit({ link: 'https://zoom.us/j/123' })).after.session.provider).toBe('zoom')
    expect(refusalOf(await edit({ provider: 'teams' }))).toMatchObject({ code: 'provider_unusable' })
  })

  it('keeps a passcode that is not typed, changes another, and empties it', async () => {
    expect(granted(await edit({ passcode: 's3cret' }))).toMatchObject({ passcodeChanged: true })
    expect(granted(await edit({ passcode: 's3cret' }))).toMatchObject({ passcodeChanged: false })
    expect(granted(await edit({ title: 'X' })).after.session.hasPasscode).toBe(true)
    expect(granted(await edit({ passcode: '' })).after.session.hasPasscode).toBe(false)
  })

  it.each([
    [{ title: ' ' }, 'text_missing'],
    [{ title: 'x'.repeat(101) }, 'text_too_long'],
    [{ title: 'Good', capacity: '-1' }, 'capacity_unusable'],
    [{ title: 'Good', link: 'javascript:alert(1)' }, 'link_unusable'],
    [{ title: 'Good', link: '' }, 'link_missing'],
    [{ title: 'Good', audience: 'Nobody knows' }, 'segment_unknown'],
    [{ title: 'Good', backup_link: 'nowhere' }, 'link_unusable'],
  ])('of %j is refused as %s, and changes nothing', async (fields, code) => {
    const before = readDatabase(school.path)
    expect(refusalOf(await edit(fields))).toMatchObject({ code })
    expect(readDatabase(school.path)).toBe(before)
  })

  it('of nothing new is no version', async () => {
    expect(granted(await edit({ title: 'Career coaching', capacity: '1' })).after.session.version).toBe(1)
  })

  it('sent twice changes once', async () => {
    const shown = { title: fingerprint('Career coaching') }
    granted(await edit({ title: 'CV clinic' }, shown))
    const { before, after } = granted(await edit({ title: 'CV clinic' }, shown))
    expect(after).toEqual(before)
    expect(after.session.version).toBe(2)
  })

  it('meets what somebody else changed: another field is kept, the same one is a conflict with both versions', async () => {
    const shown = { title: fingerprint('Career coaching'), description: fingerprint('') }
    granted(await edit({ title: 'By the admin' }, null, admin))
    const both = granted(await edit({ title: 'Career coaching', description: 'By the mentor' }, shown))
    expect(both.after.session).toMatchObject({ title: 'By the admin', description: 'By the mentor' })
    const before = readDatabase(school.path)
    expect(refusalOf(await edit({ title: 'By the mentor' }, shown))).toEqual({
      code: 'session_changed',
      number: 1,
      conflicts: [{ field: 'title', now: 'By the admin', yours: 'By the mentor' }],
    })
    expect(readDatabase(school.path)).toBe(before)
  })

  it('at the same moment keeps both, since each is decided anew', async () => {
    const [one, other] = await Promise.all([
      edit({ title: 'CV clinic' }),
      edit({ description: 'Bring yours' }, null, admin),
    ])
    expect([one.ok, other.ok]).toEqual([true, true])
    expect((await school.facts(id)).session).toMatchObject({
      title: 'CV clinic',
      description: 'Bring yours',
      version: 3,
    })
  })

  it('is refused once it is over', async () => {
    school.clock.set(new Date(school.clock.now().getTime() + 4 * HOUR).toISOString())
    expect(refusalOf(await edit({ title: 'Too late' }))).toMatchObject({ code: 'session_over' })
  })
})

describe('places', () => {
  const join = async (handle: string) => joinSession(school.deps, { asker: await school.person(handle), sessionId: id })

  it('that are more go to those first in line, who are told; fewer take nobody’s', async () => {
    for (const handle of ['ana', 'ben', 'chidi', 'dora']) await join(handle)
    expect((await school.facts(id)).session).toMatchObject({ registeredCount: 1, waitlistedCount: 3 })
    const more = granted(await edit({ capacity: '3' })).after.session
    expect(more).toMatchObject({ capacity: 3, registeredCount: 3, waitlistedCount: 1 })
    expect(kinds().filter((kind) => kind === 'promoted')).toHaveLength(2)
    const fewer = granted(await edit({ capacity: '2' })).after.session
    expect(fewer).toMatchObject({ capacity: 2, registeredCount: 3, waitlistedCount: 1 })
    const none = granted(await edit({ capacity: '' })).after.session
    expect(none).toMatchObject({ capacity: null, registeredCount: 4, waitlistedCount: 0 })
  })
})

describe('a mentor', () => {
  it('is assigned by an admin, and both are told; twice is once', async () => {
    const jonas = await school.person('jonas', { role: 'mentor' })
    await planChanges(school.deps, { limit: 100 })
    const { before, after } = granted(
      await assignMentor(school.deps, { asker: admin, sessionId: id, mentorId: jonas.person.id }),
    )
    expect([before.mentor?.name, after.mentor?.name]).toEqual(['mentor', 'jonas'])
    const again = await assignMentor(school.deps, { asker: admin, sessionId: id, mentorId: jonas.person.id })
    expect(granted(again).after.session.version).toBe(2)
    await planChanges(school.deps, { limit: 100 })
    const told = kinds().filter((kind) => kind === 'changed')
    expect(told.length).toBeGreaterThanOrEqual(2)
  })

  it('is not assigned over another who was assigned meanwhile', async () => {
    const [jonas, kim] = [await school.person('jonas'), await school.person('kim')]
    const shown = mentor.person.id
    granted(await assignMentor(school.deps, { asker: admin, sessionId: id, mentorId: jonas.person.id, shown }))
    const late = await assignMentor(school.deps, { asker: admin, sessionId: id, mentorId: kim.person.id, shown })
    expect(refusalOf(late)).toMatchObject({
      code: 'session_changed',
      conflicts: [{ field: 'mentor', now: 'jonas', yours: 'kim' }],
    })
  })
})

describe('a move', () => {
  const start = (minutes: number) => new Date(school.clock.now().getTime() + minutes * MINUTE)
  const move = (
    minutes: number | null,
    durationMinutes: number | null = null,
    from: { startTime: Date; endTime: Date } | null = null,
  ) =>
    rescheduleSession(school.deps, {
      asker: mentor,
      sessionId: id,
      move: { start: minutes === null ? null : { instant: start(minutes), zone: 'UTC' }, durationMinutes },
      from,
    })

  it('keeps registrations and length, tells those concerned, and is done once', async () => {
    await joinSession(school.deps, { asker: ana, sessionId: id })
    await planChanges(school.deps, { limit: 100 })
    const { after } = granted(await move(600))
    expect(after.session).toMatchObject({ startTime: start(600), endTime: start(660), registeredCount: 1 })
    expect(granted(await move(600)).after.session.version).toBe(2)
    await planChanges(school.deps, { limit: 100 })
    expect(kinds().filter((kind) => kind === 'changed').length).toBeGreaterThanOrEqual(2)
  })

  it('may be another length alone', async () => {
    expect(granted(await move(null, 90)).after.session).toMatchObject({ startTime: start(120), endTime: start(210) })
  })

  it.each([
    ['a time gone by', -5, null, 'time_unusable'],
    ['no length', 600, 1, 'duration_unusable'],
    ['more than a day', 600, 1_441, 'duration_unusable'],
  ])('to %s is refused, and changes nothing', async (_name, minutes, length, code) => {
    const before = readDatabase(school.path)
    expect(refusalOf(await move(minutes, length))).toMatchObject({ code })
    expect(readDatabase(school.path)).toBe(before)
  })

  it('of what somebody else moved meanwhile is refused', async () => {
    const { startTime, endTime } = (await school.facts(id)).session
    granted(await move(300))
    expect(refusalOf(await move(600, null, { startTime, endTime }))).toMatchObject({ code: 'session_changed' })
  })

  it('of what has begun is refused', async () => {
    school.clock.set(new Date(school.clock.now().getTime() + 130 * MINUTE).toISOString())
    expect(refusalOf(await move(600))).toMatchObject({ code: 'too_late_to_move' })
  })
})
