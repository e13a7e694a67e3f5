import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Organization, Person, Segment, Session, Space } from '../../src/domain/entities.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

/** What another program might write by mistake, as SQL over one valid session, person and delivery; each is refused by the database itself. */
let s: OpenedSchool
let session: Session
let elsewhere: { organization: Organization; space: Space; person: Person; segment: Segment; session: Session }
beforeEach(async () => {
  s = await openSchool()
  session = s.school.session(s.organization, { capacity: 1 })
  const organization = s.school.organization()
  elsewhere = {
    organization,
    space: s.school.space(organization),
    person: s.school.person(organization),
    segment: s.school.segment(organization, 'Away'),
    session: s.school.session(organization),
  }
  await s.store.commit({
    changes: [
      s.school.addSession(session, 'secret'),
      { type: 'add-organization', organization },
      { type: 'add-space', space: elsewhere.space },
      s.school.addPerson(elsewhere.person),
      { type: 'add-segment', segment: elsewhere.segment },
      s.school.addSession(elsewhere.session),
      s.school.register(session, s.ada),
      s.school.register(session, s.bob, 'waitlisted'),
    ],
    deliveries: [s.school.delivery(s.organization)],
  })
  const evidence = { id: s.newId('evi'), sessionId: session.id, personId: s.ada.id } as const
  const fact = { source: 'zoom', kind: 'joined', at: s.clock.now(), recordedBy: null, mark: null } as const
  await s.store.commit({ changes: [{ type: 'add-evidence', evidence: { ...evidence, ...fact } }] })
})
afterEach(() => s.close())

const run =
  (sql: string, ...values: readonly unknown[]) =>
  () =>
    s.outside.prepare(sql).run(...values)

describe('a session is refused', () => {
  it.each([
    ["title = ''", 'title_length'],
    ["title = printf('%.301c', 'x')", 'title_length'],
    ['title = NULL', 'NOT NULL'],
    ['end_time = start_time', 'order'],
    ['end_time = start_time - 1', 'order'],
    ['end_time = start_time + 8 * 86400000', 'longest'],
    ['start_time = 1790000000', 'success_sessions_start'],
    ["start_time = '2026-10-01'", 'success_sessions_start'],
    ["status = 'planned'", 'success_sessions_status'],
    ["provider = 'skype'", 'provider'],
    ['capacity = 0', 'success_sessions_capacity'],
    ['capacity = 1.5', 'success_sessions_capacity'],
    ["capacity = 'many'", 'success_sessions_capacity'],
    ["link = ''", 'success_sessions_link'],
    ["zoom_passcode = 'clear'", 'passcode'],
    ["zoom_passcode = 'v1.clear'", 'passcode'],
    ['everyone = 2', 'everyone'],
    ['registered_count = -1', 'registered'],
    ['version = 0', 'success_sessions_version'],
    ["mentor_id = 'per_nobody'", 'mentor is not of this organization'],
    ["created_in = 'spc_nowhere'", 'space is not of this organization'],
    ["organization_id = 'org_none'", 'organization'],
    ["id = 'ses_other'", 'keeps its id'],
  ])('where %s', (assignment, reason) => {
    expect(run(`UPDATE success_sessions SET ${assignment} WHERE id = ?`, session.id)).toThrow(reason)
  })

  it('where its number is taken in its organization, but not where only another one has it', () => {
    const insert = `INSERT INTO success_sessions (id, organization_id, number, title, start_time, end_time, link)
      VALUES (?, ?, ?, 'T', ?, ?, 'https://x.example')`
    const times = [session.startTime.getTime(), session.endTime.getTime()]
    expect(run(insert, 'ses_1', s.organization.id, session.number, ...times)).toThrow('there already')
    expect(run(insert.replace('INSERT', 'INSERT OR REPLACE'), session.id, s.organization.id, 77, ...times)).toThrow(
      'already',
    )
    expect(run(insert.replace('INSERT', 'REPLACE'), 'ses_3', s.organization.id, session.number, ...times)).toThrow(
      'already',
    )
    expect(run(insert, 'ses_2', elsewhere.organization.id, session.number, ...times)).not.toThrow()
  })

  it('where its id would fit in no button and no link', () => {
    const insert = `INSERT INTO success_sessions (id, organization_id, number, title, start_time, end_time, link)
      VALUES (?, ?, 78, 'T', ?, ?, 'https://x.example')`
    const times = [session.startTime.getTime(), session.endTime.getTime()]
    for (const id of ['a.b', 'a:b', 'a/b', 'a b', 'ä', 'x'.repeat(51)])
      expect(run(insert, id, s.organization.id, ...times)).toThrow('the id of a session')
    expect(run(insert, '550E8400-e29b-41d4-a716-446655440000', s.organization.id, ...times)).not.toThrow()
  })

  it('where a mentor or space is of another organization, with foreign keys off too', () => {
    s.outside.pragma('foreign_keys = OFF')
    const set = (column: string, value: string) =>
      run(`UPDATE success_sessions SET ${column} = ? WHERE id = ?`, value, session.id)
    expect(set('mentor_id', elsewhere.person.id)).toThrow('not of this organization')
    expect(set('created_in', elsewhere.space.id)).toThrow('not of this organization')
    expect(set('organization_id', elsewhere.organization.id)).toThrow('keeps its id and its organization')
  })

  it('where it would silently take the place of another one', async () => {
    const other = s.school.session(s.organization)
    await s.store.commit({ changes: [s.school.addSession(other)] })
    const replace = 'UPDATE OR REPLACE success_sessions SET number = ? WHERE id = ?'
    expect(run(replace, session.number, other.id)).toThrow('there already')
  })
})

