import type { View } from '../../src/chat/view.ts'
import { assigned } from '../../src/chat/views/assigned.ts'
import { cancelNotice } from '../../src/chat/views/cancel-notice.ts'
import { caseOpened } from '../../src/chat/views/case-opened.ts'
import { type ChangeNotice, changeNotice } from '../../src/chat/views/change-notice.ts'
import { disputed } from '../../src/chat/views/disputed.ts'
import { emailCode } from '../../src/chat/views/email-code.ts'
import { hosting } from '../../src/chat/views/hosting.ts'
import { leftNotice } from '../../src/chat/views/left-notice.ts'
import { livePost } from '../../src/chat/views/live-post.ts'
import { recorded } from '../../src/chat/views/recorded.ts'
import { reminder } from '../../src/chat/views/reminder.ts'
import { remindersOff } from '../../src/chat/views/reminders-off.ts'
import { remindersOn } from '../../src/chat/views/reminders-on.ts'
import type { Evidence, Verdict } from '../../src/domain/entities.ts'
import type { SessionDifference } from '../../src/usecases/changed-facts.ts'
import { AFTER, DOORS_OPEN_AT, DURING, HOSTILE, people, person, SAMPLE_SEEN, sample, verdictOf } from './sample.ts'
import { bare, calledOff, completed, full, hostile, live, longest, rightToLeft, upcoming } from './sample-sessions.ts'
import { testId } from './test-ids.ts'

const seen = SAMPLE_SEEN
const SOON = { ...seen, now: new Date('2026-12-01T16:50:00.000Z') }
const me = testId('per', 20)
const GUEST: ChangeNotice['to'] = { person: me, as: 'guest' }

/** Every way in which a session changes. */
const differences: readonly SessionDifference[] = [
  {
    what: 'time',
    before: { startTime: new Date('2026-12-01T15:00:00.000Z'), endTime: new Date('2026-12-01T15:45:00.000Z') },
    after: { startTime: upcoming.session.startTime, endTime: upcoming.session.endTime },
  },
  { what: 'title', before: HOSTILE, after: upcoming.session.title },
  { what: 'mentor', before: person(2, HOSTILE), after: upcoming.mentor },
  { what: 'link' },
]
const changed = changeNotice({ facts: upcoming, seen, differences, to: GUEST })

const claimed: Verdict = {
  ...verdictOf('attended'),
  confidence: 'claimed',
  reason: { code: 'pressed_join', source: 'join_button', at: upcoming.session.startTime.toISOString() },
}

