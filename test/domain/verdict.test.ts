import { describe, expect, it } from 'vitest'
import type { Evidence, Session } from '../../src/domain/entities.ts'
import { benThere, evidence, judge, mark, mentorThere, press, stay } from './judge.ts'
import { at } from './sample-session.ts'

type Case = {
  readonly name: string
  readonly ana: readonly Evidence[]
  /** Of others; the mentor was there unless said otherwise. */
  readonly others?: readonly Evidence[]
  readonly session?: Partial<Session>
  readonly now?: Date
  readonly isRegistered?: boolean
  /** Result, confidence, code of the reason, minutes where seen; null for no verdict. */
  readonly expected: readonly [string, string, string, number?] | null
}

const VOICE = { provider: 'discord_voice' } as const
const LATER = at('08:00', 3)

const cases: readonly Case[] = [
  // Seen by the meeting.
  {
    name: 'seen for all of it: attended',
    session: VOICE,
    ana: stay('18:02', '18:58'),
    expected: ['attended', 'confirmed', 'seen', 56],
  },
  {
    name: 'seen from the tenth minute: attended',
    session: VOICE,
    ana: stay('18:10', '19:00'),
    expected: ['attended', 'confirmed', 'seen', 50],
  },
  {
    name: 'seen after ten minutes: late',
    session: VOICE,
    ana: stay('18:11', '19:00'),
    expected: ['late', 'confirmed', 'seen', 49],
  },
  {
    name: 'seen for half: attended',
    session: VOICE,
    ana: stay('18:00', '18:30'),
    expected: ['attended', 'confirmed', 'seen', 30],
  },
  {
    name: 'seen for less than half: left early',
    session: VOICE,
    ana: stay('18:00', '18:29'),
    expected: ['left_early', 'confirmed', 'seen', 29],
  },
  {
    name: 'late, and gone before the end with less than half: left early',
    session: VOICE,
    ana: stay('18:20', '18:40'),
    expected: ['left_early', 'confirmed', 'seen', 20],
  },
  {
    name: 'late, and there to the end with less than half: late',
    session: VOICE,
    ana: stay('18:40', '19:05'),
    expected: ['late', 'confirmed', 'seen', 20],
  },
  {
    name: 'rejoining counts the time present',
    session: VOICE,
    ana: [...stay('18:00', '18:20'), ...stay('18:30', '19:00')],
    expected: ['attended', 'confirmed', 'seen', 50],
  },
  {
    name: 'two devices at once count once',
    session: VOICE,
    ana: [...stay('18:00', '18:40'), ...stay('18:10', '18:50')],
    expected: ['attended', 'confirmed', 'seen', 50],
  },
  {
    name: 'two sources at once count once',
    session: VOICE,
    ana: [...stay('18:00', '18:40'), ...stay('18:10', '18:50', { source: 'zoom' })],
    expected: ['attended', 'confirmed', 'seen', 50],
  },
  {
    name: 'time before the start and after the end does not count',
    session: VOICE,
    ana: stay('17:00', '20:00'),
    expected: ['attended', 'confirmed', 'seen', 60],
  },
  {
    name: 'who never left stayed to the end',
    session: VOICE,
    ana: [evidence({ at: at('18:20') })],
    expected: ['late', 'confirmed', 'seen', 40],
  },
  {
    name: 'who was only seen leaving had been there',
    session: VOICE,
    ana: [evidence({ at: at('18:50'), kind: 'left' })],
    expected: ['attended', 'confirmed', 'seen', 50],
  },
  {
    name: 'who came after the end was not there',
    session: VOICE,
    ana: [evidence({ at: at('19:10') })],
    expected: ['absent', 'provisional', 'no_evidence'],
  },
  {
    name: 'seen wins over a press',
    session: VOICE,
    ana: [press('17:50'), ...stay('18:30', '19:00')],
    expected: ['late', 'confirmed', 'seen', 30],
  },
  {
    name: 'seen without being registered counts too',
    session: VOICE,
    ana: stay('18:00', '19:00'),
    isRegistered: false,
    expected: ['attended', 'confirmed', 'seen', 60],
  },
  {
    name: 'a session ended early is as long as it was',
    session: { ...VOICE, endedAt: at('18:30') },
    ana: stay('18:00', '18:16'),
    expected: ['attended', 'confirmed', 'seen', 16],
  },
  {
    name: 'while it is live nobody left early yet',
    session: { ...VOICE, status: 'live' },
    now: at('18:40'),
    ana: stay('18:00', '18:05'),
    expected: ['attended', 'confirmed', 'seen', 5],
  },
  // The spoken code.
  {
    name: 'the word heard: attended',
    ana: [evidence({ at: at('18:40'), source: 'code' })],
    expected: ['attended', 'confirmed', 'spoken_code'],
  },
  {
    name: 'the word wins over a press',
    ana: [press('17:50'), evidence({ at: at('18:40'), source: 'code' })],
    expected: ['attended', 'confirmed', 'spoken_code'],
  },
  // Claims.
  { name: 'a press on Join: claimed', ana: [press('17:50')], expected: ['attended', 'claimed', 'pressed_join'] },
  {
    name: 'an opened join link: claimed',
    ana: [press('17:50', 'join_link')],
    expected: ['attended', 'claimed', 'pressed_join'],
  },
  {
    name: 'a huddle, which may be any: claimed',
    ana: [press('18:00', 'slack_huddle')],
    expected: ['attended', 'claimed', 'pressed_join'],
  },
  {
    name: 'a claim after 36 hours: by Join only',
    now: LATER,
    ana: [press('17:50')],
    expected: ['attended', 'claimed', 'by_join_only'],
  },
  {
    name: 'a claim where the meeting saw others: still claimed',
    session: VOICE,
    others: [mentorThere, benThere],
    ana: [press('17:50')],
    expected: ['attended', 'claimed', 'pressed_join'],
  },
  // Nothing.
  {
    name: 'nothing where no record can be: absent, for now',
    ana: [],
    expected: ['absent', 'provisional', 'no_evidence'],
  },
  {
    name: 'nothing where no record can be, after 36 hours: absent',
    now: LATER,
    ana: [],
    expected: ['absent', 'confirmed', 'no_evidence'],
  },
  {
    name: 'nothing while the record is awaited: unknown',
    session: VOICE,
    others: [],
    ana: [],
    expected: ['unknown', 'provisional', 'no_record_yet'],
  },
  {
    name: 'nothing where the record never came: unknown',
    session: VOICE,
    others: [],
    now: LATER,
    ana: [],
    expected: ['unknown', 'provisional', 'record_never_came'],
  },
  {
    name: 'nothing where the record names others: absent, for now',
    session: VOICE,
    others: [mentorThere, benThere],
    ana: [],
    expected: ['absent', 'provisional', 'no_evidence'],
  },
  {
    name: 'nothing before the end: no verdict',
    session: { status: 'live' },
    now: at('18:30'),
    ana: [],
    expected: null,
  },
  { name: 'nothing of who is not registered: no verdict', isRegistered: false, ana: [], expected: null },
  // Marks.
  {
    name: 'a mark wins over everything',
    session: VOICE,
    ana: [...stay('18:00', '19:00'), mark('19:10', 'absent')],
    expected: ['absent', 'confirmed', 'marked', 60],
  },
  {
    name: 'the last mark counts',
    ana: [mark('19:10', 'absent'), mark('19:20', 'excused')],
    expected: ['excused', 'confirmed', 'marked'],
  },
  {
    name: 'of two marks at once the one appended last counts',
    ana: [mark('19:10', 'absent'), mark('19:10', 'late')],
    expected: ['late', 'confirmed', 'marked'],
  },
  {
    name: 'a mark stays after 36 hours',
    now: LATER,
    ana: [mark('19:10', 'excused')],
    expected: ['excused', 'confirmed', 'marked'],
  },
  // The mentor never came.
  {
    name: 'without the mentor who came is credited',
    session: VOICE,
    others: [benThere],
    ana: stay('18:15', '18:25'),
    expected: ['attended', 'confirmed', 'seen', 10],
  },
  {
    name: 'without the mentor who did not come is absent',
    session: VOICE,
    others: [benThere],
    ana: [],
    expected: ['absent', 'provisional', 'no_evidence'],
  },
  {
    name: 'with the mentor who left is left early',
    session: VOICE,
    others: [mentorThere],
    ana: stay('18:15', '18:25'),
    expected: ['left_early', 'confirmed', 'seen', 10],
  },
  {
    name: 'a session without a mentor credits nobody for that',
    session: { ...VOICE, mentorId: null },
    others: [benThere],
    ana: stay('18:00', '18:10'),
    expected: ['left_early', 'confirmed', 'seen', 10],
  },
]

describe('a verdict', () => {
  it.each(cases)(
    '$name',
    ({ ana, others = [mentorThere], session: facts, now = at('19:05'), isRegistered = true, expected }) => {
      const verdict = judge({ ana, others, facts, now, isRegistered })
      if (expected === null) return expect(verdict).toBeNull()
      const [result, confidence, code, minutes = null] = expected
      expect(verdict).toMatchObject({ result, confidence, reason: { code }, minutes })
    },
  )

  it('says why in facts that can be stored', () => {
    const verdict = judge({ ana: stay('18:02', '18:58'), others: [mentorThere], facts: VOICE })
    const from = '2026-10-01T18:02:00.000Z'
    const to = '2026-10-01T18:58:00.000Z'
    expect(verdict?.reason).toEqual({ code: 'seen', source: 'discord_voice', from, to, minutes: 56, of: 60 })
  })
})
