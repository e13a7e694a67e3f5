import type { View } from '../../src/chat/view.ts'
import { cancelled } from '../../src/chat/views/cancelled.ts'
import { created } from '../../src/chat/views/created.ts'
import { extended } from '../../src/chat/views/extended.ts'
import { invitation } from '../../src/chat/views/invitation.ts'
import { invited } from '../../src/chat/views/invited.ts'
import { joined } from '../../src/chat/views/joined.ts'
import { left } from '../../src/chat/views/left.ts'
import { movedCard } from '../../src/chat/views/moved-card.ts'
import { promoted } from '../../src/chat/views/promoted.ts'
import { reopened } from '../../src/chat/views/reopened.ts'
import { sessionCard } from '../../src/chat/views/session-card.ts'
import { sessionDetails } from '../../src/chat/views/session-details.ts'
import { started } from '../../src/chat/views/started.ts'
import {
  AFTER,
  DOORS_OPEN_AT,
  DURING,
  details,
  HOSTILE,
  NOTHING,
  person,
  ROOM,
  SAMPLE_SEEN,
  sample,
  settledRoster,
  verdictOf,
} from './sample.ts'
import {
  bare,
  calledOff,
  completed,
  full,
  hostile,
  live,
  longest,
  rightToLeft,
  segmentsNamed,
  upcoming,
} from './sample-sessions.ts'

