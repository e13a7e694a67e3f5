/**
 * Sessions and people to look at: the same in every run, each part open to change.
 *
 * @module
 */
import type { Seen } from '../../src/chat/views/seen.ts'
import { wordsFor } from '../../src/chat/words/words.ts'
import type { Session, Verdict } from '../../src/domain/entities.ts'
import type { SessionId } from '../../src/domain/ids.ts'
import type { Impact } from '../../src/domain/impact.ts'
import type { AttendanceResult } from '../../src/domain/words.ts'
import { RESULTS } from '../../src/domain/words.ts'
import type { Attendee, AttendeeList } from '../../src/usecases/list-attendees.ts'
import type { PersonFacts, SessionFacts } from '../../src/usecases/ports.ts'
import type { OwnPart } from '../../src/usecases/read-own-parts.ts'
import type { SessionDetails } from '../../src/usecases/session-details.ts'
import { testId } from './test-ids.ts'

/** When the catalogue is looked at: three hours before the sample session. */
export const SAMPLE_NOW = new Date('2026-12-01T14:00:00.000Z')
/** Someone in Berlin who looks at the catalogue, in English or in the language of this run. */
export const SAMPLE_SEEN: Seen = {
  zone: 'Europe/Berlin',
  now: SAMPLE_NOW,
  words: wordsFor(process.env.SAMPLE_LOCALE ?? null),
}
/** When the doors of the sample session open. */
export const DOORS_OPEN_AT = new Date('2026-12-01T16:45:00.000Z')

const START = new Date('2026-12-01T17:00:00.000Z')
const END = new Date('2026-12-01T18:00:00.000Z')

/** Twenty minutes into the sample session. */
export const DURING: Seen = { ...SAMPLE_SEEN, now: new Date('2026-12-01T17:20:00.000Z') }
/** Ten minutes after its end. */
export const AFTER: Seen = { ...SAMPLE_SEEN, now: new Date('2026-12-01T18:10:00.000Z') }

/** Words that try to be something else, at the longest that a title may be. */
export const HOSTILE =
  '*_~`|<b>@everyone <!channel> <@U1> [x](https://evil.example) # > - 1. \\ "quoted" {{x}} %s <t:0> :smile:'.slice(
    0,
    100,
  )
/** A title that runs from right to left. */
export const RIGHT_TO_LEFT = 'جلسة توجيه مهني للمبتدئين: كيف تكتب سيرتك الذاتية؟'
/** A title of the greatest length, without markup. */
export const LONG_TITLE =
  'Wie man sich mit einer Bewerbung vorstellt und danach im Gespräch überzeugt, ohne sich zu verstellen'

/** A person with an account on each platform. */
export function person(count: number, name = NAMES[(count - 1) % NAMES.length] ?? 'Ana'): PersonFacts {
  return {
    id: testId('per', count),
    name,
    identities: [
      { platform: 'playground', externalId: `u${count}`, spaceId: testId('spc', 1) },
      { platform: 'slack', externalId: `U${String(count).padStart(8, '0')}`, spaceId: testId('spc', 2) },
      { platform: 'discord', externalId: String(100_000_000_000_000_000n + BigInt(count)), spaceId: testId('spc', 3) },
    ],
  }
}

/** As many people as asked, with names that differ. */
export function people(count: number): readonly PersonFacts[] {
  return Array.from({ length: count }, (_, at) =>
    person(at + 10, `${NAMES[at % NAMES.length]} ${SURNAMES[Math.floor(at / NAMES.length) % SURNAMES.length]}`),
  )
}

/** A session with what its card shows beside it. */
export function sample(set: Partial<Session> = {}, beside: Partial<Omit<SessionFacts, 'session'>> = {}): SessionFacts {
  return { session: { ...SESSION, ...set }, mentor: person(1, 'Maya Okafor'), segments: [], ...beside }
}

/** What one person sees under Details; changed in parts. */
export function details(set: Partial<SessionDetails> = {}): SessionDetails {
  return {
    facts: sample(),
    doorsOpenAt: DOORS_OPEN_AT,
    doorsOpen: false,
    assigned: true,
    registration: null,
    waitlistPosition: null,
    isItsMentor: false,
    mayManage: false,
    can: NOTHING,
    verdict: null,
    markedBy: null,
    summary: null,
    credentials: null,
    series: null,
    ...set,
  }
}

/** What somebody is to each of these sessions: the same to all of them. */
export function ownParts(
  sessions: readonly SessionFacts[],
  set: Partial<OwnPart> = {},
): ReadonlyMap<SessionId, OwnPart> {
  const own: OwnPart = { part: null, position: null, result: null, assigned: true, ...set }
  return new Map(sessions.map(({ session }) => [session.id, own]))
}

/** What someone can do who does not run the session. */
export const NOTHING = {
  start: false,
  end: false,
  extend: false,
  reopen: false,
  edit: false,
  reschedule: false,
  assign: false,
  cancel: false,
  invite: false,
  mark: false,
  away: false,
  hostAgain: false,
  useBackup: false,
} as const

/** A way into a meeting. */
export const ROOM = {
  link: 'https://zoom.us/j/98765432109?pwd=abc',
  meetingId: '987 6543 2109',
  passcode: 's3cret',
  backupLink: 'https://meet.google.com/abc-defg-hij',
} as const

