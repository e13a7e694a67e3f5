import { describe, expect, it } from 'vitest'
import { type Action, decode, encode } from '../../src/chat/action.ts'
import type { PersonId, SegmentId, SessionId } from '../../src/domain/ids.ts'

/**
 * The strings on buttons, menus and forms that were sent already, letter by letter: they stay there for years, so that what stands here
 * is never changed, only added to.
 */

const SESSION = 'ses_0123456789abcdefghij' as SessionId
const PERSON = 'per_0123456789abcdefghij' as PersonId
const SEGMENT = 'seg_0123456789abcdefghij' as SegmentId
const AT = new Date('2026-10-01T18:00:00.000Z')
const ALL = { segmentId: null, mentorId: null, search: '' }
const SOME = { segmentId: SEGMENT, mentorId: PERSON, search: 'a:b c' }

const STRINGS: readonly (readonly [string, Action])[] = [
  ['1:edit:ses_0123456789abcdefghij:first:0a1b_', { type: 'edit', sessionId: SESSION, page: 'first', shown: '0a1b_' }],
  ['1:settings:second:0a1b', { type: 'settings', page: 'second', shown: '0a1b' }],
  ['1:own:zone:0a1b', { type: 'own', form: 'zone', shown: '0a1b' }],
  ['1:own:reminders:0a1b', { type: 'own', form: 'reminders', shown: '0a1b' }],
  [
    '1:reschedule:ses_0123456789abcdefghij:mupua800:mupwfds0',
    { type: 'reschedule', sessionId: SESSION, startTime: AT, endTime: new Date(AT.getTime() + 3_600_000) },
  ],
  ['1:assign:ses_0123456789abcdefghij:none', { type: 'assign', sessionId: SESSION, mentorId: null }],
  [
    '1:assign:ses_0123456789abcdefghij:per_0123456789abcdefghij',
    { type: 'assign', sessionId: SESSION, mentorId: PERSON },
  ],
  ['1:attendees:ses_0123456789abcdefghij:0', { type: 'attendees', sessionId: SESSION, page: 0 }],
  ['1:attendees:ses_0123456789abcdefghij:9999', { type: 'attendees', sessionId: SESSION, page: 9999 }],
  [
    '1:mark-person:ses_0123456789abcdefghij:per_0123456789abcdefghij',
    { type: 'mark-person', sessionId: SESSION, personId: PERSON },
  ],
  [
    '1:confirm-claim:ses_0123456789abcdefghij:per_0123456789abcdefghij',
    { type: 'confirm-claim', sessionId: SESSION, personId: PERSON },
  ],
  [
    '1:mark-as:ses_0123456789abcdefghij:per_0123456789abcdefghij:left_early',
    { type: 'mark-as', sessionId: SESSION, personId: PERSON, as: 'left_early' },
  ],
  ['1:forget:per_0123456789abcdefghij', { type: 'forget', personId: PERSON }],
  ['1:list:upcoming', { type: 'list', show: 'upcoming', after: null }],
  [
    '1:list:week:mupua800:ses_0123456789abcdefghij',
    { type: 'list', show: 'week', after: { startTime: AT, id: SESSION } },
  ],
  ['1:find:mine:::::', { type: 'find', show: 'mine', filter: ALL, after: null }],
  [
    '1:find:past:mupua800:42:0123456789abcdefghij:0123456789abcdefghij:a:b c',
    { type: 'find', show: 'past', filter: SOME, after: { startTime: AT, number: 42 } },
  ],
  ['1:find-sent:upcoming', { type: 'find-sent', show: 'upcoming' }],
  ['1:find-menu:upcoming:::', { type: 'find-menu', show: 'upcoming', filter: ALL }],
  [
    '1:find-menu:week:0123456789abcdefghij:0123456789abcdefghij:a:b c',
    { type: 'find-menu', show: 'week', filter: SOME },
  ],
  ['1:use-backup:ses_0123456789abcdefghij:zz9a', { type: 'use-backup', sessionId: SESSION, shown: 'zz9a' }],
  ['1:pick:details', { type: 'pick', goal: 'details' }],
]

const OF_A_SESSION =
  'join leave join-all leave-all details calendar start end extend reopen edit-form edit-room-form reschedule-form assign-form manage-menu cancel-form cancel mark-form mark mark-menu confirm-claims invite-form invite dispute reminders-off reminders-on away host-again take-over take-over-anyway here backup'
const OF_A_SEGMENT = 'segment segment-paste-form segment-paste segment-sync segment-unsync'
const OF_WHAT_WAITS =
  'create-page create-change create-more-form create-more create-room-form create-room create-repeat-form create-repeat create-repeat-last create-repeat-only create-now create-discard edit-now edit-this edit-following edit-all move-now move-change settings-now own-now'
const PLAIN =
  'help me zone-form zone reminders-form reminders reach-menu email-form email email-code-form email-code link link-form link-code export-own home attention forget-form doctor settings-form settings-provider-form create-form create-first list-menu segment-list segment-menu role-list'
const GOALS = 'details edit-form reschedule-form assign-form cancel-form start end attendees mark-form invite-form'

describe('a string that was sent already', () => {
  it.each(STRINGS)('%s means what it meant, and is written so still', (id, action) => {
    expect(decode(id)).toEqual(action)
    expect(encode(action)).toBe(id)
  })

  it.each([
    ['a session', OF_A_SESSION, (type: string) => `1:${type}:${SESSION}`, { sessionId: SESSION }],
    ['a segment', OF_A_SEGMENT, (type: string) => `1:${type}:${SEGMENT}`, { segmentId: SEGMENT }],
    ['what waits', OF_WHAT_WAITS, (type: string) => `1:${type}:prp_1`, { proposalId: 'prp_1' }],
    ['nothing', PLAIN, (type: string) => `1:${type}`, {}],
  ])('of %s by its id alone is known', (_, types, idOf, names) => {
    for (const type of types.split(' ')) expect(decode(idOf(type))).toEqual({ type, ...names })
  })

  it('of a menu of sessions is known for every goal', () => {
    for (const goal of GOALS.split(' ')) expect(decode(`1:pick:${goal}`)).toEqual({ type: 'pick', goal })
  })
})