const seen = SAMPLE_SEEN
const everything = {
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

/** Views of sessions and of joining them, in every state worth looking at. */
export const SESSION_VIEWS: Readonly<Record<string, View>> = {
  'session-card/upcoming': sessionCard(upcoming, seen),
  'session-card/full': sessionCard(full, seen),
  'session-card/bare': sessionCard(bare, seen),
  'moved-card/session': movedCard({ facts: upcoming, series: null, to: 'C0000002' }, seen),
  'session-card/live': sessionCard(live, DURING),
  'session-card/completed': sessionCard(completed, AFTER),
  'session-card/over-before-the-clock-ran': sessionCard(upcoming, AFTER),
  'session-card/cancelled': sessionCard(calledOff, seen),
  'session-card/segments': sessionCard(
    sample({ audience: { everyone: false, segmentIds: [] } }, { segments: segmentsNamed(7, 'Cohort') }),
    seen,
  ),
  'session-card/hostile': sessionCard(hostile, seen),
  'session-card/hostile-cancelled': sessionCard(
    { ...hostile, session: { ...hostile.session, status: 'cancelled' } },
    seen,
  ),
  'session-card/right-to-left': sessionCard(rightToLeft, seen),
  'session-card/long-title': sessionCard(longest, seen),
  'session-details/for-a-student': sessionDetails(details(), seen),
  'session-details/registered': sessionDetails(details({ registration: 'registered' }), seen),
  'session-details/doors-open': sessionDetails(
    details({ facts: live, registration: 'registered', doorsOpen: true, credentials: ROOM }),
    DURING,
  ),
  'session-details/waiting': sessionDetails(
    details({ facts: full, registration: 'waitlisted', waitlistPosition: 3 }),
    seen,
  ),
  'session-details/withdrawn': sessionDetails(details({ registration: 'withdrawn' }), seen),
  'session-details/for-others': sessionDetails(details({ assigned: false }), seen),
  'session-details/its-mentor': sessionDetails(
    details({
      isItsMentor: true,
      mayManage: true,
      credentials: ROOM,
      can: { ...NOTHING, invite: true, cancel: true, edit: true, reschedule: true, assign: true },
    }),
    seen,
  ),
  'session-details/admin-live': sessionDetails(
    details({
      facts: live,
      mayManage: true,
      doorsOpen: true,
      credentials: ROOM,
      can: { ...everything, start: false, reopen: false, reschedule: false },
    }),
    DURING,
  ),
  'session-details/completed': sessionDetails(
    details({
      facts: completed,
      registration: 'registered',
      mayManage: true,
      can: { ...NOTHING, reopen: true, mark: true },
    }),
    AFTER,
  ),
  'session-details/attended': sessionDetails(
    details({ facts: completed, registration: 'registered', verdict: verdictOf('late') }),
    AFTER,
  ),
  'session-details/completed-its-mentor': sessionDetails(
    details({
      facts: completed,
      isItsMentor: true,
      mayManage: true,
      summary: settledRoster(completed, 60).summary,
      can: { ...NOTHING, reopen: true, mark: true },
    }),
    AFTER,
  ),
  'session-details/cancelled': sessionDetails(details({ facts: calledOff, registration: 'registered' }), seen),
  'session-details/hostile': sessionDetails(
    details({
      facts: hostile,
      registration: 'registered',
      mayManage: true,
      can: everything,
      credentials: {
        link: `https://example.org/${'a'.repeat(480)}`,
        backupLink: `https://example.org/${'b'.repeat(480)}`,
        meetingId: HOSTILE,
        passcode: HOSTILE,
      },
    }),
    seen,
  ),
  'registered/new': joined({ kind: 'registered', facts: upcoming, already: false, doorsOpenAt: DOORS_OPEN_AT }, seen),
  'registered/already': joined(
    { kind: 'registered', facts: upcoming, already: true, doorsOpenAt: DOORS_OPEN_AT },
    seen,
  ),
  'waitlisted/new': joined(
    { kind: 'waitlisted', facts: full, already: false, position: 4, doorsOpenAt: DOORS_OPEN_AT },
    seen,
  ),
  'waitlisted/already': joined(
    { kind: 'waitlisted', facts: full, already: true, position: 4, doorsOpenAt: DOORS_OPEN_AT },
    seen,
  ),
  'entered/live': joined(
    { kind: 'entered', facts: live, already: false, registered: true, credentials: ROOM, doorsOpenAt: DOORS_OPEN_AT },
    DURING,
  ),
  'entered/early-as-its-mentor': joined(
    {
      kind: 'entered',
      facts: upcoming,
      already: false,
      registered: false,
      credentials: ROOM,
      doorsOpenAt: DOORS_OPEN_AT,
    },
    seen,
  ),
  'entered/link-alone': joined(
    {
      kind: 'entered',
      facts: live,
      already: true,
      registered: false,
      credentials: { link: ROOM.link, meetingId: null, passcode: null, backupLink: null },
      doorsOpenAt: DOORS_OPEN_AT,
    },
    DURING,
  ),
  'entered/no-web-address': joined(
    {
      kind: 'entered',
      facts: live,
      already: true,
      registered: false,
      credentials: { link: 'javascript:alert(1)', meetingId: null, passcode: null, backupLink: null },
      doorsOpenAt: DOORS_OPEN_AT,
    },
    DURING,
  ),
  'entered/no-room-yet': joined(
    {
      kind: 'entered',
      facts: bare,
      already: true,
      registered: false,
      credentials: { link: null, meetingId: null, passcode: null, backupLink: null },
      doorsOpenAt: DOORS_OPEN_AT,
    },
    DURING,
  ),
  'joined/hostile': joined({ kind: 'registered', facts: hostile, already: false, doorsOpenAt: DOORS_OPEN_AT }, seen),
  'left/registered': left({ facts: upcoming, seen, was: 'registered' }),
  'left/waiting': left({ facts: full, seen, was: 'waitlisted' }),
  'created/exact': created({ facts: upcoming, seen, kind: 'exact', shiftedMinutes: 0, mentorIsStudent: false }),
  'created/skipped-time': created({ facts: upcoming, seen, kind: 'gap', shiftedMinutes: 60, mentorIsStudent: false }),
  'created/time-that-comes-twice': created({
    facts: upcoming,
    seen,
    kind: 'overlap',
    shiftedMinutes: 0,
    mentorIsStudent: false,
  }),
  'created/hostile': created({ facts: hostile, seen, kind: 'gap', shiftedMinutes: 30, mentorIsStudent: false }),
  'created/hosted-by-a-student': created({
    facts: hostile,
    seen,
    kind: 'exact',
    shiftedMinutes: 0,
    mentorIsStudent: true,
  }),
  'started/live': started({ facts: live, seen: DURING }),
  'extended/quarter': extended({ facts: live, seen: DURING, addedMinutes: 15 }),
  'reopened/live': reopened({ facts: live, seen: DURING }),
  'cancelled/with-people': cancelled({ facts: calledOff, seen }),
  'cancelled/nobody': cancelled({ facts: sample({ ...calledOff.session, registeredCount: 0 }), seen }),
  'invited/new': invited({ facts: upcoming, seen, person: person(2), already: false }),
  'invited/already': invited({ facts: upcoming, seen, person: person(2, HOSTILE), already: true }),
  'invitation/by-somebody': invitation({ facts: upcoming, seen, by: person(1, 'Maya Okafor') }),
  'invitation/by-nobody': invitation({ facts: hostile, seen, by: null }),
  'promoted/before': promoted({ facts: upcoming, seen, doorsOpenAt: DOORS_OPEN_AT }),
  'promoted/doors-open': promoted({ facts: live, seen: DURING, doorsOpenAt: DOORS_OPEN_AT }),
}
