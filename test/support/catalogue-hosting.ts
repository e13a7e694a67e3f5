import type { View } from '../../src/chat/view.ts'
import { awaySaid } from '../../src/chat/views/away-said.ts'
import { backupQuestion } from '../../src/chat/views/backup-question.ts'
import { backupUsed } from '../../src/chat/views/backup-used.ts'
import { changeNotice } from '../../src/chat/views/change-notice.ts'
import { mentorAsked } from '../../src/chat/views/mentor-asked.ts'
import { mentorHere } from '../../src/chat/views/mentor-here.ts'
import { sessionCard } from '../../src/chat/views/session-card.ts'
import { sessionChanged } from '../../src/chat/views/session-changed.ts'
import { sessionDetails } from '../../src/chat/views/session-details.ts'
import { takeOver } from '../../src/chat/views/take-over.ts'
import { whoHosts } from '../../src/chat/views/who-hosts.ts'
import type { Session } from '../../src/domain/entities.ts'
import type { SessionFacts } from '../../src/usecases/ports.ts'
import {
  AFTER,
  DOORS_OPEN_AT,
  DURING,
  details,
  NOTHING,
  people,
  person,
  ROOM,
  SAMPLE_NOW,
  SAMPLE_SEEN,
} from './sample.ts'
import { completed, hostile, live, upcoming } from './sample-sessions.ts'
import { testId } from './test-ids.ts'

const seen = SAMPLE_SEEN
const [maya, jonas] = [person(1, 'Maya Okafor'), person(2, 'Jonas Weber')]
const is = (facts: SessionFacts, set: Partial<Session>): SessionFacts => ({
  ...facts,
  session: { ...facts.session, ...set },
})
const away = is(upcoming, { mentorAwayAt: SAMPLE_NOW })
const missed = is(live, { mentorAskedAt: DURING.now, mentorMissedAt: DURING.now })
const badly = is(hostile, {
  mentorAwayAt: SAMPLE_NOW,
  link: ROOM.link,
  backupLink: `https://x.example/${'a'.repeat(480)}`,
})
const rooms = is(upcoming, { link: ROOM.link, backupLink: ROOM.backupLink }).session
const swapped = is(upcoming, { link: ROOM.backupLink, backupLink: ROOM.link }).session
const joined = { kind: 'entered', facts: live, already: false, doorsOpenAt: DOORS_OPEN_AT } as const
const used = {
  facts: live,
  seen: DURING,
  differences: [{ what: 'link', backup: true }],
  room: { ...ROOM, link: ROOM.backupLink, backupLink: ROOM.link, meetingId: null, passcode: null },
  to: { person: testId('per', 20), as: 'guest' },
} as const

const { startTime, endTime } = upcoming.session
const earlier = (time: Date) => new Date(time.getTime() - 26 * 3_600_000)
const before = { startTime: earlier(startTime), endTime: earlier(endTime) }
const moved = {
  ...{ facts: upcoming, seen, countsOnReader: true },
  to: { person: maya.id, as: 'mentor' },
  differences: [{ what: 'time', before, after: { startTime, endTime } }],
} as const

/** Views of a session whose mentor cannot come, or of its second room, in every state worth looking at. */
export const HOSTING_VIEWS: Readonly<Record<string, View>> = {
  'session-card/mentor-away': sessionCard(away, seen),
  'session-details/mentor-away': sessionDetails(
    details({
      facts: away,
      isItsMentor: true,
      mayManage: true,
      can: { ...NOTHING, edit: true, cancel: true, hostAgain: true, useBackup: true },
    }),
    seen,
  ),
  'take-over/mentor-away': takeOver({ facts: away, seen, reader: jonas }),
  'take-over/mentor-missing': takeOver({ facts: missed, seen: DURING, reader: jonas }),
  'take-over/no-mentor': takeOver({ facts: { ...missed, mentor: null }, seen: DURING, reader: jonas }),
  'take-over/taken-by-the-reader': takeOver({ facts: { ...upcoming, mentor: jonas }, seen, reader: jonas }),
  'take-over/taken-by-another': takeOver({ facts: upcoming, seen, reader: jonas }),
  'take-over/over': takeOver({ facts: completed, seen: AFTER, reader: jonas }),
  'take-over/hostile': takeOver({ facts: badly, seen, reader: jonas }),
  'mentor-asked/live': mentorAsked({ facts: live, seen: DURING }),
  'mentor-here/live': mentorHere({ joined: { ...joined, registered: false, credentials: ROOM }, seen: DURING }),
  'away-said/by-the-mentor': awaySaid({ facts: away, seen, asked: [jonas], already: false, isItsMentor: true }),
  'away-said/by-an-admin': awaySaid({ facts: away, seen, asked: people(60), already: false, isItsMentor: false }),
  'away-said/already': awaySaid({ facts: away, seen, asked: [jonas, maya], already: true, isItsMentor: true }),
  'away-said/nobody-to-ask': awaySaid({ facts: badly, seen, asked: [], already: false, isItsMentor: false }),
  'who-hosts/taken': whoHosts({ facts: { ...upcoming, mentor: jonas }, seen, kind: 'taken' }),
  'who-hosts/again': whoHosts({ facts: upcoming, seen, kind: 'again' }),
  'who-hosts/yours': whoHosts({ facts: live, seen: DURING, kind: 'yours' }),
  'who-hosts/again-theirs': whoHosts({ facts: upcoming, seen, kind: 'again-theirs' }),
  'who-hosts/hosted': whoHosts({ facts: hostile, seen, kind: 'hosted' }),
  'who-hosts/nobody': whoHosts({ facts: { ...upcoming, mentor: null }, seen, kind: 'hosted' }),
  'who-hosts/clash': whoHosts({ facts: away, seen, kind: 'clash', hosts: [41, 44, 45] }),
  'backup-question/asked': backupQuestion({ session: rooms, seen, lead: 'question' }),
  'backup-question/changed': backupQuestion({ session: badly.session, seen, lead: 'changed' }),
  'backup-question/none': backupQuestion({ session: { ...rooms, backupLink: null }, seen, lead: 'question' }),
  'backup-used/used': backupUsed({ session: swapped, seen, already: false }),
  'backup-used/already': backupUsed({ session: { ...badly.session, backupLink: null }, seen, already: true }),
  'change-notice/counted-on': notNull(changeNotice(moved)),
  'change-notice/counted-on-as-before': notNull(changeNotice({ ...moved, differences: [] })),
  'session-changed/counted-on': sessionChanged({
    ...{ before: is(away, before), after: upcoming, seen },
    ...{ passcodeChanged: false, mentorIsStudent: false },
  }),
  'change-notice/backup-used': notNull(changeNotice(used)),
  'change-notice/backup-used-early': notNull(changeNotice({ ...used, facts: upcoming, seen, room: null })),
}

function notNull(view: View | null): View {
  if (view === null) throw new Error('nothing is said')
  return view
}
