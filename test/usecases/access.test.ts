import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, SessionId } from '../../src/domain/ids.ts'
import type { Result } from '../../src/domain/result.ts'
import { addToSegment } from '../../src/usecases/add-to-segment.ts'
import { assignMentor } from '../../src/usecases/assign-mentor.ts'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { changeSettings } from '../../src/usecases/change-settings.ts'
import { confirmClaims } from '../../src/usecases/confirm-claims.ts'
import { createSegment } from '../../src/usecases/create-segment.ts'
import { createSession } from '../../src/usecases/create-session.ts'
import { disputeRecord } from '../../src/usecases/dispute-record.ts'
import { editSession } from '../../src/usecases/edit-session.ts'
import { endSession } from '../../src/usecases/end-session.ts'
import { extendSession } from '../../src/usecases/extend-session.ts'
import { giveCode } from '../../src/usecases/give-code.ts'
import { grantRole } from '../../src/usecases/grant-role.ts'
import { invitePerson } from '../../src/usecases/invite-person.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { leaveSession } from '../../src/usecases/leave-session.ts'
import { listAttendees } from '../../src/usecases/list-attendees.ts'
import { listRoles } from '../../src/usecases/list-roles.ts'
import { listSegments } from '../../src/usecases/list-segments.ts'
import { listSessions } from '../../src/usecases/list-sessions.ts'
import { markAttendance } from '../../src/usecases/mark-attendance.ts'
import type { Asker, Deps } from '../../src/usecases/ports.ts'
import { previewReschedule } from '../../src/usecases/preview-reschedule.ts'
import { readDoctor } from '../../src/usecases/read-doctor.ts'
import { removeFromSegment } from '../../src/usecases/remove-from-segment.ts'
import { reopenSession } from '../../src/usecases/reopen-session.ts'
import { rescheduleSession } from '../../src/usecases/reschedule-session.ts'
import { revokeRole } from '../../src/usecases/revoke-role.ts'
import { sessionDetails } from '../../src/usecases/session-details.ts'
import { startSession } from '../../src/usecases/start-session.ts'
import { useCode } from '../../src/usecases/use-code.ts'
import { inputOf, MINUTE, openSchool, type School } from './open-school.ts'
import { readDatabase } from './read-database.ts'

/** What each action is called with; the person is a student of the school. */
type Call = { readonly asker: Asker; readonly sessionId: SessionId; readonly personId: PersonId }
type Act = (deps: Deps, call: Call) => Promise<Result<unknown>>

/** Who may: of the school's roles, in sessions that are not theirs; and whether its mentor may, having that role only by it. */
type Row = {
  readonly action: string
  readonly act: Act
  readonly roles: readonly Role[]
  readonly itsMentor: boolean
  /** Whether the action names a session, so that another organization's is unknown. */
  readonly ofSession: boolean
}
type Role = 'student' | 'mentor' | 'admin' | 'superadmin'
const ALL: readonly Role[] = ['student', 'mentor', 'admin', 'superadmin']
const ADMINS: readonly Role[] = ['admin', 'superadmin']

const ofSession = (action: string, act: Act, roles: readonly Role[] = ADMINS): Row => {
  return { action, act, roles, itsMentor: true, ofSession: true }
}
const other = (action: string, act: Act, roles: readonly Role[]): Row => {
  return { action, act, roles, itsMentor: roles.includes('mentor'), ofSession: false }
}

