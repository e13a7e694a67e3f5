import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { View } from '../../src/chat/view.ts'
import { assigned } from '../../src/chat/views/assigned.ts'
import { attendees } from '../../src/chat/views/attendees.ts'
import { cancelForm } from '../../src/chat/views/cancel-form.ts'
import { cancelNotice } from '../../src/chat/views/cancel-notice.ts'
import { cancelled } from '../../src/chat/views/cancelled.ts'
import { caseOpened } from '../../src/chat/views/case-opened.ts'
import { changeNotice } from '../../src/chat/views/change-notice.ts'
import { connected } from '../../src/chat/views/connected.ts'
import { createPreview } from '../../src/chat/views/create-preview.ts'
import { created } from '../../src/chat/views/created.ts'
import { disputed } from '../../src/chat/views/disputed.ts'
import { doctor } from '../../src/chat/views/doctor.ts'
import { emailCode } from '../../src/chat/views/email-code.ts'
import { home } from '../../src/chat/views/home.ts'
import { hosting } from '../../src/chat/views/hosting.ts'
import { invitation } from '../../src/chat/views/invitation.ts'
import { joined } from '../../src/chat/views/joined.ts'
import { linked } from '../../src/chat/views/linked.ts'
import { livePost } from '../../src/chat/views/live-post.ts'
import { me } from '../../src/chat/views/me.ts'
import { recorded } from '../../src/chat/views/recorded.ts'
import { reminder } from '../../src/chat/views/reminder.ts'
import { roles } from '../../src/chat/views/roles.ts'
import { segmentAdded } from '../../src/chat/views/segment-added.ts'
import { segmentCreated } from '../../src/chat/views/segment-created.ts'
import { segmentMembers } from '../../src/chat/views/segment-members.ts'
import { segments } from '../../src/chat/views/segments.ts'
import { sessionCard } from '../../src/chat/views/session-card.ts'
import { sessionDetails } from '../../src/chat/views/session-details.ts'
import { sessionList } from '../../src/chat/views/session-list.ts'
import { summary } from '../../src/chat/views/summary.ts'
import { withZoneQuestion } from '../../src/chat/views/zone-question.ts'
import { SESSION_STATUSES } from '../../src/domain/words.ts'
import type { SessionDifference } from '../../src/usecases/changed-facts.ts'
import type { PersonFacts, SessionFacts } from '../../src/usecases/ports.ts'
import type { Part } from '../../src/usecases/read-doctor.ts'
import { NOBODY_HOME, some as someOf, troubled } from '../support/catalogue-home.ts'
import { checkForm, checkView } from '../support/check-view.ts'
import {
  AFTER,
  DOORS_OPEN_AT,
  DURING,
  details,
  MUCH_IMPACT,
  NOTHING,
  ownParts,
  person,
  ROOM,
  SAMPLE_SEEN,
  sample,
  settledRoster,
  UNFILTERED,
  verdictOf,
} from '../support/sample.ts'
import { testId } from '../support/test-ids.ts'

