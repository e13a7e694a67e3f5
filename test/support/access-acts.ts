import { createGroupReader } from '../../src/chat/read-groups.ts'
import type { PersonId } from '../../src/domain/ids.ts'
import type { Result } from '../../src/domain/result.ts'
import { addListToSegment } from '../../src/usecases/add-list-to-segment.ts'
import { addToSegment } from '../../src/usecases/add-to-segment.ts'
import { assignMentor } from '../../src/usecases/assign-mentor.ts'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { cannotHost } from '../../src/usecases/cannot-host.ts'
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
import { hostAgain } from '../../src/usecases/host-again.ts'
import { invitePerson } from '../../src/usecases/invite-person.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { leaveSeries } from '../../src/usecases/leave-series.ts'
import { leaveSession } from '../../src/usecases/leave-session.ts'
import { listAttendees } from '../../src/usecases/list-attendees.ts'
import { listRoles } from '../../src/usecases/list-roles.ts'
import { listSegments } from '../../src/usecases/list-segments.ts'
import { listSessions } from '../../src/usecases/list-sessions.ts'
import { markAttendance } from '../../src/usecases/mark-attendance.ts'
import type { Asker, Deps } from '../../src/usecases/ports.ts'
import { previewReschedule } from '../../src/usecases/preview-reschedule.ts'
import { readAttention } from '../../src/usecases/read-attention.ts'
import { readDoctor } from '../../src/usecases/read-doctor.ts'
import { removeFromSegment } from '../../src/usecases/remove-from-segment.ts'
import { reopenSession } from '../../src/usecases/reopen-session.ts'
import { rescheduleSession } from '../../src/usecases/reschedule-session.ts'
import { revokeRole } from '../../src/usecases/revoke-role.ts'
import { sayHere } from '../../src/usecases/say-here.ts'
import { sessionDetails } from '../../src/usecases/session-details.ts'
import { startSession } from '../../src/usecases/start-session.ts'
import { stopSync } from '../../src/usecases/stop-sync.ts'
import { syncSegment } from '../../src/usecases/sync-segment.ts'
import { takeOver } from '../../src/usecases/take-over.ts'
import { useBackup } from '../../src/usecases/use-backup.ts'
import { useCode } from '../../src/usecases/use-code.ts'
import { inputOf } from '../usecases/open-school.ts'
import type { Act } from './access-row.ts'

const NO_GROUPS = createGroupReader(new Map())

/** What each row of the access table asks of a use case; the others stand for none of their own. */
export const ACCESS_ACTS: Readonly<Record<string, Act>> = {
  'session details': sessionDetails,
  join: joinSession,
  leave: leaveSession,
  'join all': joinSeries,
  'leave all': leaveSeries,
  edit: (deps, call) => editSession(deps, { ...call, fields: { title: 'Another' }, shown: null }),
  reschedule: (deps, call) =>
    rescheduleSession(deps, { ...call, move: { start: null, durationMinutes: 90 }, from: null }),
  'preview a move': (deps, call) => previewReschedule(deps, { ...call, move: { start: null, durationMinutes: 90 } }),
  cancel: (deps, call) => cancelSession(deps, { ...call, reason: null }),
  start: startSession,
  end: endSession,
  extend: extendSession,
  reopen: reopenSession,
  attendees: listAttendees,
  mark: (deps, call) => markAttendance(deps, { ...call, as: 'attended' }),
  'confirm claims': (deps, call) => confirmClaims(deps, { ...call, personId: null }),
  invite: invitePerson,
  dispute: disputeRecord,
  attention: readAttention,
  doctor: (deps, { asker }) => readDoctor(deps, { asker, parts: [] }),
  'list sessions': (deps, { asker }) => listSessions(deps, { asker, show: 'upcoming' }),
  create: (deps, { asker }) => make(deps, asker, null),
  'create for another mentor': (deps, { asker, personId }) => make(deps, asker, personId),
  settings: (deps, { asker }) => changeSettings(deps, { asker, set: { lateAfterMinutes: 11 } }),
  'segment create': (deps, { asker }) => createSegment(deps, { asker, name: 'New', channel: null }),
  'segment add': (deps, call) => addToSegment(deps, { ...call, name: 'Cohort', channel: null }),
  'segment remove': (deps, call) => removeFromSegment(deps, { ...call, name: 'Cohort' }),
  'segment sync': (deps, { asker }) => syncSegment(deps, { asker, name: 'Cohort', group: null, groups: NO_GROUPS }),
  'stop sync': (deps, { asker }) => stopSync(deps, { asker, segmentId: deps.newId('seg') }),
  'segment paste': (deps, { asker }) =>
    addListToSegment(deps, { asker, segmentId: deps.newId('seg'), people: [], groups: NO_GROUPS }),
  'segment list': (deps, { asker }) => listSegments(deps, { asker, name: null }),
  'grant mentor': (deps, call) => grantRole(deps, { ...call, role: 'mentor' }),
  'grant admin': (deps, call) => grantRole(deps, { ...call, role: 'admin' }),
  'grant superadmin': (deps, call) => grantRole(deps, { ...call, role: 'superadmin' }),
  'revoke mentor': (deps, call) => revokeRole(deps, { ...call, role: 'mentor' }),
  'revoke admin': (deps, call) => revokeRole(deps, { ...call, role: 'admin' }),
  'revoke superadmin': (deps, call) => revokeRole(deps, { ...call, role: 'superadmin' }),
  'role list': listRoles,
  'connect: give': (deps, { asker }) => giveCode(deps, { asker, purpose: 'connect' }),
  'connect: use': (deps, { asker }) => useCode(deps, { asker, purpose: 'connect', code: 'x' }),
  'link: give': (deps, { asker }) => giveCode(deps, { asker, purpose: 'link' }),
  'edit, naming a mentor': (deps, { personId, ...call }) =>
    editSession(deps, { ...call, fields: {}, mentorId: personId, shown: null }),
  "can't host": cannotHost,
  'host after all': hostAgain,
  'say here': sayHere,
  'use backup': (deps, call) => useBackup(deps, { ...call, shown: '0000' }),
  'take over': (deps, call) => takeOver(deps, { ...call, anyway: false }),
  assign: (deps, { personId, ...call }) => assignMentor(deps, { ...call, mentorId: personId }),
}

function make(deps: Deps, asker: Asker, mentorId: PersonId | null): Promise<Result<unknown>> {
  const startTime = new Date(deps.clock.now().getTime() + 60_000)
  return createSession(deps, {
    asker,
    input: inputOf({ startTime }),
    mentorId,
    announceChannel: null,
    typedChannel: null,
  })
}