/** People at a session that nobody has evidence about yet. */
export function roster(facts: SessionFacts, count: number): AttendeeList {
  const attendees = people(count).map((one): Attendee => ({ person: one, registration: 'registered', verdict: null }))
  return { facts, attendees, claims: [], waitlist: [], withdrawn: [], summary: { ...EMPTY_SUMMARY, registered: count } }
}

/** A session after it: people with every result in turn, some who only pressed Join, some who waited. */
export function settledRoster(facts: SessionFacts, count: number): AttendeeList {
  const all = people(count)
  const claimed = Math.floor(count / 5)
  const waited = Math.floor(count / 10)
  const claims = all
    .slice(0, claimed)
    .map((one): Attendee => ({ person: one, registration: 'registered', verdict: CLAIMED }))
  const attendees = all.slice(claimed, count - waited).map((one, at): Attendee => {
    const verdict = verdictOf(RESULTS[at % RESULTS.length] ?? 'attended')
    return { person: one, registration: 'registered', verdict }
  })
  const counted = (result: AttendanceResult) => attendees.filter(({ verdict }) => verdict?.result === result).length
  const came = counted('attended') + counted('late') + counted('left_early')
  return {
    facts,
    attendees,
    claims,
    waitlist: all.slice(count - waited),
    withdrawn: [],
    summary: {
      registered: attendees.length + claims.length,
      waitlisted: waited,
      results: {
        attended: counted('attended'),
        late: counted('late'),
        left_early: counted('left_early'),
        absent: counted('absent'),
        excused: counted('excused'),
        unknown: counted('unknown'),
      },
      claimed: claims.length,
      walkIns: 0,
      provisional: counted('unknown'),
      came,
      counted: came + counted('absent'),
      rate: count === 0 ? null : came / (came + counted('absent')),
      mentorCame: true,
    },
  }
}

/** A verdict with a reason that fits its result. */
export function verdictOf(result: AttendanceResult): Verdict {
  const seen = { code: 'seen', source: 'zoom', from: START.toISOString(), to: END.toISOString() } as const
  const base = { result, confidence: 'confirmed', firstJoinedAt: START, lastLeftAt: END, minutes: 56 } as const
  if (result === 'absent') return { ...base, ...AWAY, reason: { code: 'no_evidence' } }
  if (result === 'excused')
    return { ...base, ...AWAY, reason: { code: 'marked', by: testId('per', 1), at: END.toISOString() } }
  if (result === 'unknown') return { ...base, ...AWAY, confidence: 'provisional', reason: { code: 'no_record_yet' } }
  return { ...base, reason: { ...seen, minutes: result === 'left_early' ? 20 : 56, of: 60 } }
}

const AWAY = { firstJoinedAt: null, lastLeftAt: null, minutes: null } as const

const CLAIMED: Verdict = {
  result: 'attended',
  confidence: 'claimed',
  reason: { code: 'pressed_join', source: 'join_button', at: START.toISOString() },
  ...AWAY,
}

const EMPTY_SUMMARY: AttendeeList['summary'] = {
  registered: 0,
  waitlisted: 0,
  results: { attended: 0, late: 0, left_early: 0, absent: 0, excused: 0, unknown: 0 },
  claimed: 0,
  walkIns: 0,
  provisional: 0,
  came: 0,
  counted: 0,
  rate: null,
  mentorCame: null,
}

const NAMES = ['Ana', 'Ben', 'Chidi', 'Dilek', 'Emre', 'Fatima', 'Goran', 'Hana', 'Ivo', 'Jun', 'Kofi', 'Lena']
const SURNAMES = ['Silva', 'Weber', 'Nwosu', 'Yıldız', 'Haddad', 'Sato']

const SESSION: Session = {
  id: testId('ses', 42),
  organizationId: testId('org', 1),
  number: 42,
  seriesId: null,
  seriesStart: null,
  title: 'Career coaching',
  description: null,
  startTime: START,
  endTime: END,
  timezone: 'Europe/Berlin',
  status: 'upcoming',
  mentorId: testId('per', 1),
  provider: 'zoom',
  link: ROOM.link,
  backupLink: ROOM.backupLink,
  zoomMeetingId: ROOM.meetingId,
  hasPasscode: true,
  capacity: 20,
  audience: { everyone: true, segmentIds: [] },
  createdIn: testId('spc', 1),
  announceChannel: null,
  typedChannel: null,
  startedAt: null,
  endedAt: null,
  cancelReason: null,
  settledAt: null,
  mentorAskedAt: null,
  mentorMissedAt: null,
  mentorAwayAt: null,
  mentorNamedAt: null,
  registeredCount: 17,
  waitlistedCount: 0,
  version: 1,
  createdAt: new Date('2026-11-20T09:00:00.000Z'),
  updatedAt: new Date('2026-11-20T09:00:00.000Z'),
}

/** A time that there is nothing to warn of. */
export const NO_IMPACT: Impact = { night: [], zoneUnknown: 0, clashing: 0, mentorHosts: [] }

/** Everything that there can be to warn of, and much of it. */
export const MUCH_IMPACT: Impact = {
  night: Array.from({ length: 9 }, (_, at) => ({ hour: at, minute: 45, people: 1_000 - at })),
  zoneUnknown: 9_999,
  clashing: 10_000,
  mentorHosts: [123_456, 123_457, 123_458],
}

/** A list of sessions through no filter, where there is nothing to filter by. */
export const UNFILTERED = {
  filter: { segmentId: null, mentorId: null, search: '' },
  names: null,
  offered: null,
} as const
