import type { Refusal, Titled } from '../../src/domain/refusal.ts'
import { HOSTILE } from './sample.ts'

/** One refusal of every code, at least; the compiler keeps it complete. The facts are as awkward as they may get. */
export const SAMPLE_REFUSALS: {
  readonly [Code in Refusal['code']]: readonly [Extract<Refusal, { code: Code }>, ...Extract<Refusal, { code: Code }>[]]
} = {
  not_allowed: [
    { code: 'not_allowed', needs: 'its_mentor' },
    { code: 'not_allowed', needs: 'admin' },
    { code: 'not_allowed', needs: 'superadmin' },
  ],
  session_unknown: [
    { code: 'session_unknown', ref: HOSTILE },
    { code: 'session_unknown', ref: `42 ${HOSTILE}`, number: 42 },
    { code: 'session_unknown', ref: 'coach', near: [42, 43, 44].map((number) => ({ number, title: HOSTILE })) },
  ],
  session_ambiguous: [
    { code: 'session_ambiguous', ref: 'Coaching', sessions: titled(41, 42) },
    {
      code: 'session_ambiguous',
      ref: HOSTILE,
      sessions: titled(...Array.from({ length: 60 }, (_, at) => at + 100_000)),
    },
  ],
  stranger: [{ code: 'stranger' }],
  person_unknown: [
    { code: 'person_unknown', ref: HOSTILE },
    { code: 'person_unknown', ref: '' },
  ],
  person_is_bot: [{ code: 'person_is_bot', name: HOSTILE }],
  segment_unknown: [
    { code: 'segment_unknown', name: 'Cohort 70', known: [] },
    { code: 'segment_unknown', name: HOSTILE, known: Array.from({ length: 60 }, (_, at) => `${at} ${HOSTILE}`) },
  ],
  segment_exists: [{ code: 'segment_exists', name: HOSTILE }],
  segment_unnameable: [
    { code: 'segment_unnameable', name: `${HOSTILE}, 8`, why: 'comma' },
    { code: 'segment_unnameable', name: 'Everyone', why: 'everyone' },
  ],
  not_in_segment: [{ code: 'not_in_segment', person: HOSTILE, segment: HOSTILE }],
  in_synced_group: [{ code: 'in_synced_group', person: HOSTILE, group: HOSTILE }],
  not_synced: [{ code: 'not_synced', segment: HOSTILE }],
  group_unreadable: [
    { code: 'group_unreadable', group: HOSTILE, trouble: 'gone' },
    { code: 'group_unreadable', group: 'cohort-7', trouble: 'members_intent' },
    { code: 'group_unreadable', group: 'cohort-7', trouble: 'groups_scope' },
    { code: 'group_unreadable', group: 'cohort-7', trouble: 'unreachable' },
    { code: 'group_unreadable', group: 'cohort-7', trouble: 'none_here' },
  ],
  not_assigned: [{ code: 'not_assigned', number: 42 }],
  not_in_series: [{ code: 'not_in_series', number: 42 }],
  series_not_yours: [{ code: 'series_not_yours', number: 42 }],
  series_unmovable: [
    { code: 'series_unmovable', why: 'own_rule' },
    { code: 'series_unmovable', why: 'rare_day' },
    { code: 'series_unmovable', why: 'past', number: 42 },
  ],
  session_over: [{ code: 'session_over', number: 42, status: 'completed' }],
  session_cancelled: [
    { code: 'session_cancelled', number: 42, reason: null },
    { code: 'session_cancelled', number: 42, reason: HOSTILE.repeat(3) },
  ],
  already_live: [{ code: 'already_live', number: 42 }],
  not_live: [
    { code: 'not_live', number: 42, status: 'upcoming' },
    { code: 'not_live', number: 42, status: 'completed' },
  ],
  too_early_to_start: [{ code: 'too_early_to_start', number: 42, from: new Date('2026-12-01T16:45:00.000Z') }],
  too_late_to_reopen: [{ code: 'too_late_to_reopen', number: 42, endedAt: new Date('2026-12-01T18:00:00.000Z') }],
  not_registered: [
    { code: 'not_registered', number: 42, registration: null },
    { code: 'not_registered', number: 42, registration: 'withdrawn' },
  ],
  not_yet_to_mark: [{ code: 'not_yet_to_mark', number: 42, from: new Date('2026-12-01T17:00:00.000Z') }],
  mentor_not_marked: [{ code: 'mentor_not_marked', number: 42, person: 'Maya' }],
  nothing_to_confirm: [{ code: 'nothing_to_confirm', number: 42 }],
  nothing_recorded: [{ code: 'nothing_recorded', number: 42 }],
  mail_off: [{ code: 'mail_off' }],
  email_unusable: [
    { code: 'email_unusable', value: 'ada at example' },
    { code: 'email_unusable', value: HOSTILE },
  ],
  codes_too_many: [{ code: 'codes_too_many', most: 5 }],
  offsets_unusable: [
    { code: 'offsets_unusable', value: '0' },
    { code: 'offsets_unusable', value: '1, 2, 3, 4, 5, 6' },
  ],
  text_missing: [{ code: 'text_missing', field: 'title' }],
  text_too_long: [{ code: 'text_too_long', field: 'title', most: 100, length: 10_000 }],
  text_unusable: [{ code: 'text_unusable', field: 'meeting_id' }],
  link_missing: [{ code: 'link_missing' }],
  link_unusable: [{ code: 'link_unusable', link: `javascript:${HOSTILE.repeat(4)}` }],
  provider_unusable: [
    { code: 'provider_unusable', provider: HOSTILE, reason: 'unknown' },
    { code: 'provider_unusable', provider: 'zoom', reason: 'makes_no_link' },
    { code: 'provider_unusable', provider: 'zoom', reason: 'link_differs' },
  ],
  capacity_unusable: [{ code: 'capacity_unusable', value: 'minus one' }],
  duration_unusable: [{ code: 'duration_unusable', value: 'forever' }],
  time_unusable: [
    {
      code: 'time_unusable',
      value: 'tomorrow',
      why: 'no-hour',
      zone: 'Europe/Berlin',
      example: new Date('2026-12-02T17:00:00.000Z'),
    },
    {
      code: 'time_unusable',
      value: HOSTILE,
      why: 'a reason that came later',
      zone: 'America/Argentina/ComodRivadavia',
      example: new Date('2026-12-02T17:00:00.000Z'),
    },
  ],
  repeat_unusable: [
    { code: 'repeat_unusable', value: HOSTILE, why: 'unknown' },
    { code: 'repeat_unusable', value: 'FREQ=HOURLY', why: 'too_often' },
    { code: 'repeat_unusable', value: 'FREQ=WEEKLY;BYMONTHDAY=1', why: 'malformed' },
    { code: 'repeat_unusable', value: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', why: 'never' },
    { code: 'repeat_unusable', value: 'weekly', why: 'ends_twice' },
    { code: 'repeat_unusable', value: '', why: 'no_repeat' },
  ],
  repeat_ambiguous: [
    {
      code: 'repeat_ambiguous',
      choices: [
        { type: 'monthly on the last day', means: 'last_day', day: 31 },
        { type: 'monthly on day 31', means: 'only_that_day', day: 31 },
      ],
    },
    {
      code: 'repeat_ambiguous',
      choices: [
        { type: 'monthly on the last wednesday', means: 'last_weekday', day: 3 },
        { type: 'monthly on the fifth wednesday', means: 'only_fifth', day: 3 },
      ],
    },
  ],
  until_unusable: [
    { code: 'until_unusable', value: HOSTILE, why: 'unreadable' },
    { code: 'until_unusable', value: '', why: 'before_start' },
  ],
  count_unusable: [{ code: 'count_unusable', value: 'many' }],
  zone_unknown: [
    { code: 'zone_unknown', zone: HOSTILE, near: [] },
    { code: 'zone_unknown', zone: 'Nowhere', near: [], holdsFor: 'everyone' },
    { code: 'zone_unknown', zone: 'UTC+2', near: [], isOffset: true },
    { code: 'zone_unknown', zone: 'Berln', near: ['Europe/Berlin', 'America/Argentina/ComodRivadavia'] },
  ],
  role_unknown: [{ code: 'role_unknown', role: HOSTILE }],
  role_not_held: [{ code: 'role_not_held', person: HOSTILE, role: 'mentor' }],
  session_title_over: [
    { code: 'session_title_over', sessions: titled(2) },
    { code: 'session_title_over', sessions: titled(2, 5) },
  ],
  verb_incomplete: [
    { code: 'verb_incomplete', command: 'session', verb: 'role', verbs: ['role grant', 'role revoke', 'role list'] },
  ],
  no_session_fits: [
    { code: 'no_session_fits', verb: 'end' },
    { code: 'no_session_fits', verb: 'mark' },
  ],
  mentor_not_yours: [{ code: 'mentor_not_yours' }],
  role_kept: [
    { code: 'role_kept', person: HOSTILE, by: 'platform' },
    { code: 'role_kept', person: 'Ana', by: 'settings' },
  ],
  last_superadmin: [{ code: 'last_superadmin' }],
  code_unknown: [{ code: 'code_unknown' }],
  code_expired: [{ code: 'code_expired' }],
  already_connected: [{ code: 'already_connected' }],
  organization_has_sessions: [{ code: 'organization_has_sessions', count: 1 }],
  already_linked: [{ code: 'already_linked' }],
  link_other_organization: [{ code: 'link_other_organization' }],
  minutes_unusable: [{ code: 'minutes_unusable', field: 'join_window', value: HOSTILE }],
  session_changed: [
    { code: 'session_changed', number: 42, conflicts: [] },
    {
      code: 'session_changed',
      number: 123_456,
      conflicts: [
        { field: 'title', now: HOSTILE, yours: '' },
        { field: 'description', now: HOSTILE.repeat(10), yours: HOSTILE.repeat(10) },
      ],
    },
  ],
  too_late_to_move: [{ code: 'too_late_to_move', number: 42 }],
  proposal_expired: [{ code: 'proposal_expired' }],
  action_unknown: [{ code: 'action_unknown' }],
  verb_unknown: [
    { code: 'verb_unknown', command: 'session', verb: 'craete', near: ['create'] },
    { code: 'verb_unknown', command: 'session', verb: '', near: [] },
    {
      code: 'verb_unknown',
      command: 'session',
      verb: HOSTILE,
      near: ['segment create', 'segment add', 'segment list'],
    },
  ],
  option_unknown: [
    { code: 'option_unknown', verb: 'create', option: 'titel', known: ['title', 'when', 'duration'], elsewhere: [] },
    { code: 'option_unknown', verb: '', option: HOSTILE, known: [], elsewhere: [] },
    { code: 'option_unknown', verb: 'me', option: 'language', known: ['zone', 'reminders'], elsewhere: [] },
    {
      code: 'option_unknown',
      verb: 'edit',
      option: 'duration',
      known: ['session', 'title'],
      elsewhere: ['reschedule'],
    },
  ],
  option_missing: [{ code: 'option_missing', verb: 'segment add', option: 'person', example: '@ana' }],
  option_unusable: [
    { code: 'option_unusable', verb: 'mark', option: 'as', value: 'yes', expected: ['attended', 'late', 'absent'] },
    { code: 'option_unusable', verb: 'mark', option: 'person', value: HOSTILE, expected: 'person' },
    { code: 'option_unusable', verb: '', option: 'show', value: HOSTILE, expected: ['upcoming', 'mine'] },
  ],
  option_twice: [{ code: 'option_twice', verb: 'create', option: 'title' }],
  busy: [{ code: 'busy' }],
}

/** Sessions of the same title, a week apart. */
function titled(...numbers: readonly number[]): readonly Titled[] {
  return numbers.map((number, week) => ({ number, startsAt: new Date(Date.UTC(2026, 11, 1 + 7 * week, 17)) }))
}