describe('nothing crosses an organization', () => {
  it.each<[string, () => readonly unknown[]]>([
    ['INSERT INTO segment_members VALUES (?, ?, 1, 1)', () => [elsewhere.segment.id, s.ada.id]],
    ["INSERT INTO segment_channels VALUES (?, ?, 'C')", () => [elsewhere.segment.id, s.space.id]],
    ['INSERT INTO session_segments VALUES (?, ?)', () => [session.id, elsewhere.segment.id]],
    ['INSERT INTO session_people VALUES (?, ?, 1)', () => [session.id, elsewhere.person.id]],
    [
      `INSERT INTO session_attendance (session_id, person_id, registration, seq, session_start, created_at, updated_at)
        VALUES (?, ?, 'waitlisted', 9, 1, 1, 1)`,
      () => [session.id, elsewhere.person.id],
    ],
    [
      "INSERT INTO evidence (id, session_id, person_id, source, kind, at) VALUES ('evi_x', ?, ?, 'zoom', 'joined', 1790000000000)",
      () => [session.id, elsewhere.person.id],
    ],
    [
      "INSERT INTO identities VALUES ('idn_x', ?, ?, 'slack', 'U9', 'N', 'member', 1, NULL)",
      () => [elsewhere.person.id, s.space.id],
    ],
    ['UPDATE session_attendance SET person_id = ? WHERE person_id = ?', () => [elsewhere.person.id, s.ada.id]],
    ['UPDATE people SET organization_id = ? WHERE id = ?', () => [elsewhere.organization.id, s.ada.id]],
    ['UPDATE spaces SET organization_id = ? WHERE id = ?', () => [elsewhere.organization.id, s.space.id]],
    ['UPDATE people SET merged_into = ? WHERE id = ?', () => [elsewhere.person.id, s.ada.id]],
    ['UPDATE people SET merged_into = ? WHERE id = ?', () => [s.ada.id, s.ada.id]],
  ])('%s', (sql, values) => {
    expect(run(sql, ...values())).toThrow('rollcall:')
  })
})