const ROWS: readonly Row[] = [
  ofSession('session details', sessionDetails, ALL),
  ofSession('join', joinSession, ALL),
  ofSession('leave', leaveSession, ALL),
  ofSession('edit', (deps, call) => editSession(deps, { ...call, fields: { title: 'Another' }, shown: null })),
  ofSession('reschedule', (deps, call) =>
    rescheduleSession(deps, { ...call, move: { start: null, durationMinutes: 90 }, from: null }),
  ),
  ofSession('preview a move', (deps, call) =>
    previewReschedule(deps, { ...call, move: { start: null, durationMinutes: 90 } }),
  ),
  ofSession('cancel', (deps, call) => cancelSession(deps, { ...call, reason: null })),
  ofSession('start', startSession),
  ofSession('end', endSession),
  ofSession('extend', extendSession),
  ofSession('reopen', reopenSession),
  ofSession('attendees', listAttendees),
  ofSession('mark', (deps, call) => markAttendance(deps, { ...call, as: 'attended' })),
  ofSession('confirm claims', (deps, call) => confirmClaims(deps, { ...call, personId: null })),
  ofSession('invite', invitePerson),
  ofSession('dispute', disputeRecord, ALL),
  other('doctor', (deps, { asker }) => readDoctor(deps, { asker, parts: [] }), ADMINS),
  other('list sessions', (deps, { asker }) => listSessions(deps, { asker, show: 'upcoming' }), ALL),
  other(
    'create',
    (deps, { asker }) =>
      createSession(deps, {
        asker,
        input: inputOf({ startTime: new Date(deps.clock.now().getTime() + MINUTE) }),
        mentorId: null,
        announceChannel: null,
        typedChannel: null,
      }),
    ['mentor', 'admin', 'superadmin'],
  ),
  other(
    'create for another mentor',
    (deps, { asker, personId }) =>
      createSession(deps, {
        asker,
        input: inputOf({ startTime: new Date(deps.clock.now().getTime() + MINUTE) }),
        mentorId: personId,
        announceChannel: null,
        typedChannel: null,
      }),
    ADMINS,
  ),
  other('settings', (deps, { asker }) => changeSettings(deps, { asker, set: { lateAfterMinutes: 11 } }), ADMINS),
  other('segment create', (deps, { asker }) => createSegment(deps, { asker, name: 'New', channel: null }), ADMINS),
  other('segment add', (deps, call) => addToSegment(deps, { ...call, name: 'Cohort', channel: null }), ADMINS),
  other('segment remove', (deps, call) => removeFromSegment(deps, { ...call, name: 'Cohort' }), ADMINS),
  other('segment list', (deps, { asker }) => listSegments(deps, { asker, name: null }), ADMINS),
  other('grant mentor', (deps, call) => grantRole(deps, { ...call, role: 'mentor' }), ADMINS),
  other('grant admin', (deps, call) => grantRole(deps, { ...call, role: 'admin' }), ['superadmin']),
  other('grant superadmin', (deps, call) => grantRole(deps, { ...call, role: 'superadmin' }), ['superadmin']),
  other('revoke mentor', (deps, call) => revokeRole(deps, { ...call, role: 'mentor' }), ADMINS),
  other('revoke admin', (deps, call) => revokeRole(deps, { ...call, role: 'admin' }), ['superadmin']),
  other('role list', listRoles, ADMINS),
  other('connect: give', (deps, { asker }) => giveCode(deps, { asker, purpose: 'connect' }), ['superadmin']),
  other('connect: use', (deps, { asker }) => useCode(deps, { asker, purpose: 'connect', code: 'x' }), ['superadmin']),
  other('link: give', (deps, { asker }) => giveCode(deps, { asker, purpose: 'link' }), ALL),
  // Last, since they take the session from its mentor.
  {
    ...ofSession('edit, naming a mentor', (deps, { personId, ...call }) =>
      editSession(deps, { ...call, fields: {}, mentorId: personId, shown: null }),
    ),
    itsMentor: false,
  },
  {
    ...ofSession('assign', (deps, { personId, ...call }) => assignMentor(deps, { ...call, mentorId: personId })),
    itsMentor: false,
  },
]

let school: School
let askers: ReadonlyMap<Role | 'its mentor' | 'stranger', Asker>
let call: Omit<Call, 'asker'>

beforeAll(async () => {
  school = await openSchool()
  const itsMentor = await school.person('its-mentor')
  askers = new Map([
    ...(await Promise.all(ALL.map(async (role) => [role, await school.person(`a-${role}`, { role })] as const))),
    ['its mentor', itsMentor],
    ['stranger', await school.person('stranger', { role: 'superadmin', space: 'T2' })],
  ])
  const { session } = await school.session({ mentor: itsMentor })
  const target = await school.person('target')
  call = { sessionId: session.id, personId: target.person.id }
})
afterAll(() => school.close())

const isAllowed = (result: Result<unknown>): boolean => result.ok || result.refusal.code !== 'not_allowed'
const askerFor = (who: Role | 'its mentor' | 'stranger'): Asker => {
  const asker = askers.get(who)
  if (asker === undefined) throw new Error(`nobody is ${who}`)
  return asker
}

describe.each(ROWS)('$action', ({ act, roles, itsMentor, ofSession: namesSession }) => {
  it.each(ALL.filter((role) => !roles.includes(role)))('is refused to a %s and changes nothing', async (role) => {
    const before = readDatabase(school.path)
    const result = await act(school.deps, { ...call, asker: askerFor(role) })
    expect(result).toMatchObject({ ok: false, refusal: { code: 'not_allowed' } })
    expect(readDatabase(school.path)).toBe(before)
  })

  it.each([...roles])('is not refused to a %s', async (role) => {
    expect(isAllowed(await act(school.deps, { ...call, asker: askerFor(role) }))).toBe(true)
  })

  it(`is ${itsMentor && namesSession ? 'not refused' : 'as for a student'} to the mentor of the session at hand`, async () => {
    const allowed = isAllowed(await act(school.deps, { ...call, asker: askerFor('its mentor') }))
    expect(allowed).toBe(namesSession ? itsMentor : roles.includes('student'))
  })
})

describe.each(ROWS.filter(({ ofSession }) => ofSession))('$action', ({ act }) => {
  it('finds no session of another organization, and changes nothing', async () => {
    const before = readDatabase(school.path)
    const result = await act(school.deps, { ...call, asker: askerFor('stranger') })
    expect(result).toMatchObject({ ok: false, refusal: { code: 'session_unknown' } })
    expect(readDatabase(school.path)).toBe(before)
  })
})
