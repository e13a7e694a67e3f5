import { describe, expect, it } from 'vitest'
import { type NewSessionInput, readCapacity, readSession } from '../../src/domain/session-input.ts'
import { testId } from '../support/test-ids.ts'
import { at } from './sample-session.ts'

const input: NewSessionInput = {
  title: 'Career coaching',
  description: null,
  startTime: at('18:00'),
  durationMinutes: 60,
  zone: 'europe/berlin',
  audience: null,
  provider: null,
  link: 'https://meet.google.com/abc-defg-hij',
  meetingId: null,
  passcode: null,
  backupLink: null,
  capacity: null,
}
const segments = [{ id: testId('seg', 7), organizationId: testId('org', 1), name: 'Cohort 7' }]
const place = { platform: 'slack', spaceExternalId: 'T1', channel: 'C1' }
const read = (typed: Partial<NewSessionInput>) =>
  readSession({ ...input, ...typed }, { now: at('12:00'), place, segments, defaultProvider: null })

describe('a session as typed', () => {
  it('is read into facts', () => {
    expect(
      read({ title: '  Career \n coaching ', capacity: ' 20 ', audience: 'cohort 7', passcode: ' s3cret ' }),
    ).toEqual({
      ok: true,
      value: {
        title: 'Career coaching',
        description: null,
        startTime: at('18:00'),
        endTime: at('19:00'),
        timezone: 'Europe/Berlin',
        audience: { everyone: false, segmentIds: [testId('seg', 7)] },
        provider: 'google_meet',
        link: 'https://meet.google.com/abc-defg-hij',
        backupLink: null,
        zoomMeetingId: null,
        passcode: 's3cret',
        capacity: 20,
      },
    })
  })

  it.each([
    ['100 characters', { title: 'x'.repeat(100) }],
    ['emoji', { title: '🚀🎓' }],
    ['right-to-left text', { title: 'מפגש קריירה' }],
    ['SQL, JSON and markup', { title: `'; DROP TABLE x; -- {"a":1} <!channel> @everyone *b*` }],
    ['a number wrapped by a phone', { title: 'call \u202A+972 50\u202C now' }],
    ['1,000 characters about it', { description: 'x'.repeat(1_000) }],
    ['paragraphs', { description: 'one\r\n\r\ntwo\tthree' }],
    ['five minutes', { durationMinutes: 5 }],
    ['a day', { durationMinutes: 1_440 }],
    ['10,000 places', { capacity: '10000' }],
  ])('may hold %s', (_name, typed) => expect(read(typed)).toMatchObject({ ok: true }))

  it.each([
    ['no title', { title: ' ' }, { code: 'text_missing', field: 'title' }],
    ['a title that nobody sees', { title: '\u200B\u3164' }, { code: 'text_missing', field: 'title' }],
    ['a title too long', { title: 'x'.repeat(101) }, { code: 'text_too_long', field: 'title', most: 100, length: 101 }],
    ['a control character', { title: 'a\u0000b' }, { code: 'text_unusable', field: 'title' }],
    ['an escape', { title: 'a\u001B[31mb' }, { code: 'text_unusable', field: 'title' }],
    ['a direction override', { title: 'a\u202Eb' }, { code: 'text_unusable', field: 'title' }],
    ['an embedding left open', { title: 'a\u202Bb' }, { code: 'text_unusable', field: 'title' }],
    ['half a character', { title: 'a\uD83Db' }, { code: 'text_unusable', field: 'title' }],
    [
      '10,000 characters about it',
      { description: 'x'.repeat(10_000) },
      { code: 'text_too_long', field: 'description' },
    ],
    ['a start gone by', { startTime: at('12:00') }, { code: 'time_unusable', why: 'past' }],
    ['no time', { startTime: new Date(Number.NaN) }, { code: 'time_unusable' }],
    ['an unknown zone', { zone: 'Mars/Olympus' }, { code: 'zone_unknown', zone: 'Mars/Olympus' }],
    ['four minutes', { durationMinutes: 4 }, { code: 'duration_unusable', value: '4m' }],
    ['more than a day', { durationMinutes: 1_441 }, { code: 'duration_unusable' }],
    [
      'an unknown segment',
      { audience: 'Cohort 9' },
      { code: 'segment_unknown', name: 'Cohort 9', known: ['Cohort 7'] },
    ],
    ['no link', { link: null }, { code: 'link_missing' }],
    ['a bad backup link', { backupLink: 'nope' }, { code: 'link_unusable', link: 'nope' }],
    ['a long passcode', { passcode: 'x'.repeat(101) }, { code: 'text_too_long', field: 'passcode' }],
  ])('may not hold %s', (_name, typed, refusal) => expect(read(typed)).toMatchObject({ ok: false, refusal }))

  it.each(['0', '-1', '10001', '1.5', '1e3', 'many', '٣', '9'.repeat(10_000), '1; DROP TABLE x'])(
    'may not have %j places',
    (text) => expect(readCapacity(text)).toMatchObject({ ok: false, refusal: { code: 'capacity_unusable' } }),
  )
})
