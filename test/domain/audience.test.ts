import { describe, expect, it } from 'vitest'
import { isAssigned, readAudience, readSegmentName } from '../../src/domain/audience.ts'
import type { SegmentId } from '../../src/domain/ids.ts'
import { testId } from '../support/test-ids.ts'
import { MENTOR } from './sample-session.ts'

const [SEVEN, EIGHT]: readonly [SegmentId, SegmentId] = [testId('seg', 7), testId('seg', 8)]
const organizationId = testId('org', 1)
const segments = [
  { id: SEVEN, organizationId, name: 'Cohort 7' },
  { id: EIGHT, organizationId, name: 'Größe' },
]

describe('a session is for', () => {
  const nobody = { id: testId('per', 1), role: 'student', segmentIds: [], invited: false, registration: null } as const
  const ofSeven = { audience: { everyone: false, segmentIds: [SEVEN] }, mentorId: MENTOR }
  it.each([
    {
      name: 'all where it is for everyone',
      session: { ...ofSeven, audience: { everyone: true, segmentIds: [] } },
      person: {},
      is: true,
    },
    { name: 'who is in one of its segments', person: { segmentIds: [EIGHT, SEVEN] }, is: true },
    { name: 'not who is in another', person: { segmentIds: [EIGHT] }, is: false },
    { name: 'not who is in none', person: {}, is: false },
    { name: 'who was invited', person: { invited: true }, is: true },
    { name: 'who got a place while it was for them', person: { registration: 'registered' }, is: true },
    { name: 'who waits for one since then', person: { registration: 'waitlisted' }, is: true },
    { name: 'not who gave it up', person: { registration: 'withdrawn' }, is: false },
    { name: 'its mentor', person: { id: MENTOR }, is: true },
    { name: 'not another mentor', person: { role: 'mentor' }, is: false },
    { name: 'an admin', person: { role: 'admin' }, is: true },
    { name: 'a superadmin', person: { role: 'superadmin' }, is: true },
  ] as const)('$name', ({ person, is, ...given }) => {
    const session = 'session' in given ? given.session : ofSeven
    expect(isAssigned(session, { ...nobody, ...person })).toBe(is)
  })
})

describe('an audience as typed', () => {
  it.each([
    { text: null, everyone: true, ids: [] },
    { text: '', everyone: true, ids: [] },
    { text: ' Everyone ', everyone: true, ids: [] },
    { text: 'cohort  7', everyone: false, ids: [SEVEN] },
    { text: 'Cohort 7, GRÖßE', everyone: false, ids: [SEVEN, EIGHT] },
    // As a keyboard may give it: the letter and its dots apart, and full-width digits.
    { text: 'Gro\u0308ße, Cohort \uFF17', everyone: false, ids: [EIGHT, SEVEN] },
    { text: 'Cohort 7,, cohort 7,', everyone: false, ids: [SEVEN] },
    { text: 'Cohort 7, everyone', everyone: true, ids: [] },
  ])('$text', ({ text, everyone, ids }) => {
    expect(readAudience(text, segments)).toEqual({ ok: true, value: { everyone, segmentIds: ids } })
  })

  it('names what is unknown, and what there is', () => {
    expect(readAudience('Cohort 7, Cohort 9', segments)).toEqual({
      ok: false,
      refusal: { code: 'segment_unknown', name: 'Cohort 9', known: ['Cohort 7', 'Größe'] },
    })
  })
})

describe("a segment's name", () => {
  it.each([
    ['  Cohort   7 ', 'Cohort 7'],
    ['🚀', '🚀'],
    ['a, b', 'segment_unnameable'],
    ['EVERYONE', 'segment_unnameable'],
    ['   ', 'text_missing'],
    ['x'.repeat(81), 'text_too_long'],
  ])('%j', (text, expected) => {
    const name = readSegmentName(text)
    expect(name.ok ? name.value : name.refusal.code).toBe(expected)
  })
})
