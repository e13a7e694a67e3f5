import type { View } from '../../src/chat/view.ts'
import { sessionList } from '../../src/chat/views/session-list.ts'
import { whichSession } from '../../src/chat/views/which-session.ts'
import type { SessionFacts } from '../../src/usecases/ports.ts'
import { AFTER, DURING, HOSTILE, ownParts, SAMPLE_SEEN, UNFILTERED } from './sample.ts'
import { calledOff, completed, five, full, hostile, numbered, upcoming } from './sample-sessions.ts'
import { testId } from './test-ids.ts'

const seen = SAMPLE_SEEN
const parts = [upcoming, full, upcoming, upcoming, upcoming].map(numbered)

/** Lists of sessions, and what is asked where several are meant, in every state worth looking at. */
export const LIST_VIEWS: Readonly<Record<string, View>> = {
  'which-session/one': whichSession({ typed: '/session info', goal: 'details', sessions: [upcoming.session], seen }),
  'which-session/sixty-hostile': whichSession({
    typed: '/session cancel',
    goal: 'cancel-form',
    sessions: Array.from({ length: 60 }, (_, at) => ({ ...hostile.session, id: testId('ses', at + 1) })),
    seen,
  }),
  'session-list/empty-for-a-student': sessionList({
    ...UNFILTERED,
    page: page('upcoming', []),
    mayCreate: false,
    seen,
  }),
  'session-list/empty-for-a-mentor': sessionList({ ...UNFILTERED, page: page('upcoming', []), mayCreate: true, seen }),
  'session-list/mine-empty': sessionList({ ...UNFILTERED, page: page('mine', []), mayCreate: false, seen }),
  'session-list/week-empty': sessionList({ ...UNFILTERED, page: page('week', []), mayCreate: true, seen }),
  'session-list/past-empty': sessionList({ ...UNFILTERED, page: page('past', []), mayCreate: false, seen }),
  'session-list/one': sessionList({ ...UNFILTERED, page: page('upcoming', [upcoming]), mayCreate: false, seen }),
  'session-list/full-page': sessionList({
    ...UNFILTERED,
    page: {
      ...page('upcoming', five),
      own: ownParts(five, { part: 'in' }),
      isFirst: false,
      next: { startTime: upcoming.session.startTime, id: testId('ses', 5) },
    },
    mayCreate: true,
    seen: DURING,
  }),
  'session-list/filtered-by-all-with-much-to-filter-by': sessionList({
    page: {
      ...page('upcoming', five),
      isFirst: false,
      next: { startTime: upcoming.session.startTime, id: testId('ses', 5) },
    },
    mayCreate: true,
    filter: { segmentId: testId('seg', 99), mentorId: testId('per', 99), search: 'x:'.repeat(12) },
    names: [HOSTILE, SAMPLE_SEEN.words.lists.withName(HOSTILE), '“x:x:x:”'],
    offered: {
      segments: Array.from({ length: 9 }, (_, at) => ({ id: testId('seg', at + 1), name: HOSTILE })),
      mentors: Array.from({ length: 9 }, (_, at) => ({ id: testId('per', at + 1), name: HOSTILE })),
    },
    seen,
  }),
  'session-list/nothing-fits': sessionList({
    ...UNFILTERED,
    page: page('past', []),
    mayCreate: false,
    filter: { segmentId: null, mentorId: null, search: 'CV' },
    names: [SAMPLE_SEEN.words.lists.sought('CV')],
    seen,
  }),
  'session-list/each-part': sessionList({
    ...UNFILTERED,
    page: {
      ...page('upcoming', parts),
      own: new Map([
        ...ownParts(parts.slice(0, 1), { part: 'in' }),
        ...ownParts(parts.slice(1, 2), { part: 'waiting', position: 1 }),
        ...ownParts(parts.slice(2, 3), { part: 'host' }),
        ...ownParts(parts.slice(3, 4), { part: 'out' }),
        ...ownParts(parts.slice(4, 5), { assigned: false }),
      ]),
    },
    mayCreate: false,
    seen,
  }),
  'session-list/past': sessionList({
    ...UNFILTERED,
    page: {
      ...page('past', [completed, numbered(calledOff, 1)]),
      own: ownParts([completed], { part: 'in', result: 'late' }),
    },
    mayCreate: false,
    seen: AFTER,
  }),
}

function page(show: 'upcoming' | 'mine' | 'week' | 'past', sessions: readonly SessionFacts[]) {
  return { show, sessions, own: ownParts(sessions), isFirst: true, next: null }
}
