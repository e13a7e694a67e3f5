import type { View } from '../../src/chat/view.ts'
import { attention } from '../../src/chat/views/attention.ts'
import { type Home, home } from '../../src/chat/views/home.ts'
import type { SessionFacts } from '../../src/usecases/ports.ts'
import type { TroubledSession } from '../../src/usecases/read-attention.ts'
import { HOSTILE, ownParts, SAMPLE_SEEN } from './sample.ts'
import { five, full, hostile, live, longest, numbered, rightToLeft, upcoming } from './sample-sessions.ts'
import { testId } from './test-ids.ts'

const seen = SAMPLE_SEEN

/** A list that goes on by so many, or by as many at least. */
export function some<T>(list: readonly T[], more = 0, atLeast = false) {
  return { list, more, atLeast }
}

/** Nothing at all at home. */
export const NOBODY_HOME: Home = {
  name: 'Ana',
  role: 'student',
  next: null,
  mine: some([]),
  hosting: some([]),
  open: some([]),
  attention: some([]),
  ailing: [],
  own: new Map(),
  seen,
}

/** A session with everything the matter that can be. */
export function troubled(number: number, title = HOSTILE): TroubledSession {
  return {
    session: { id: testId('ses', 900 + number), number, title, startTime: upcoming.session.startTime },
    troubles: [
      { what: 'no_mentor' },
      { what: 'mentor_away' },
      { what: 'no_link' },
      { what: 'waiting', count: 480 },
      { what: 'unreached', count: 12 },
      { what: 'claims', count: 60, until: new Date('2026-12-02T06:00:00.000Z') },
    ],
  }
}

const one = (troubles: TroubledSession['troubles'], at: number): TroubledSession => ({
  ...troubled(at, 'Career coaching'),
  troubles,
})
const ATTENTION: readonly TroubledSession[] = [
  one([{ what: 'no_mentor' }], 41),
  one([{ what: 'mentor_missed' }], 40),
  one(
    [
      { what: 'waiting', count: 3 },
      { what: 'unreached', count: 1 },
    ],
    42,
  ),
  one([{ what: 'claims', count: 1, until: new Date('2026-12-02T06:00:00.000Z') }], 39),
]
const renumbered = (sessions: readonly SessionFacts[], from: number) =>
  sessions.map((facts, at) => numbered(facts, from + at))

/** The home page and what needs attention, in every state worth looking at. */
export const HOME_VIEWS: Readonly<Record<string, View>> = {
  'home/student': home({
    ...NOBODY_HOME,
    next: upcoming,
    mine: some(renumbered([full], 1)),
    open: some(renumbered([rightToLeft], 2)),
    own: new Map([
      ...ownParts([upcoming], { part: 'in' }),
      ...ownParts(renumbered([full], 1), { part: 'waiting', position: 2 }),
      ...ownParts(renumbered([rightToLeft], 2)),
    ]),
  }),
  'home/student-with-much': home({
    ...NOBODY_HOME,
    next: live,
    mine: some(renumbered(five.slice(0, 4), 10), 12),
    open: some(renumbered([full, longest], 20), 1, true),
    own: new Map([
      ...ownParts([live, ...renumbered(five, 10)], { part: 'in' }),
      ...ownParts(renumbered([full, longest], 20)),
    ]),
  }),
  'home/nothing': home(NOBODY_HOME),
  'home/nothing-for-a-mentor': home({ ...NOBODY_HOME, name: 'Maya', role: 'mentor' }),
  'home/mentor': home({
    ...NOBODY_HOME,
    name: 'Maya',
    role: 'mentor',
    next: live,
    hosting: some(renumbered([full, upcoming], 10)),
    own: ownParts([live, ...renumbered([full, upcoming], 10)], { part: 'host' }),
  }),
  'home/admin': home({ ...NOBODY_HOME, role: 'admin', attention: some(ATTENTION), ailing: ['slack', 'mail'] }),
  'home/admin-with-everything': home({
    name: HOSTILE,
    role: 'admin',
    next: hostile,
    mine: some(renumbered([hostile, hostile, hostile, hostile], 10), 46, true),
    hosting: some(renumbered([live, hostile, full, hostile, hostile], 20), 3, true),
    open: some(renumbered([hostile, hostile], 30), 1, true),
    attention: some(
      [1, 2, 3, 4, 5].map((at) => troubled(at)),
      95,
    ),
    ailing: Array.from({ length: 12 }, () => HOSTILE),
    own: ownParts([hostile, ...renumbered([hostile, hostile, hostile, hostile], 10)], { part: 'host' }),
    seen,
  }),
  'attention/nothing': attention({ troubled: [], seen }),
  'attention/some': attention({ troubled: ATTENTION, seen }),
  'attention/hostile': attention({ troubled: Array.from({ length: 100 }, (_, at) => troubled(at + 1)), seen }),
}
