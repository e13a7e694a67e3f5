import type { EditedSession } from '../../usecases/edit-session.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import { audienceText, heading, plannedLength } from '../session-words.ts'
import { joinTexts, personSpan, plural, shorten } from '../spans.ts'
import type { Block, Button, Fact, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import { manageButton } from './manage-buttons.ts'
import type { Seen } from './seen.ts'
import { detailsButton } from './session-buttons.ts'
import { studentHosts } from './student-hosts.ts'
import { type UnderstoodTime, understoodTime } from './understood-time.ts'

/** A session as it was and as it is now. */
export type SessionChanged = EditedSession & {
  readonly seen: Seen
  /** Whether its new mentor has no more than the role `student`. */
  readonly mentorIsStudent: boolean
  /** How a time was understood, where one was typed. */
  readonly understood?: UnderstoodTime
}

/** The answer to whoever changed a session: each thing before → after. */
export function sessionChanged(changed: SessionChanged): View {
  const { after, understood, mentorIsStudent, seen } = changed
  const { session } = after
  const facts = differencesOf(changed)
  if (facts.length === 0) {
    return {
      title: heading(session),
      body: [
        { type: 'text', text: ['Nothing was changed: all of it stands so already.'] },
        { type: 'buttons', buttons: buttonsOf(changed) },
      ],
    }
  }
  return {
    title: heading(session, { before: 'Changed: ' }),
    tone: 'good',
    body: [
      ...(understood === undefined ? [] : understoodTime(understood, seen)),
      { type: 'facts', facts: facts.slice(0, LIMITS.facts) },
      ...(facts.length > LIMITS.facts ? [{ type: 'facts' as const, facts: facts.slice(LIMITS.facts) }] : []),
      ...studentHosts(mentorIsStudent ? after.mentor : null, seen),
      ...placesNotes(changed),
      { type: 'buttons', buttons: buttonsOf(changed) },
    ],
  }
}

/** Long texts are shown by their beginning. */
const LONGEST = 120

function differencesOf({ before, after, seen, passcodeChanged }: SessionChanged): readonly Fact[] {
  const [was, is] = [before.session, after.session]
  const fact = (label: string, of: (facts: SessionFacts) => Text): readonly Fact[] => {
    const [old, now] = [of(before), of(after)]
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ label, value: [...old, ' → ', ...now] }]
  }
  const words = (text: string | null): Text => [text === null || text === '' ? 'none' : shorten(text, LONGEST)]
  const passcode: Fact = {
    label: 'Passcode',
    value: [is.hasPasscode ? (was.hasPasscode ? 'another one' : 'none → kept') : 'kept → none'],
  }
  return [
    ...fact('Starts', ({ session }) => [{ time: session.startTime, show: 'full', zone: seen.zone }]),
    ...fact('Length', ({ session }) => [plannedLength(session)]),
    ...fact('Title', ({ session }) => words(session.title)),
    ...fact('Mentor', ({ mentor }) => (mentor === null ? ['nobody yet'] : [personSpan(mentor)])),
    ...fact('Description', ({ session }) => words(session.description)),
    ...fact('For', (facts) => audienceText(facts, seen)),
    ...fact('Places', ({ session }) => [session.capacity === null ? 'no limit' : String(session.capacity)]),
    ...fact('Where', ({ session }) => [seen.words.common.provider[session.provider]]),
    ...fact('Link', ({ session }) => words(session.link)),
    ...fact('Meeting id', ({ session }) => words(session.zoomMeetingId)),
    ...(passcodeChanged ? [passcode] : []),
    ...fact('Backup link', ({ session }) => words(session.backupLink)),
    ...fact('Announce in', ({ session }) =>
      session.announceChannel === null ? ['usual channel'] : [{ channel: session.announceChannel }],
    ),
  ]
}

/** What another number of places did to those who registered, and to those who wait. */
function placesNotes({ before, after }: SessionChanged): readonly Block[] {
  const { capacity, registeredCount, waitlistedCount } = after.session
  const promoted = before.session.waitlistedCount - waitlistedCount
  const isOver = capacity !== null && capacity !== before.session.capacity && registeredCount > capacity
  const lines: readonly Text[] = [
    ...(isOver
      ? [[`All ${registeredCount} who have a place keep it; nobody new gets one until fewer than ${capacity} have.`]]
      : []),
    ...(promoted > 0
      ? [
          [
            `${plural(promoted, 'person', 'people')} from the waitlist ${promoted === 1 ? 'has' : 'have'} a place now, and ${promoted === 1 ? 'is' : 'are'} told.`,
          ],
        ]
      : []),
  ]
  return lines.length === 0 ? [] : [{ type: 'text', text: joinTexts(lines, '\n') }]
}

function buttonsOf({ after: { session }, seen }: SessionChanged): readonly Button[] {
  return [
    detailsButton(session, seen),
    manageButton(session.id, 'edit-form', seen),
    manageButton(session.id, 'edit-room-form', seen),
  ]
}
