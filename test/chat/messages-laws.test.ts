import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeNotice } from '../../src/chat/views/change-notice.ts'
import { doctor } from '../../src/chat/views/doctor.ts'
import { sessionCard } from '../../src/chat/views/session-card.ts'
import type { SessionDifference } from '../../src/usecases/changed-facts.ts'
import type { Part } from '../../src/usecases/read-doctor.ts'
import { count, expectGood, facts, seen, text } from '../support/bad-text.ts'
import { AFTER, person, ROOM, SAMPLE_SEEN } from '../support/sample.ts'
import { testId } from '../support/test-ids.ts'

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
