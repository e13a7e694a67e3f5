import type { View } from '../../src/chat/view.ts'
import { editConflict } from '../../src/chat/views/edit-conflict.ts'
import { reschedulePreview } from '../../src/chat/views/reschedule-preview.ts'
import { sessionChanged } from '../../src/chat/views/session-changed.ts'
import type { Impact } from '../../src/domain/impact.ts'
import type { SessionFacts } from '../../src/usecases/ports.ts'
import { HOSTILE, MUCH_IMPACT, NO_IMPACT, person, SAMPLE_SEEN } from './sample.ts'
import { calledOff, full, hostile, segmentsNamed, upcoming } from './sample-sessions.ts'
import { testId } from './test-ids.ts'

const seen = SAMPLE_SEEN
const proposalId = testId('prp', 1)
const plain = { passcodeChanged: false, mentorIsStudent: false, seen }
const HOUR = 3_600_000

/** As in SPEC section 2. */
const SOME: Impact = { ...NO_IMPACT, night: [{ hour: 3, minute: 0, people: 6 }], clashing: 3, mentorHosts: [41] }

const times = {
  startTime: new Date(upcoming.session.startTime.getTime() + 24 * HOUR),
  endTime: new Date(upcoming.session.endTime.getTime() + 25 * HOUR),
  timezone: 'Europe/Berlin',
}
const moved: SessionFacts = { ...upcoming, session: { ...upcoming.session, ...times } }
const other: SessionFacts = {
  session: {
    ...hostile.session,
    ...times,
    title: HOSTILE.slice(1),
    description: HOSTILE.repeat(10).slice(0, 1_000),
    audience: { everyone: false, segmentIds: [] },
    capacity: 1,
    registeredCount: 5,
    provider: 'slack_huddle',
    link: `https://example.org/${'a'.repeat(480)}`,
    backupLink: `https://example.org/${'b'.repeat(480)}`,
    zoomMeetingId: HOSTILE,
    announceChannel: 'C000009',
    hasPasscode: true,
  },
  mentor: person(3, HOSTILE),
  segments: segmentsNamed(9, HOSTILE),
}

/** Views of what is changed about a session, in every state worth looking at. */
export const CHANGE_VIEWS: Readonly<Record<string, View>> = {
  'session-changed/nothing': sessionChanged({ before: upcoming, after: upcoming, ...plain }),
  'session-changed/moved': sessionChanged({
    before: upcoming,
    after: moved,
    ...plain,
    understood: { ...times, kind: 'exact', shiftedMinutes: 0 },
  }),
  'session-changed/another-mentor': sessionChanged({
    before: upcoming,
    after: { ...upcoming, mentor: person(2, 'Jonas Weber') },
    ...plain,
    mentorIsStudent: true,
  }),
  'session-changed/of-a-series': sessionChanged({
    before: upcoming,
    after: { ...upcoming, session: { ...upcoming.session, title: 'CV clinic', seriesId: testId('srs', 1) } },
    ...plain,
  }),
  'session-changed/more-places': sessionChanged({
    before: full,
    after: { ...full, session: { ...full.session, capacity: 22, registeredCount: 22, waitlistedCount: 1 } },
    ...plain,
  }),
  'session-changed/fewer-places': sessionChanged({
    before: full,
    after: { ...full, session: { ...full.session, capacity: 10 } },
    ...plain,
  }),
  'session-changed/everything': sessionChanged({
    before: hostile,
    after: other,
    seen,
    passcodeChanged: true,
    mentorIsStudent: true,
    understood: { ...times, kind: 'gap', shiftedMinutes: 60 },
  }),
  'edit-conflict/title': editConflict(
    {
      of: { sessionId: testId('ses', 42), number: 42 },
      conflicts: [{ field: 'title', now: 'CV clinic', yours: 'CV workshop' }],
      proposalId,
    },
    SAMPLE_SEEN,
  ),
  'edit-conflict/everything-hostile': editConflict(
    {
      of: { sessionId: testId('ses', 42), number: 123_456 },
      conflicts: ['title', 'description', 'audience', 'capacity', 'link'].map((field) => ({
        field,
        now: HOSTILE.repeat(10),
        yours: field === 'link' ? '' : HOSTILE.repeat(10),
      })),
      proposalId,
    },
    SAMPLE_SEEN,
  ),
  'edit-conflict/settings': editConflict(
    {
      of: 'settings',
      conflicts: [
        { field: 'zone', now: 'Europe/Berlin', yours: 'Europe/Madrid' },
        { field: 'announce', now: 'C0123456789', yours: '' },
        { field: 'join_window', now: '15m', yours: '20m' },
        { field: 'provider', now: '', yours: 'zoom' },
        { field: 'language', now: 'en', yours: 'es' },
      ],
      proposalId,
    },
    SAMPLE_SEEN,
  ),
  'edit-conflict/own': editConflict(
    {
      of: 'own',
      conflicts: [
        { field: 'reminders', now: '', yours: '2d, 90m' },
        { field: 'via', now: 'dm', yours: 'both' },
      ],
      proposalId,
    },
    SAMPLE_SEEN,
  ),
  'reschedule-preview/as-specified': reschedulePreview({
    proposalId,
    facts: upcoming,
    times,
    impact: SOME,
    before: null,
    seen,
  }),
  'reschedule-preview/moved-meanwhile': reschedulePreview({
    proposalId,
    facts: moved,
    times: { ...times, endTime: new Date(times.endTime.getTime() + HOUR) },
    impact: NO_IMPACT,
    before: upcoming.session,
    seen,
  }),
  'reschedule-preview/hostile': reschedulePreview({
    proposalId,
    facts: { ...hostile, mentor: person(1, HOSTILE) },
    times,
    impact: MUCH_IMPACT,
    before: calledOff.session,
    seen,
  }),
}
