import { describe, expect, it } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import type { SegmentId } from '../../src/domain/ids.ts'
import type { SessionFilter } from '../../src/usecases/ports.ts'
import { inStatements, isSlow, plansOf, s, series, session } from './in-statements.ts'

/** Every statement that a hot act runs, as SQLite means to run it: along an index, without sorting or scanning. */
inStatements()

describe('a hot read uses an index and sorts nothing', () => {
  const page = (show: 'upcoming' | 'mine' | 'week' | 'past', after?: Session, filter?: SessionFilter) => () =>
    s.store.listSessions({
      organizationId: s.organization.id,
      show,
      personId: s.ada.id,
      now: s.clock.now(),
      until: new Date(s.clock.now().getTime() + 7 * 86_400_000),
      limit: 10,
      ...(after ? { after } : {}),
      ...(filter ? { filter } : {}),
    })
  const hostedBy = () => ({ segmentId: null, mentorId: s.mentor.id, search: 'a' })
  const org = () => s.organization.id
  const adas = () => ({ personId: s.ada.id, sessionId: session.id })
  const reminded = (as: 'mentor' | 'registered') => () =>
    s.store.reminderCandidates({ as, after: s.clock.now(), until: s.clock.now(), limit: 10 })
  it.each<[string, () => Promise<unknown>, RegExp]>([
    ['entrance', () => s.store.entrance('slack', s.space.externalId, 'U1'), /identities_account/],
    ['entranceIn', () => s.store.entranceIn(org(), 'slack', 'U1'), /identities_user/],
    ['entrancesOf', () => s.store.entrancesOf('slack', 'U1'), /identities_user/],
    ['space', () => s.store.space('slack', 'T1'), /spaces_external/],
    ['person', () => s.store.person(org(), s.ada.id), /sqlite_autoindex_people_1/],
    ['personFacts', () => s.store.personFacts(org(), s.ada.id), /identities_person/],
    ['segmentsOf', () => s.store.segmentsOf(s.ada.id), /segment_members_person/],
    ['segmentNamed', () => s.store.segmentNamed(org(), 'A'), /segments_name/],
    ['segment', () => s.store.segment(org(), s.newId('seg')), /sqlite_autoindex_segments_1/],
    ['groupsOf', () => s.store.groupsOf(s.newId('seg')), /autoindex_segment_groups/],
    ['groupsIn', () => s.store.groupsIn(s.space.id), /segment_groups_group \(space_id=\?/],
    ['dueGroups', () => s.store.dueGroups(s.clock.now(), 10), /segment_groups_due \(due_at</],
    ['groupMembersOf', () => s.store.groupMembersOf(s.newId('seg'), s.space.id), /autoindex_segment_group_members/],
    ['groupSegmentsOf', () => s.store.groupSegmentsOf(s.ada.id, s.space.id), /segment_group_members_person/],
    ['channelsInZone', () => s.store.channelsInZone('UTC'), /organizations_zone \(timezone=\?[\s\S]*segment_channels/],
    [
      'agendaSessions',
      () =>
        s.store.agendaSessions({
          organizationId: org(),
          segmentId: s.newId('seg'),
          after: s.clock.now(),
          until: s.clock.now(),
        }),
      /success_sessions_current \(organization_id=\? AND start_time>\? AND start_time<\?\)/,
    ],
    ['session', () => s.store.session(org(), session.id), /success_sessions/],
    ['sessionNumbered', () => s.store.sessionNumbered(org(), 1), /success_sessions_number/],
    ['sessionsTitled', () => s.store.sessionsTitled(org(), 'T'), /success_sessions_title/],
    ['sessionFacts', () => s.store.sessionFacts(org(), session.id), /identities_person/],
    ['nextNumber', () => s.store.nextNumber(org()), /success_sessions_number/],
    ['passcode', () => s.store.passcode(org(), session.id), /success_sessions/],
    ['isInvited', () => s.store.isInvited(session.id, s.ada.id), /session_people/],
    ['list upcoming', page('upcoming'), /success_sessions_current \(organization_id=\? AND \(start_time,id\)>/],
    ['list week', page('week'), /success_sessions_current \(organization_id=\? AND \(start_time,id\)>/],
    ['list past', page('past'), /success_sessions_past \(organization_id=\? AND \(start_time,id\)</],
    [
      'list mine, attending',
      page('mine'),
      /session_attendance_person \(person_id=\? AND \(session_start,session_id\)>/,
    ],
    ['list mine, hosting', page('mine'), /success_sessions_mentor \(mentor_id=\? AND \(start_time,id\)>/],
    [
      'list upcoming of a mentor',
      () => page('upcoming', undefined, hostedBy())(),
      /success_sessions_mentor \(mentor_id=\? AND \(start_time,id\)>/,
    ],
    [
      'list past of a mentor',
      () => page('past', undefined, hostedBy())(),
      /success_sessions_mentor \(mentor_id=\? AND \(start_time,id\)</,
    ],
    ['attendance', () => s.store.attendance(session.id, s.ada.id), /session_attendance/],
    ['waitlistPosition', () => s.store.waitlistPosition(session.id, 1), /session_attendance_waiting/],
    ['ownPlaces', () => s.store.ownPlaces(s.ada.id, [session.id]), /session_attendance_waiting/],
    ['firstWaiting', () => s.store.firstWaiting(session.id), /session_attendance_waiting/],
    ['bothAttend', () => s.store.bothAttend(s.ada.id, s.bob.id), /session_attendance_person/],
    ['evidence', () => s.store.evidence(session.id), /evidence_session \(session_id=\? AND \(at,id\)>/],
    ['dueToStart', () => s.store.dueToStart(s.clock.now(), 10), /success_sessions_to_start/],
    ['dueToEnd', () => s.store.dueToEnd(s.clock.now(), 10), /success_sessions_to_end/],
    ['dueToSettle', () => s.store.dueToSettle(s.clock.now(), 10), /success_sessions_to_settle/],
    ['unseenMentors', () => s.store.unseenMentors(s.clock.now(), 10), /success_sessions_mentor_awaited/],
    ['series', () => s.store.series(org(), series.id), /sqlite_autoindex_series_1/],
    ['seriesFacts', () => s.store.seriesFacts(org(), series.id), /success_sessions_series_next \(series_id=\?/],
    ['wholeSeries', () => s.store.wholeSeries(org(), series.id), /success_sessions_series_next \(series_id=\?/],
    [
      'sessionsOfSeries',
      () => s.store.sessionsOfSeries(series.id, s.clock.now()),
      /success_sessions_series \(series_id=\? AND series_start>/,
    ],
    ['lastOfSeries', () => s.store.lastOfSeries(series.id), /success_sessions_series \(series_id=/],
    ['dueToExtend', () => s.store.dueToExtend(s.clock.now(), 10), /series_to_extend \(extend_at</],
    ['isInSeries', () => s.store.isInSeries(series.id, s.ada.id), /series_people/],
    ['seriesPeople', () => s.store.seriesPeople(series.id), /series_people_order/],
    [
      'sessionsToAnnounce',
      () => s.store.sessionsToAnnounce({ after: s.clock.now(), until: s.clock.now() }),
      /success_sessions_to_start \(start_time>/,
    ],
    ['announcedSeriesPlaces', () => s.store.announcedSeriesPlaces(series.id), /deliveries_once \(event=/],
    ['announcementIn, by its series', () => s.store.announcementIn(session.id, 'x'), /announcements_series/],
    ['unplannedChanges', () => s.store.unplannedChanges(10, 5), /session_changes_unplanned \(.*id>\?\)/],
    ['dueDeliveryIds', () => s.store.dueDeliveryIds(s.clock.now(), 10), /deliveries_due/],
    ['staleAnnouncements', () => s.store.staleAnnouncements(s.clock.now(), 10), /announcements_stale/],
    ['announcedPlaces', () => s.store.announcedPlaces(session.id), /deliveries_once/],
    ['isInCalendar', () => s.store.isInCalendar(adas()), /deliveries_mailed \(session_id=\? AND recipient=\?\)/],
    ['timesTakenOut', () => s.store.timesTakenOut(adas()), /deliveries_mailed \(session_id=\? AND recipient=\?\)/],
    ['entriesOf', () => s.store.entriesOf(session.id), /deliveries_mailed \(session_id=\? AND recipient>\?\)/],
    [
      'entriesChanged',
      () => s.store.entriesChanged({ first: series.id, changedAt: s.clock.now() }),
      /success_sessions_series[\s\S]*session_changes_session/,
    ],
    ['casesOf', () => s.store.casesOf(session.id, s.ada.id), /deliveries_once \(event>\? AND event<\?\)/],
    ['announcementIn', () => s.store.announcementIn(session.id, 'x'), /announcements_session/],
    ['recipient', () => s.store.recipient(s.ada.id), /sqlite_autoindex_people_1/],
    [
      'recipientsOf',
      () => s.store.recipientsOf(session.id),
      /session_attendance_seq[\s\S]*deliveries_mailed \(session_id=\? AND recipient>/,
    ],
    [
      'assignedByMail',
      () => s.store.assignedByMail({ organizationId: org(), sessionId: session.id, after: null, limit: 10 }),
      /people_mailed \(organization_id=\? AND id>\?\)/,
    ],
    [
      'reminderCandidates, registered',
      reminded('registered'),
      /success_sessions_to_start[\s\S]*attendance_seq \(session_id=\? AND seq>/,
    ],
    ['reminderCandidates, mentors', reminded('mentor'), /success_sessions_to_start \(\(start_time,id\)>/],
    [
      'claimedSessions',
      () => s.store.claimedSessions({ organizationId: org(), overAfter: s.clock.now(), limit: 10 }),
      /success_sessions_to_settle \(<expr>>/,
    ],
    ['watermark', () => s.store.watermark('x'), /watermarks/],
    ['delivery', () => s.store.delivery(org(), s.newId('dlv')), /deliveries/],
    [
      'failedDeliveries',
      () => s.store.failedDeliveries({ organizationId: org(), since: s.clock.now(), limit: 10 }),
      /deliveries_failed \(organization_id=\? AND done_at>/,
    ],
    ['proposal', () => s.store.proposal(s.newId('prp'), s.clock.now()), /proposals/],
    ['code', () => s.store.code('x'), /codes/],
    ['countEmailCodes', () => s.store.countEmailCodes(s.ada.id, s.clock.now()), /codes_person \(person_id=\?/],
  ])('%s', async (_name, act, index) => {
    const plan = await plansOf(act)
    expect(plan.filter(isSlow)).toEqual([])
    expect(plan.join('\n')).toMatch(index)
  })

  it("lastEvidence goes along the person's own evidence, whatever the session holds", async () => {
    const query = { sessionId: session.id, personId: s.ada.id, source: 'zoom' } as const
    expect((await plansOf(() => s.store.lastEvidence(query))).join('\n')).toMatch(
      /evidence_person \(person_id=\? AND session_id=/,
    )
  })

  const found = (segmentId: SegmentId | null) => ({ segmentId, mentorId: null, search: 'a' })
  const inSegment = () => found(s.newId('seg'))
  it.each<[string, () => Promise<unknown>, readonly RegExp[]]>([
    ['list upcoming of a segment', () => page('upcoming', undefined, inSegment())(), [/_current /, /segments_segment/]],
    ['list past of a segment', () => page('past', undefined, inSegment())(), [/_past /, /segments_segment/]],
    ['list upcoming by title', () => page('upcoming', undefined, found(null))(), [/_current /, /sessions_title /]],
    ['list past by title', () => page('past', undefined, found(null))(), [/_past /, /_ended_title /]],
    [
      'searchSessions',
      () => s.store.searchSessions({ organizationId: org(), text: 'x', limit: 25 }),
      [/_current /, /sessions_title /, /_past /, /_ended_title /],
    ],
  ])('%s looks at the nearest, then at all along the index for it, and reads no table through', async (...of) => {
    const [_name, act, indexes] = of
    const plan = await plansOf(act)
    expect(plan.filter((step) => isSlow(step) && step !== 'SCAN n' && !step.includes('TEMP B-TREE'))).toEqual([])
    for (const index of indexes) expect(plan.join('\n')).toMatch(index)
  })

  it.each<[string, () => Promise<unknown>]>([
    [
      'unreadySessions',
      () => s.store.unreadySessions({ organizationId: org(), now: s.clock.now(), until: s.clock.now(), limit: 10 }),
    ],
    ['roster', () => s.store.roster(session.id)],
    ['ownRecord', () => s.store.ownRecord(s.ada.id)],
    ['membersOf', () => s.store.membersOf(s.newId('seg'))],
    ['segments', () => s.store.segments(org())],
    ['lastCode', () => s.store.lastCode(s.ada.id)],
    ['namesakes', () => s.store.namesakes(org(), ['Ada'])],
    ['roleHolders', () => s.store.roleHolders(org())],
    ['unreachedOf', () => s.store.unreachedOf(org(), session.id)],
  ])('%s scans no table (what it sorts is one session, segment, role or person)', async (_name, act) => {
    const plan = await plansOf(act)
    expect(plan.filter((step) => isSlow(step) && !step.includes('TEMP B-TREE'))).toEqual([])
  })
})

describe('what every tick asks goes along an index, step by step', () => {
  it.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'dueDeliveryIds, more than are read',
      () => s.store.dueDeliveryIds(s.clock.now(), 0),
      /deliveries_waiting \(organization_id>\?\)/,
    ],
    ['offsetsInUse', () => s.store.offsetsInUse(), /people_offsets[\s\S]*organizations_offsets/],
    ['zonesInUse', () => s.store.zonesInUse(), /organizations_zone/],
    ['nextGroupDue', () => s.store.nextGroupDue(), /segment_groups_due/],
    ['backlog', () => s.store.backlog(), /deliveries_failed/],
    ['mentorRate', () => s.store.mentorRate(s.mentor.id, session.id), /success_sessions_mentor/],
  ])('%s', async (_name, act, index) => {
    const plan = await plansOf(act)
    // The recursion has as many steps as there are different choices; the backlog is what is still on its way.
    expect(
      plan.filter((step) => isSlow(step) && !/SCAN s$|TEMP B-TREE|USING (COVERING )?INDEX deliveries_/.test(step)),
    ).toEqual([])
    expect(plan.join('\n')).toMatch(index)
  })
})
