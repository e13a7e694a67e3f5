import type { SessionFacts } from '../../usecases/ports.ts'
import { audienceText, plannedLength } from '../session-words.ts'
import { personSpan, shorten } from '../spans.ts'
import type { Fact, Text } from '../view.ts'
import type { Seen } from './seen.ts'

/** A session as it was and as it is now; a passcode is never said, only that it is another one. */
export type Differences = {
  readonly before: SessionFacts
  readonly after: SessionFacts
  readonly passcodeChanged: boolean
}

/** Each thing about a session that is another one now: before → after. */
export function differenceFacts({ before, after, passcodeChanged }: Differences, seen: Seen): readonly Fact[] {
  const { change, common, fields } = seen.words
  const [was, is] = [before.session, after.session]
  const fact = (label: string, of: (facts: SessionFacts) => Text): readonly Fact[] => {
    const [old, now] = [of(before), of(after)]
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ label, value: [...old, ' → ', ...now] }]
  }
  const words = (text: string | null): Text => [text === null || text === '' ? change.none : shorten(text, LONGEST)]
  const passcode: Fact = {
    label: fields.passcode,
    value: [is.hasPasscode ? (was.hasPasscode ? change.passcodeOther : change.passcodeNew) : change.passcodeGone],
  }
  return [
    ...fact(change.starts, ({ session }) => [{ time: session.startTime, show: 'full', zone: seen.zone }]),
    ...fact(common.facts.length, ({ session }) => [plannedLength(session)]),
    ...fact(fields.title, ({ session }) => words(session.title)),
    ...fact(common.facts.mentor, ({ mentor }) => (mentor === null ? [change.nobodyYet] : [personSpan(mentor)])),
    ...fact(fields.description, ({ session }) => words(session.description)),
    ...fact(common.facts.audience, (facts) => audienceText(facts, seen)),
    ...fact(common.facts.places, ({ session }) => [
      session.capacity === null ? change.noLimit : String(session.capacity),
    ]),
    ...fact(common.facts.provider, ({ session }) => [common.provider[session.provider]]),
    ...fact(fields.link, ({ session }) => words(session.link)),
    ...fact(fields.meeting_id, ({ session }) => words(session.zoomMeetingId)),
    ...(passcodeChanged ? [passcode] : []),
    ...fact(fields.backup_link, ({ session }) => words(session.backupLink)),
    ...fact(fields.announce, ({ session }) =>
      session.announceChannel === null ? [change.usualChannel] : [{ channel: session.announceChannel }],
    ),
  ]
}

/** Long texts are shown by their beginning. */
const LONGEST = 120