describe('attendance is refused', () => {
  it.each([
    ["registration = 'maybe'", 'registration'],
    ["result = 'present', confidence = 'confirmed'", 'result'],
    ["result = 'attended'", 'whole'],
    ["result = 'attended', confidence = 'sure'", 'confidence'],
    ["reason = 'not json'", 'reason'],
    ['minutes = -1', 'minutes'],
    ['first_joined_at = 1790000005000, last_left_at = 1790000000000', 'left'],
    ['seq = 2', 'already'],
    ["session_id = 'ses_none'", 'organization'],
  ])('where %s', (assignment, reason) => {
    expect(run(`UPDATE session_attendance SET ${assignment} WHERE person_id = ?`, s.ada.id)).toThrow(reason)
  })

  it('where there is no place left, however it is written', () => {
    const full = 'the session is full'
    expect(run("UPDATE session_attendance SET registration = 'registered' WHERE person_id = ?", s.bob.id)).toThrow(full)
    const insert = `INSERT INTO session_attendance
      (session_id, person_id, registration, seq, session_start, created_at, updated_at) VALUES (?, ?, 'registered', 9, 1, 1, 1)`
    expect(run(insert, session.id, s.mentor.id)).toThrow(full)
  })

  it('but counts stay true whoever writes, and a wrong start of the session is put right', async () => {
    const counts = async () => {
      const now = await s.store.session(s.organization.id, session.id)
      return [now?.registeredCount, now?.waitlistedCount]
    }
    run('DELETE FROM session_attendance WHERE person_id = ?', s.ada.id)()
    expect(await counts()).toEqual([0, 1])
    run("UPDATE session_attendance SET registration = 'registered' WHERE person_id = ?", s.bob.id)()
    expect(await counts()).toEqual([1, 0])
    run(
      `INSERT INTO session_attendance (session_id, person_id, registration, seq, session_start, created_at, updated_at)
        VALUES (?, ?, 'waitlisted', 9, 1, 1, 1)`,
      session.id,
      s.ada.id,
    )()
    expect(await counts()).toEqual([1, 1])
    const start = s.outside.prepare('SELECT DISTINCT session_start FROM session_attendance').pluck().all()
    expect(start).toEqual([session.startTime.getTime()])
  })
})

describe('the ledger', () => {
  it.each([
    ['UPDATE evidence SET at = at + 1', 'only appended'],
    ['DELETE FROM evidence', 'only appended'],
    [
      'INSERT OR REPLACE INTO evidence SELECT id, session_id, person_id, source, kind, at + 1, recorded_by, mark FROM evidence',
      'only appended',
    ],
    [
      "INSERT INTO evidence SELECT 'evi_x', session_id, person_id, 'guess', kind, at, recorded_by, mark FROM evidence",
      'source',
    ],
    [
      "INSERT INTO evidence SELECT 'evi_x', session_id, person_id, source, 'seen', at, recorded_by, mark FROM evidence",
      'kind',
    ],
    [
      "INSERT INTO evidence SELECT 'evi_x', session_id, person_id, source, kind, at, recorded_by, 'late' FROM evidence",
      'mark',
    ],
    [
      "INSERT INTO evidence SELECT 'evi_x', session_id, person_id, source, kind, 5, recorded_by, mark FROM evidence",
      'at',
    ],
  ])('refuses %s', (sql, reason) => {
    expect(run(sql)).toThrow(reason)
  })
})

describe('the rest is refused too', () => {
  it.each([
    ["UPDATE people SET role = 'owner'", 'role'],
    ["UPDATE people SET name = ''", 'people_name'],
    ["UPDATE people SET reach = 'fax'", 'reach'],
    ["UPDATE people SET reminder_offsets = 'no'", 'offsets'],
    ['UPDATE success_sessions SET start_time = 9000000000000000, end_time = 9000000000000001', 'no such time'],
    ["UPDATE identities SET standing = 'king'", 'standing'],
    ["UPDATE organizations SET reminder_offsets = 'no'", 'reminders'],
    ["UPDATE organizations SET default_provider = 'skype'", 'provider'],
    ['UPDATE organizations SET join_window_minutes = -1', 'window'],
    ['UPDATE organizations SET left_early_under = 2', 'early'],
    ["UPDATE deliveries SET state = 'lost'", 'deliveries_state'],
    ["UPDATE deliveries SET channel = 'pigeon'", 'channel'],
    ["UPDATE deliveries SET channel = 'channel', space_id = NULL", 'space'],
    ["UPDATE deliveries SET state = 'sent', message_ref = NULL", 'sent'],
    ["UPDATE deliveries SET payload = 'no'", 'payload'],
    [
      "INSERT INTO deliveries SELECT 'dlv_x', organization_id, event, recipient, channel, space_id, kind, payload, session_id, due_at, state, next_at, attempts, message_ref, reason, done_at, doubtful, leased_until, cause, calendar FROM deliveries",
      'UNIQUE',
    ],
    ['DELETE FROM organizations', 'FOREIGN KEY'],
    ['DELETE FROM people', 'FOREIGN KEY'],
    ['DELETE FROM success_sessions', 'never deleted'],
  ])('%s', (sql, reason) => {
    expect(run(sql)).toThrow(reason)
  })
})
