import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { View } from '../../src/chat/view.ts'
import { assigned } from '../../src/chat/views/assigned.ts'
import { attendees } from '../../src/chat/views/attendees.ts'
import { cancelForm } from '../../src/chat/views/cancel-form.ts'
import { cancelNotice } from '../../src/chat/views/cancel-notice.ts'
import { cancelled } from '../../src/chat/views/cancelled.ts'
import { caseOpened } from '../../src/chat/views/case-opened.ts'
import { connected } from '../../src/chat/views/connected.ts'
import { createPreview } from '../../src/chat/views/create-preview.ts'
import { created } from '../../src/chat/views/created.ts'
import { disputed } from '../../src/chat/views/disputed.ts'
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
import type { PersonFacts, SessionFacts } from '../../src/usecases/ports.ts'
import { count, expectGood, facts, room, seen, segment, text } from '../support/bad-text.ts'
import { NOBODY_HOME, some as someOf, troubled } from '../support/catalogue-home.ts'
import { checkForm } from '../support/check-view.ts'
import {
  AFTER,
  DOORS_OPEN_AT,
  DURING,
  details,
  MUCH_IMPACT,
  NOTHING,
  ownParts,
  person,
  SAMPLE_SEEN,
  settledRoster,
  UNFILTERED,
  verdictOf,
} from '../support/sample.ts'
import { testId } from '../support/test-ids.ts'

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
            leftOut: null,
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

function renumbered(one: SessionFacts, number: number): SessionFacts {
  return { ...one, session: { ...one.session, id: testId('ses', number), number } }
}
