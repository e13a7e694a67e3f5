import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Series, Session } from '../../src/domain/entities.ts'
import type { Change, Commit, SessionFilter } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

/** Every statement that a hot act runs, as SQLite means to run it: along an index, without sorting or scanning. */
let s: OpenedSchool
let session: Session
let series: Series
const statements: string[] = []
beforeAll(async () => {
  s = await openSchool({ onSql: (sql) => statements.push(sql) })
  series = s.school.series(s.organization)
  const startTime = s.clock.now()
  const ofSeries = { seriesId: series.id, seriesStart: startTime }
  session = s.school.session(s.organization, { mentorId: s.mentor.id, startTime, ...ofSeries })
  const segment = s.school.segment(s.organization, 'A')
  const set = { audience: { everyone: false, segmentIds: [segment.id] } }
  await commit(
    { type: 'add-segment', segment },
    { type: 'add-series', series },
    s.school.addSession({ ...session, ...set }, 'secret'),
    s.school.register(session, s.ada, 'waitlisted'),
    { type: 'add-series-person', seriesId: series.id, personId: s.ada.id, at: s.clock.now() },
  )
})
afterAll(() => s.close())

const commit = (...changes: Commit['changes']) => s.store.commit({ changes })

/** The plan of each statement run meanwhile, but for the opening and closing of transactions. */
const plansOf = async (act: () => Promise<unknown>): Promise<readonly string[]> => {
  statements.length = 0
  await act()
  const ran = statements.filter((sql) => /^\s*(select|insert|update|delete|with)/i.test(sql))
  expect(ran.length).toBeGreaterThan(0)
  return ran.flatMap((sql) =>
    s.outside
      .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail),
  )
}
/** A step that reads every row of something, or sorts what it read. Reading an array of JSON, one made row or a recursion's last one is neither. */
const isSlow = (step: string) =>
  /^SCAN (?!json_each|CONSTANT ROW|used|\d)|TEMP B-TREE/.test(step) &&
  !/^SCAN \w+ USING (COVERING )?INDEX \S+_unplanned$/.test(step)

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
    ['evidence', () => s.store.evidence(session.id), /evidence_session/],
    ['dueToStart', () => s.store.dueToStart(s.clock.now(), 10), /success_sessions_to_start/],
    ['dueToEnd', () => s.store.dueToEnd(s.clock.now(), 10), /success_sessions_to_end/],
    ['dueToSettle', () => s.store.dueToSettle(s.clock.now(), 10), /success_sessions_to_settle/],
    ['unseenMentors', () => s.store.unseenMentors(s.clock.now(), 10), /success_sessions_mentor_awaited/],
    ['series', () => s.store.series(org(), series.id), /sqlite_autoindex_series_1/],
    ['seriesFacts', () => s.store.seriesFacts(org(), series.id), /success_sessions_series_next \(series_id=\?/],
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
    ['dueDeliveries', () => s.store.dueDeliveries(s.clock.now(), 10), /deliveries_due/],
    ['dueDeliveryIds', () => s.store.dueDeliveryIds(s.clock.now(), 10), /deliveries_due/],
    ['staleAnnouncements', () => s.store.staleAnnouncements(s.clock.now(), 10), /announcements_stale/],
    ['announcedPlaces', () => s.store.announcedPlaces(session.id), /deliveries_session/],
    ['casesOf', () => s.store.casesOf(session.id, s.ada.id), /deliveries_once \(event>\? AND event<\?\)/],
    ['announcementIn', () => s.store.announcementIn(session.id, 'x'), /announcements_session/],
    ['recipient', () => s.store.recipient(s.ada.id), /sqlite_autoindex_people_1/],
    ['recipientsOf', () => s.store.recipientsOf(session.id), /session_attendance_seq[\s\S]*deliveries_session/],
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
    ['searchSessions', () => s.store.searchSessions({ organizationId: org(), text: 'x', limit: 25 })],
  ])('%s scans no table (what it sorts is one session, segment, role or person)', async (_name, act) => {
    const plan = await plansOf(act)
    expect(plan.filter((step) => isSlow(step) && !step.includes('TEMP B-TREE'))).toEqual([])
  })
})

