import type { Session } from '../../domain/entities.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import { heading, plannedLength } from '../session-words.ts'
import { joinTexts, personSpan, shorten } from '../spans.ts'
import type { Text, View } from '../view.ts'
import type { Seen } from './seen.ts'
import { calendarButton, detailsButton, leaveButton } from './session-buttons.ts'
import { sessionTone } from './session-tone.ts'

/** What changed, as it was before; what did not change is absent. */
export type ChangeNotice = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly before: Readonly<Partial<Pick<Session, 'title' | 'startTime' | 'endTime'>>>
  /** Whether the way in changed: the new one is shown at the doors. */
  readonly roomChanged: boolean
  readonly mentorChanged: boolean
}

/** The message to those concerned that a session changed. */
export function changeNotice(notice: ChangeNotice): View {
  const { session } = notice.facts
  const lines = [
    timeLine(notice),
    lengthLine(notice),
    titleLine(notice),
    mentorLine(notice),
    notice.roomChanged ? ['The way in changed: Join gives you the new link when the doors open.'] : [],
  ]
  return {
    title: heading(session, { before: 'Changed: ' }),
    tone: sessionTone(session, notice.seen.now),
    body: [
      { type: 'text', text: joinTexts(lines, '\n') },
      { type: 'buttons', buttons: [detailsButton(session), calendarButton(session), leaveButton(session)] },
    ],
  }
}

function timeLine({ facts, seen, before }: ChangeNotice): Text {
  if (before.startTime === undefined) return []
  const full = (time: Date) => ({ time, show: 'full', zone: seen.zone }) as const
  return ['📅 ', { strong: 'New time: ' }, full(facts.session.startTime), ' (it was ', full(before.startTime), ')']
}

/** Only where the length is another: a session that just moved has another end too. */
function lengthLine({ facts, before }: ChangeNotice): Text {
  const { session } = facts
  const length = plannedLength(session)
  const was = plannedLength({
    startTime: before.startTime ?? session.startTime,
    endTime: before.endTime ?? session.endTime,
  })
  return length === was ? [] : [{ strong: 'New length: ' }, `${length} (it was ${was})`]
}

function titleLine({ before }: ChangeNotice): Text {
  return before.title === undefined ? [] : [{ strong: 'New title. ' }, 'It was: ', shorten(before.title, 150)]
}

function mentorLine({ facts, mentorChanged }: ChangeNotice): Text {
  if (!mentorChanged) return []
  const host = facts.mentor === null ? 'not named yet' : personSpan(facts.mentor)
  return [{ strong: 'New mentor: ' }, host]
}
