import type { PersonId } from '../../domain/ids.ts'
import { isSameMinute } from '../../domain/time.ts'
import type { SessionDifference } from '../../usecases/changed-facts.ts'
import type { Credentials } from '../../usecases/credentials.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import { heading, plannedLength } from '../session-words.ts'
import { joinTexts, personSpan, shorten } from '../spans.ts'
import type { Block, Button, Span, Text, View } from '../view.ts'
import { hostingButton } from './hosting-buttons.ts'
import { roomBlocks } from './room-blocks.ts'
import type { Seen } from './seen.ts'
import { calendarButton, detailsButton, joinButton, leaveButton } from './session-buttons.ts'
import { sessionTone } from './session-tone.ts'

/** What changed about a session, and who is told of it. */
export type ChangeNotice = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly differences: readonly SessionDifference[]
  /** The way in, where the reader may have it at once: the backup link is used while the doors are open. */
  readonly room?: Credentials | null
  /** Whether the reader had said that they cannot host it, and its new time has taken that back. */
  readonly countsOnReader?: boolean
  readonly to: 'channel' | { readonly person: PersonId | null; readonly as: 'mentor' | 'guest' }
}

/**
 * The message to those concerned, and under the card, that a session changed: as it was before, and as it is now, which may be
 * another thing than right after that change. null where it is again as it was. A link is shown only to those for whom there is a `room`.
 */
export function changeNotice(notice: ChangeNotice): View | null {
  const { session } = notice.facts
  const { countsOnReader = false } = notice
  const lines = notice.differences.flatMap((one) => linesFor(one, notice))
  if (lines.length === 0 && !countsOnReader) return null
  return {
    title: heading(session, { before: notice.seen.words.news.changed }),
    tone: sessionTone(session, notice.seen.now),
    body: [
      ...(lines.length === 0 ? [] : [{ type: 'text' as const, text: joinTexts(lines, '\n') }]),
      ...(countsOnReader ? [{ type: 'text' as const, text: [notice.seen.words.hosting.countsOnYou] }] : []),
      ...roomOf(notice),
      { type: 'buttons', buttons: buttonsOf(notice) },
    ],
  }
}

function linesFor(difference: SessionDifference, notice: ChangeNotice): readonly Text[] {
  const { news, hosting } = notice.seen.words
  switch (difference.what) {
    case 'time':
      return timeLines(difference.before, notice)
    case 'title':
      return difference.before === notice.facts.session.title
        ? []
        : [[{ strong: news.newTitle }, ...news.titleWas(shorten(difference.before, 150))]]
    case 'mentor':
      return mentorLines(difference.before, notice)
    case 'link':
      // Nobody in a channel is shown a link, so that nothing is to be said of it there.
      if (notice.to === 'channel') return []
      if (difference.backup !== true) return [[news.wayIn]]
      return [[{ strong: hosting.backupNews }, ' ', notice.room ? hosting.backupNow : hosting.backupLater]]
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
  const { news } = seen.words
  const newTime: Text = ['📅 ', { strong: news.newTime }, full(session.startTime)]
  return [
    ...(moved ? [[...newTime, ...news.insteadOf(full(before.startTime))]] : []),
    ...(length === was ? [] : [[{ strong: news.newLength }, news.insteadOfLength(was, length)]]),
  ]
}

function mentorLines(
  before: Extract<SessionDifference, { what: 'mentor' }>['before'],
  { facts: { mentor }, to, seen }: ChangeNotice,
): readonly Text[] {
  if ((before?.id ?? null) === (mentor?.id ?? null)) return []
  const { news } = seen.words
  const reader = to === 'channel' ? null : to.person
  const was: Text = before === null ? [] : news.insteadOf(personSpan(before))
  if (reader !== null && reader === mentor?.id) return [[{ strong: news.youHostNow }, ...was, '.']]
  if (mentor === null) {
    const until = before === null ? [] : news.mentorWas(personSpan(before))
    return [[{ strong: news.noMentorNow }, ...until, '.']]
  }
  const now: Text = [{ strong: news.newMentor }, personSpan(mentor)]
  return reader !== null && reader === before?.id ? [[...now, news.youHostNoMore]] : [[...now, ...was]]
}

function roomOf({ room, differences, seen }: ChangeNotice): readonly Block[] {
  const isUsed = differences.some((one) => one.what === 'link' && one.backup === true)
  return isUsed && room ? roomBlocks(room, seen) : []
}

function buttonsOf({ facts: { session }, to, seen, countsOnReader = false }: ChangeNotice): readonly Button[] {
  const isGuest = to !== 'channel' && to.as === 'guest'
  const told = [detailsButton(session, seen), calendarButton(session, seen)]
  if (countsOnReader) return [...told, hostingButton(session, 'away', seen)]
  return isGuest ? [joinButton(session, seen), ...told, leaveButton(session, seen)] : told
}
