import type { PersonId } from '../../domain/ids.ts'
import { isSameMinute } from '../../domain/time.ts'
import type { SessionDifference } from '../../usecases/changed-facts.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import { heading, plannedLength } from '../session-words.ts'
import { joinTexts, personSpan, shorten } from '../spans.ts'
import type { Button, Span, Text, View } from '../view.ts'
import type { Seen } from './seen.ts'
import { calendarButton, detailsButton, joinButton, leaveButton } from './session-buttons.ts'
import { sessionTone } from './session-tone.ts'

/** What changed about a session, and who is told of it. */
export type ChangeNotice = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly differences: readonly SessionDifference[]
  readonly to: 'channel' | { readonly person: PersonId | null; readonly as: 'mentor' | 'guest' }
}

/**
 * The message to those concerned, and under the card, that a session changed: as it was before, and as it is now, which may be
 * another thing than right after that change. null where it is again as it was. A link is shown to nobody here.
 */
export function changeNotice(notice: ChangeNotice): View | null {
  const { session } = notice.facts
  const lines = notice.differences.flatMap((one) => linesFor(one, notice))
  if (lines.length === 0) return null
  return {
    title: heading(session, { before: 'Changed: ' }),
    tone: sessionTone(session, notice.seen.now),
    body: [
      { type: 'text', text: joinTexts(lines, '\n') },
      { type: 'buttons', buttons: buttonsOf(notice) },
    ],
  }
}

function linesFor(difference: SessionDifference, notice: ChangeNotice): readonly Text[] {
  switch (difference.what) {
    case 'time':
      return timeLines(difference.before, notice)
    case 'title':
      return difference.before === notice.facts.session.title
        ? []
        : [[{ strong: 'New title. ' }, 'It was: ', shorten(difference.before, 150)]]
    case 'mentor':
      return mentorLines(difference.before, notice)
    case 'link':
      // Nobody in a channel is shown a link, so that nothing is to be said of it there.
      return notice.to === 'channel' ? [] : [['The way in changed: Join gives you the new link when the doors open.']]
  }
}

/** The length only where it is another: a session that just moved has another end too. */
function timeLines(
  before: Extract<SessionDifference, { what: 'time' }>['before'],
  { facts: { session }, seen }: ChangeNotice,
): readonly Text[] {
  const full = (time: Date): Span => ({ time, show: 'full', zone: seen.zone })
  const [length, was] = [plannedLength(session), plannedLength(before)]
  const moved = !isSameMinute(before.startTime, session.startTime)
  const newTime: Text = ['📅 ', { strong: 'New time: ' }, full(session.startTime)]
  return [
    ...(moved ? [[...newTime, ' instead of ', full(before.startTime)]] : []),
    ...(length === was ? [] : [[{ strong: 'New length: ' }, `${length} instead of ${was}`]]),
  ]
}

function mentorLines(
  before: Extract<SessionDifference, { what: 'mentor' }>['before'],
  { facts: { mentor }, to }: ChangeNotice,
): readonly Text[] {
  if ((before?.id ?? null) === (mentor?.id ?? null)) return []
  const reader = to === 'channel' ? null : to.person
  const was: Text = before === null ? [] : [' instead of ', personSpan(before)]
  if (reader !== null && reader === mentor?.id) return [[{ strong: 'You host this session now' }, ...was, '.']]
  if (mentor === null) return [[{ strong: 'It has no mentor for now' }, ...was, '.']]
  const now: Text = [{ strong: 'New mentor: ' }, personSpan(mentor)]
  return reader !== null && reader === before?.id ? [[...now, '. You host it no more.']] : [[...now, ...was]]
}

function buttonsOf({ facts: { session }, to, seen }: ChangeNotice): readonly Button[] {
  const isGuest = to !== 'channel' && to.as === 'guest'
  const told = [detailsButton(session, seen), calendarButton(session, seen)]
  return isGuest ? [joinButton(session, seen), ...told, leaveButton(session, seen)] : told
}