/** Text of people as bad as it comes: any characters, markup, nothing, and far longer than any rule lets through. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(
    '',
    ' ',
    '\n\n',
    '@everyone',
    '*'.repeat(300),
    '👩‍👩‍👧‍👦'.repeat(60),
    'ש'.repeat(5_000),
    'x'.repeat(20_000),
  ),
)
const count = fc.integer({ min: 0, max: 70 })
const seen = fc.constantFrom(SAMPLE_SEEN, DURING, AFTER)

const facts: fc.Arbitrary<SessionFacts> = fc
  .record({
    title: text,
    description: fc.option(text),
    cancelReason: fc.option(text),
    status: fc.constantFrom(...SESSION_STATUSES),
    capacity: fc.option(fc.integer({ min: 1, max: 2_147_483_647 })),
    number: fc.integer({ min: 1, max: 2_147_483_647 }),
    everyone: fc.boolean(),
    mentor: fc.option(text),
    segmentNames: fc.array(text, { maxLength: 20 }),
  })
  .map(({ everyone, mentor, segmentNames, ...set }) =>
    sample(
      { ...set, audience: { everyone, segmentIds: [] } },
      { mentor: mentor === null ? null : person(1, mentor), segments: segmentNames.map(segment) },
    ),
  )

const room = fc.record({
  link: fc.option(
    fc.oneof(
      fc.webUrl(),
      text.map((words) => words.slice(0, 500)),
    ),
  ),
  meetingId: fc.option(text),
  passcode: fc.option(text),
  backupLink: fc.option(fc.webUrl()),
})

describe('whatever people write', () => {
  it('every view of a session can be carried by every platform', () => {
    fc.assert(
      fc.property(facts, seen, room, text, (one, at, credentials, name) => {
        const all = {
          start: true,
          end: true,
          extend: true,
          reopen: true,
          edit: true,
          reschedule: true,
          assign: true,
          cancel: true,
          invite: true,
          mark: true,
          away: true,
          hostAgain: true,
          useBackup: true,
        }
        const views: readonly View[] = [
          sessionCard(one, at),
          sessionDetails(
            details({ facts: one, credentials, registration: 'registered', mayManage: true, can: all }),
            at,
          ),
          sessionDetails(details({ facts: one, can: NOTHING, assigned: false }), at),
          joined(
            { kind: 'entered', facts: one, already: false, registered: true, credentials, doorsOpenAt: DOORS_OPEN_AT },
            at,
          ),
          joined({ kind: 'registered', facts: one, already: false, doorsOpenAt: DOORS_OPEN_AT }, at),
          created({ facts: one, seen: at, kind: 'gap', shiftedMinutes: 60, mentorIsStudent: true }),
          cancelled({ facts: one, seen: at }),
          invitation({ facts: one, seen: at, by: person(3, name) }),
          hosting({ facts: one, seen: at }),
          assigned({ facts: one, seen: at }),
          livePost({ facts: one, seen: at }),
          cancelNotice({ facts: one, seen: at, to: 'person' }),
          reminder({ facts: one, seen: at, as: 'mentor', doorsOpenAt: DOORS_OPEN_AT }),
          reminder({ facts: one, seen: at, as: 'registered', doorsOpenAt: DOORS_OPEN_AT }),
          recorded({ facts: one, seen: at, verdict: verdictOf('late'), again: true, answered: false }),
          disputed({ facts: one, seen: at, person: person(3, name), verdict: verdictOf('late'), evidence: [] }),
          emailCode({ code: 'K7PM-2QXD', expiresAt: AFTER.now, name, organizationName: name, seen: at }),
        ]
        expectGood(views)
        expect(checkForm(cancelForm({ session: one.session }, SAMPLE_SEEN))).toEqual([])
      }),
    )
  })

  it('a full page of sessions and the home page have room for the question of the zone', () => {
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 5 }), seen, text, (some, at, name) => {
        const sessions = some.map((one, index) => renumbered(one, index + 1))
        const next = { startTime: AFTER.now, id: testId('ses', 5) }
        const [mine, open, hosting] = [0, 10, 20].map((from) =>
          sessions.map((one, index) => renumbered(one, from + index + 1)),
        )
        expectGood([
          withZoneQuestion(
            sessionList({
              ...UNFILTERED,
              page: { show: 'upcoming', sessions, own: ownParts(sessions, { part: 'in' }), isFirst: false, next },
              mayCreate: true,
              seen: at,
            }),
            at,
          ),
          withZoneQuestion(
            home({
              ...NOBODY_HOME,
              name,
              role: 'admin',
              next: mine?.[0] ?? null,
              mine: someOf((mine ?? []).slice(1), 999, true),
              hosting: someOf(hosting ?? [], 999, true),
              open: someOf((open ?? []).slice(0, 2), 999, true),
              attention: someOf(
                [1, 2, 3, 4, 5].map((at) => troubled(at, name)),
                99,
              ),
              ailing: [name, name],
              own: ownParts(mine ?? [], { part: 'waiting', position: 123 }),
              seen: at,
            }),
            at,
          ),
        ])
      }),
    )
  })

  it('every list of people can be carried, however many there are', () => {
    fc.assert(
      fc.property(facts, seen, count, text, (one, at, many, name) => {
        const list = settledRoster(one, many)
        const rename = <T extends { readonly person: PersonFacts }>(entry: T) => ({
          ...entry,
          person: { ...entry.person, name },
          markedBy: name,
        })
        const named = { ...list, attendees: list.attendees.map(rename), claims: list.claims.map(rename) }
        const people = Array.from({ length: many }, (_, index) => person(index + 1, name))
        expectGood([
          ...[0, 1, 5].map((page) => attendees({ list: named, seen: at, page })),
          summary({ list: named, seen: at, reopenUntil: null }),
          summary({ list: named, seen: at, reopenUntil: null, told: { average: 1, unreached: people } }),
          caseOpened({ facts: one, asked: people, already: true }, SAMPLE_SEEN),
          segmentMembers({ segment: segment(name, 1), members: people, groups: [] }, SAMPLE_SEEN),
          roles({ holders: people.map((holder) => ({ ...holder, role: 'mentor', keeper: null })) }, SAMPLE_SEEN),
        ])
      }),
    )
  })

  it('every view of segments, settings and spaces can be carried', () => {
    fc.assert(
      fc.property(text, text, count, (name, other, many) => {
        const account = { identity: { name, platform: 'playground' }, space: { name: other } }
        expectGood([
          segments(
            { segments: Array.from({ length: many }, (_, at) => ({ ...segment(name, at), members: at, groups: [] })) },
            SAMPLE_SEEN,
          ),
          segmentCreated({ segment: segment(name, 1), channel: null }, SAMPLE_SEEN),
          segmentAdded(
            { segment: segment(name, 1), person: person(1, other), already: true, channel: null },
            SAMPLE_SEEN,
          ),
          connected({ organizationName: name, spaceName: other }, SAMPLE_SEEN),
          linked({ person: name, accounts: many }, SAMPLE_SEEN),
          me({
            name,
            role: 'student',
            zone: null,
            organizationName: other,
            segments: Array.from({ length: many }, () => name),
            accounts: Array.from({ length: many }, () => account),
            reminders: { reach: 'both', offsets: [many, many], own: true },
            email: { state: 'unconfirmed', address: other.slice(0, 254) },
            done: [{ what: 'email-asked', address: name.slice(0, 254), expiresAt: DURING.now }],
            seen: SAMPLE_SEEN,
          }),
          createPreview({
            proposalId: testId('prp', 1),
            title: name,
            description: other,
            startTime: DURING.now,
            endTime: AFTER.now,
            timezone: 'Europe/Berlin',
            kind: 'overlap',
            shiftedMinutes: 0,
            mentor: person(1, name),
            mentorIsStudent: true,
            segments: Array.from({ length: many }, () => other),
            provider: null,
            capacity: many,
            recurrence: null,
            hasPasscode: true,
            hasBackupLink: true,
            impact: MUCH_IMPACT,
            seen: SAMPLE_SEEN,
          }),
        ])
      }),
    )
  })
})

describe('the news of a change', () => {
  it('can be carried, says nothing of what is again as it was, and never the way in', () => {
    fc.assert(
      fc.property(facts, seen, text, fc.date({ noInvalidDate: true }), (one, at, name, before) => {
        const { session, mentor } = one
        const then = { startTime: before, endTime: new Date(Math.min(before.getTime() + 3_600_000, 8.64e15)) }
        const now = { startTime: session.startTime, endTime: session.endTime }
        const differences: readonly SessionDifference[] = [
          { what: 'time', before: then, after: now },
          { what: 'title', before: name, after: session.title },
          { what: 'mentor', before: person(2, name), after: mentor },
          { what: 'link' },
        ]
        const same: readonly SessionDifference[] = [
          { what: 'time', before: now, after: then },
          { what: 'title', before: session.title, after: name },
          { what: 'mentor', before: mentor, after: person(2, name) },
        ]
        const reader = { person: testId('per', 2), as: 'guest' } as const
        const told = changeNotice({ facts: one, seen: at, differences, to: reader })
        expectGood(told === null ? [] : [told])
        expect(told).not.toBeNull()
        for (const secret of [session.link, session.zoomMeetingId, session.backupLink])
          expect(JSON.stringify(told)).not.toContain(secret)
        expect(changeNotice({ facts: one, seen: at, differences: same, to: reader })).toBeNull()
        expect(changeNotice({ facts: one, seen: at, differences: [{ what: 'link' }], to: 'channel' })).toBeNull()
      }),
    )
  })
})

describe('the doctor', () => {
  it('finds room for whatever ails', () => {
    const followed = {
      segmentId: testId('seg', 1),
      spaceId: testId('spc', 1),
      groupId: 'G',
      syncedAt: AFTER.now,
      trouble: 'groups_scope',
      dueAt: AFTER.now,
    } as const
    const state = fc.constantFrom<Part['state']>('ok', 'weak', 'failing', 'off')
    const parts = fc.array(fc.record({ name: text, state, says: fc.option(text) }), { maxLength: 30 })
    fc.assert(
      fc.property(parts, count, text, (some, many, name) => {
        const people = Array.from({ length: many }, (_, index) => person(index + 1, name))
        const session = { id: testId('ses', 1), number: many, title: name }
        const unreached = people.map(() => ({ session, people }))
        const outOfStep = people.map(() => ({ segment: name, group: { ...followed, name } }))
        const health = { now: AFTER.now, parts: some, failures: [], moreFailures: true, unreached, outOfStep }
        expectGood([doctor({ health, seen: SAMPLE_SEEN })])
      }),
    )
  })
})

describe('a card', () => {
  it('never shows the way in, whatever the state of its session', () => {
    fc.assert(
      fc.property(facts, seen, (one, at) => {
        const { link, zoomMeetingId, backupLink } = one.session
        const shown = JSON.stringify(sessionCard(one, at))
        for (const secret of [link, zoomMeetingId, backupLink, ROOM.passcode]) expect(shown).not.toContain(secret)
      }),
    )
  })
})

function expectGood(views: readonly View[]): void {
  for (const view of views) expect(checkView(view), view.title).toEqual([])
}

function segment(name: string, at: number) {
  return { id: testId('seg', at + 1), organizationId: testId('org', 1), name }
}

function renumbered(one: SessionFacts, number: number): SessionFacts {
  return { ...one, session: { ...one.session, id: testId('ses', number), number } }
}