/** The tables and indexes that a statement, or a trigger that it fires, goes through from their first entry on. */
const scannedBy = (sql: string): readonly string[] => {
  const names = new Map(
    s.outside
      .prepare<[], readonly [number, string]>('SELECT rootpage, name FROM sqlite_master WHERE rootpage > 0')
      .raw()
      .all(),
  )
  const steps = s.outside
    .prepare<[], { readonly addr: number; readonly opcode: string; readonly p1: number; readonly p2: number }>(
      `EXPLAIN ${sql}`,
    )
    .all()
  const scanned: string[] = []
  let opened = new Map<number, string>()
  for (const { addr, opcode, p1, p2 } of steps) {
    // The program of each trigger is listed behind the statement's own and numbers its cursors anew.
    if (addr === 0) opened = new Map()
    if (opcode === 'OpenRead' || opcode === 'OpenWrite') opened.set(p1, names.get(p2) ?? `page ${p2}`)
    const name = opened.get(p1)
    // SQLite's own table of the last numbers given out has one row.
    if (opcode === 'Rewind' && name !== undefined && name !== 'sqlite_sequence') scanned.push(name)
  }
  return scanned
}

describe('what every tick asks goes along an index, step by step', () => {
  it.each<[string, () => Promise<unknown>, RegExp]>([
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

describe('a hot write uses an index, its triggers too', () => {
  it('(a scan inside a trigger would be seen)', () => {
    s.outside.exec('CREATE TEMP TRIGGER slow AFTER DELETE ON codes BEGIN UPDATE people SET locale = locale; END')
    expect(scannedBy("DELETE FROM codes WHERE hash = 'x'")).toEqual(['people'])
    s.outside.exec('DROP TRIGGER slow')
  })

  it.each<[string, () => readonly Change[]]>([
    ['set-registration', () => [s.school.register(session, s.ada, 'registered')]],
    [
      'set-session',
      () => [{ type: 'set-session', id: session.id, version: 1, set: { title: 'B' }, by: null, at: s.clock.now() }],
    ],
    [
      'add-evidence',
      () => [
        {
          type: 'add-evidence',
          evidence: {
            ...{ id: s.newId('evi'), sessionId: session.id, personId: s.mentor.id, source: 'zoom', kind: 'joined' },
            ...{ at: s.clock.now(), recordedBy: null, mark: null },
          },
        },
      ],
    ],
    ['changes-planned', () => [{ type: 'changes-planned', ids: [1], at: s.clock.now() }]],
    [
      'announcement-shown',
      () => [{ type: 'announcement-shown', deliveryId: s.newId('dlv'), unshown: 1, at: s.clock.now() }],
    ],
    ['doors-opened', () => [{ type: 'doors-opened', after: s.clock.now(), until: s.clock.now() }]],
    ['set-series', () => [{ type: 'set-series', id: series.id, version: 1, set: { title: 'T' }, at: s.clock.now() }]],
    [
      'add-series-person',
      () => [{ type: 'add-series-person', seriesId: series.id, personId: s.bob.id, at: s.clock.now() }],
    ],
    ['remove-series-person', () => [{ type: 'remove-series-person', seriesId: series.id, personId: s.bob.id }]],
    [
      'group members',
      () => {
        const link = { segmentId: s.newId('seg'), spaceId: s.space.id }
        return [
          { type: 'remove-group-member', ...link, personId: s.ada.id },
          { type: 'drop-segment-group', ...link },
          { type: 'group-due', spaceId: s.space.id, groupId: 'G', at: s.clock.now() },
        ]
      },
    ],
    ['set-watermark', () => [{ type: 'set-watermark', name: 'x', at: s.clock.now() }]],
    ['forget-person', () => [{ type: 'forget-person', id: s.mentor.id, name: 'X', at: s.clock.now() }]],
    ['merge-person', () => [{ type: 'merge-person', from: s.bob.id, into: s.ada.id, at: s.clock.now() }]],
  ])('%s', async (_name, changes) => {
    const plan = await plansOf(() => commit(...changes()))
    expect(plan.filter(isSlow)).toEqual([])
    const writes = statements.filter((sql) => /^\s*(insert|update|delete)/i.test(sql))
    expect(writes.length).toBeGreaterThan(0)
    expect(writes.flatMap(scannedBy)).toEqual([])
  })
})
