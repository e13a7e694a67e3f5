import type { View } from '../../src/chat/view.ts'
import { connectCode } from '../../src/chat/views/connect-code.ts'
import { connected } from '../../src/chat/views/connected.ts'
import { createPreview } from '../../src/chat/views/create-preview.ts'
import { discarded } from '../../src/chat/views/discarded.ts'
import { fault } from '../../src/chat/views/fault.ts'
import { help } from '../../src/chat/views/help.ts'
import { linkCode } from '../../src/chat/views/link-code.ts'
import { linked } from '../../src/chat/views/linked.ts'
import { notCreated } from '../../src/chat/views/not-created.ts'
import { refused } from '../../src/chat/views/refused.ts'
import { roleGranted } from '../../src/chat/views/role-granted.ts'
import { roleRevoked } from '../../src/chat/views/role-revoked.ts'
import { roles } from '../../src/chat/views/roles.ts'
import { sessionList } from '../../src/chat/views/session-list.ts'
import { withZoneQuestion } from '../../src/chat/views/zone-question.ts'
import { zoneSet } from '../../src/chat/views/zone-set.ts'
import type { ROLES } from '../../src/domain/words.ts'
import { HOSTILE, MUCH_IMPACT, NO_IMPACT, ownParts, people, person, SAMPLE_SEEN, sample, UNFILTERED } from './sample.ts'
import { SAMPLE_REFUSALS } from './sample-refusals.ts'
import { WEEKLY } from './sample-series.ts'
import { testId } from './test-ids.ts'

const seen = SAMPLE_SEEN
const expiresAt = new Date('2026-12-01T14:10:00.000Z')

const preview = {
  proposalId: testId('prp', 1),
  title: 'Career coaching',
  description: null,
  startTime: sample().session.startTime,
  endTime: sample().session.endTime,
  timezone: 'Europe/Berlin',
  kind: 'exact',
  shiftedMinutes: 0,
  leftOut: null,
  mentor: person(1, 'Maya Okafor'),
  mentorIsStudent: false,
  segments: [],
  provider: 'google_meet',
  capacity: null,
  recurrence: null,
  hasPasscode: false,
  hasBackupLink: false,
  impact: NO_IMPACT,
  seen,
} as const

const fullPage = Array.from({ length: 5 }, (_, at) =>
  sample({ id: testId('ses', at + 1), number: at + 1, title: HOSTILE }, { mentor: person(1, HOSTILE) }),
)

/** Views of people, segments, roles, settings, and of every no, in every state worth looking at. */
export const PEOPLE_VIEWS: Readonly<Record<string, View>> = {
  'create-preview/first-page': createPreview(preview),
  'create-preview/series': createPreview({ ...preview, recurrence: WEEKLY }),
  'create-preview/series-from-its-first-day': createPreview({
    ...preview,
    recurrence: WEEKLY,
    leftOut: new Date('2026-11-30T17:00:00.000Z'),
  }),
  'create-preview/hostile': createPreview({
    ...preview,
    title: HOSTILE,
    description: HOSTILE.repeat(10).slice(0, 1_000),
    kind: 'gap',
    shiftedMinutes: 60,
    mentor: person(1, HOSTILE),
    mentorIsStudent: true,
    segments: Array.from({ length: 60 }, (_, at) => `${HOSTILE} ${at}`),
    provider: null,
    capacity: 100_000,
    recurrence: null,
    hasPasscode: true,
    hasBackupLink: true,
    impact: MUCH_IMPACT,
  }),
  'create-preview/to-look-at': createPreview({
    ...preview,
    impact: { night: [{ hour: 3, minute: 0, people: 6 }], zoneUnknown: 4, clashing: 3, mentorHosts: [41] },
  }),
  'not-created/two-faults': notCreated({
    proposalId: testId('prp', 1),
    faults: { when: SAMPLE_REFUSALS.time_unusable[0], link: SAMPLE_REFUSALS.link_unusable[0] },
    seen,
  }),
  'not-created/on-the-third-page': notCreated({
    proposalId: testId('prp', 1),
    faults: { provider: SAMPLE_REFUSALS.provider_unusable[0] },
    seen,
  }),
  'discarded/hostile': discarded({ title: HOSTILE }, SAMPLE_SEEN),
  'discarded/without-a-title': discarded({ title: null }, SAMPLE_SEEN),
  'roles/none': roles({ holders: [] }, SAMPLE_SEEN),
  'roles/many': roles(
    { holders: people(60).map((one, at) => ({ ...one, role: roleAt(at), keeper: null })) },
    SAMPLE_SEEN,
  ),
  'roles/kept': roles(
    {
      holders: [
        { ...person(1), role: 'superadmin', keeper: 'platform' },
        { ...person(2, HOSTILE), role: 'superadmin', keeper: 'settings' },
        { ...person(3), role: 'superadmin', keeper: null },
      ],
    },
    SAMPLE_SEEN,
  ),
  'role-granted/new': roleGranted({ person: person(2), role: 'mentor', already: false }, SAMPLE_SEEN),
  'role-granted/already': roleGranted({ person: person(2, HOSTILE), role: 'admin', already: true }, SAMPLE_SEEN),
  'role-revoked/kept': roleRevoked(
    {
      person: person(2, HOSTILE),
      role: 'superadmin',
      already: false,
      keeper: 'platform',
    },
    SAMPLE_SEEN,
  ),
  'role-revoked/student-again': roleRevoked(
    { person: person(2), role: 'student', already: false, keeper: null },
    SAMPLE_SEEN,
  ),
  'zone-set/berlin': zoneSet({ seen }),
  'zone-question/under-a-full-page': withZoneQuestion(
    sessionList({
      ...UNFILTERED,
      page: {
        show: 'upcoming',
        sessions: fullPage,
        own: ownParts(fullPage, { part: 'in' }),
        isFirst: false,
        next: { startTime: sample().session.startTime, id: testId('ses', 5) },
      },
      mayCreate: true,
      seen,
    }),
    seen,
  ),
  'zone-question/asked-already': withZoneQuestion(refused({ refusal: SAMPLE_REFUSALS.zone_unknown[0], seen }), seen),
  'connect-code/new': connectCode({ code: 'K7PM-2QXD', organizationName: 'Demo School', expiresAt, seen }),
  'connected/joined': connected({ organizationName: 'Demo School', spaceName: HOSTILE }, SAMPLE_SEEN),
  'link-code/new': linkCode({ code: 'K7PM-2QXD', expiresAt, seen }),
  'linked/two': linked({ person: HOSTILE, accounts: 2 }, SAMPLE_SEEN),
  'help/student': help({ role: 'student' }, SAMPLE_SEEN),
  'help/mentor': help({ role: 'mentor' }, SAMPLE_SEEN),
  'help/admin': help({ role: 'admin' }, SAMPLE_SEEN),
  'help/superadmin': help({ role: 'superadmin' }, SAMPLE_SEEN),
  'fault/reference': fault({ reference: '7f3k2m9q' }, SAMPLE_SEEN),
  ...Object.fromEntries(
    Object.entries(SAMPLE_REFUSALS).flatMap(([code, refusals]) =>
      refusals.map((refusal, at) => [`refused/${code}-${at + 1}`, refused({ refusal, seen })]),
    ),
  ),
}

function roleAt(at: number): (typeof ROLES)[number] {
  if (at === 0) return 'superadmin'
  return at < 10 ? 'admin' : 'mentor'
}