/** Views of what is told without being asked for, and the answers to what is pressed there, in every state worth looking at. */
export const MESSAGE_VIEWS: Readonly<Record<string, View>> = {
  'hosting/upcoming': hosting({ facts: upcoming, seen }),
  'hosting/live': hosting({ facts: live, seen: DURING }),
  'hosting/hostile': hosting({ facts: hostile, seen }),
  'assigned/upcoming': assigned({ facts: upcoming, seen }),
  'assigned/hostile': assigned({ facts: hostile, seen }),
  'assigned/long-description': assigned({ facts: longest, seen }),
  'change-notice/everything': notNull(changed),
  'change-notice/everything-in-a-channel': notNull(changeNotice({ facts: upcoming, seen, differences, to: 'channel' })),
  'change-notice/link-alone': notNull(
    changeNotice({ facts: rightToLeft, seen, differences: [{ what: 'link' }], to: GUEST }),
  ),
  'change-notice/no-mentor-yet': notNull(
    changeNotice({
      facts: bare,
      seen,
      differences: [{ what: 'mentor', before: person(2), after: null }],
      to: 'channel',
    }),
  ),
  'change-notice/new-mentor': notNull(
    changeNotice({ facts: upcoming, seen, differences, to: { person: testId('per', 1), as: 'mentor' } }),
  ),
  'change-notice/mentor-of-before': notNull(
    changeNotice({ facts: upcoming, seen, differences, to: { person: testId('per', 2), as: 'mentor' } }),
  ),
  'change-notice/hostile': notNull(changeNotice({ facts: hostile, seen, differences, to: GUEST })),
  'cancel-notice/to-a-person': cancelNotice({ facts: calledOff, seen, to: 'person' }),
  'cancel-notice/in-a-channel': cancelNotice({ facts: calledOff, seen, to: 'channel' }),
  'cancel-notice/without-a-reason': cancelNotice({ facts: sample({ status: 'cancelled' }), seen, to: 'person' }),
  'cancel-notice/while-it-ran': cancelNotice({
    facts: sample({ status: 'cancelled', startedAt: live.session.startedAt ?? live.session.startTime }),
    ...{ seen: DURING, to: 'person' },
  }),
  'cancel-notice/hostile': cancelNotice({
    facts: { ...hostile, session: { ...hostile.session, status: 'cancelled' } },
    seen,
    to: 'person',
  }),
  'left-notice/upcoming': leftNotice({ facts: upcoming, seen }),
  'left-notice/called-off': leftNotice({ facts: calledOff, seen }),
  'left-notice/hostile': leftNotice({ facts: hostile, seen }),
  'live-post/begun': livePost({ facts: live, seen: DURING }),
  'live-post/no-mentor': livePost({ facts: { ...live, mentor: null }, seen: DURING }),
  'live-post/over': livePost({ facts: { ...live, session: { ...live.session, status: 'completed' } }, seen: DURING }),
  'live-post/hostile': livePost({
    facts: { ...hostile, session: { ...hostile.session, status: 'live' } },
    seen: DURING,
  }),
  'reminder/registered': reminder({ facts: upcoming, seen, as: 'registered', doorsOpenAt: DOORS_OPEN_AT }),
  'reminder/doors-open': reminder({ facts: upcoming, seen: SOON, as: 'registered', doorsOpenAt: DOORS_OPEN_AT }),
  'reminder/mentor': reminder({ facts: full, seen, as: 'mentor', doorsOpenAt: DOORS_OPEN_AT }),
  'reminder/hostile': reminder({ facts: hostile, seen, as: 'registered', doorsOpenAt: DOORS_OPEN_AT }),
  'reminders-off/pressed': remindersOff({ sessionId: upcoming.session.id }, SAMPLE_SEEN),
  'reminders-on/pressed': remindersOn({ offsets: [1440, 60, 10] }, SAMPLE_SEEN),
  'recorded/attended': recorded({
    facts: completed,
    seen: AFTER,
    verdict: verdictOf('attended'),
    again: false,
    answered: false,
  }),
  'recorded/absent': recorded({
    facts: completed,
    seen: AFTER,
    verdict: { ...verdictOf('absent'), confidence: 'provisional' },
    again: false,
    answered: false,
  }),
  'recorded/claimed': recorded({ facts: completed, seen: AFTER, verdict: claimed, again: false, answered: false }),
  'recorded/unknown': recorded({
    facts: completed,
    seen: AFTER,
    verdict: verdictOf('unknown'),
    again: false,
    answered: false,
  }),
  'recorded/changed-by-hand': recorded({
    facts: completed,
    seen: AFTER,
    verdict: verdictOf('excused'),
    again: true,
    answered: false,
  }),
  'recorded/case-stays': recorded({
    facts: completed,
    seen: AFTER,
    verdict: verdictOf('absent'),
    again: false,
    answered: true,
  }),
  'recorded/case-changed': recorded({
    facts: completed,
    seen: AFTER,
    verdict: verdictOf('excused'),
    again: true,
    answered: true,
  }),
  'recorded/hostile': recorded({
    facts: hostile,
    seen: AFTER,
    verdict: verdictOf('left_early'),
    again: true,
    answered: false,
  }),
  'disputed/absent': disputed({
    facts: completed,
    seen: AFTER,
    person: person(3),
    verdict: verdictOf('absent'),
    evidence: [],
  }),
  'disputed/with-evidence': disputed({
    facts: completed,
    seen: AFTER,
    person: person(3),
    verdict: verdictOf('left_early'),
    evidence: sampleEvidence(),
  }),
  'disputed/hostile': disputed({
    facts: hostile,
    seen: AFTER,
    person: person(3, HOSTILE),
    verdict: claimed,
    evidence: Array.from({ length: 60 }, () => sampleEvidence()[0]).flatMap((one) => one ?? []),
  }),
  'disputed/nobody-any-more': disputed({ facts: completed, seen: AFTER, person: null, verdict: null, evidence: [] }),
  'case-opened/to-its-mentor': caseOpened({ facts: completed, asked: people(1), already: false }, SAMPLE_SEEN),
  'case-opened/already': caseOpened({ facts: hostile, asked: people(60), already: true }, SAMPLE_SEEN),
  'case-opened/nobody-to-ask': caseOpened({ facts: completed, asked: [], already: false }, SAMPLE_SEEN),
  'email-code/mailed': emailCode({
    code: 'K7PM-2QXD',
    expiresAt: new Date('2026-12-01T14:10:00.000Z'),
    name: 'Ana Silva',
    organizationName: 'Demo School',
    seen,
  }),
  'email-code/hostile': emailCode({
    code: 'K7PM-2QXD',
    expiresAt: new Date('2026-12-01T14:10:00.000Z'),
    name: HOSTILE,
    organizationName: HOSTILE,
    seen,
  }),
}

/** One of every kind, in order of time. */
function sampleEvidence(): readonly Evidence[] {
  const at = (minutes: number) => new Date(upcoming.session.startTime.getTime() + minutes * 60_000)
  const base = { sessionId: upcoming.session.id, personId: me, recordedBy: me, mark: null, kind: 'joined' } as const
  const made: readonly (Pick<Evidence, 'source'> & Partial<Evidence>)[] = [
    { source: 'join_button' },
    { source: 'join_link' },
    { source: 'zoom' },
    { source: 'zoom', kind: 'left' },
    { source: 'discord_voice' },
    { source: 'slack_huddle' },
    { source: 'code' },
    { source: 'manual', kind: 'marked', mark: 'left_early', recordedBy: testId('per', 1) },
  ]
  return made.map((one, index) => ({ ...base, id: testId('evi', index + 1), at: at(index * 7), ...one }))
}

function notNull(view: View | null): View {
  if (view === null) throw new Error('the catalogue shows a change that is none')
  return view
}
