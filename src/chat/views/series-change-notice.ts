import type { Session } from '../../domain/entities.ts'
import type { PersonId } from '../../domain/ids.ts'
import type { Recurrence } from '../../domain/series.ts'
import { recurrenceOf, type SeriesChange } from '../../domain/series-change.ts'
import type { PersonFacts, SeriesFacts } from '../../usecases/ports.ts'
import { lengthText } from '../clock-text.ts'
import { repeatWords } from '../repeat-words.ts'
import { joinTexts, personSpan, shorten } from '../spans.ts'
import type { Block, Button, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import { hostingButton } from './hosting-buttons.ts'
import type { Seen } from './seen.ts'
import { joinAllButton, nextDates, numbersText, seriesHeading } from './series-parts.ts'
import { showButton } from './session-list.ts'

/** What changed about several sessions of a series, and who is told of it. */
export type SeriesChangeNotice = {
  readonly facts: SeriesFacts
  readonly change: SeriesChange
  /** Whether they start at other times than before, under the same rule perhaps. */
  readonly isMoved: boolean
  readonly mentors: { readonly before: PersonFacts | null; readonly after: PersonFacts | null }
  /** Those that the reader had said they cannot host, and whose new time has taken that back; by start. */
  readonly countsOnReader?: readonly Session[]
  readonly seen: Seen
  readonly to: 'channel' | { readonly person: PersonId | null; readonly as: 'mentor' | 'guest' }
}

/** The one message about all of them, to those concerned and under the series' card. A link is shown to nobody here. */
export function seriesChangeNotice(notice: SeriesChangeNotice): View | null {
  const { facts, change, seen, to, countsOnReader = [] } = notice
  const words = seen.words.scope
  const lines = [...timeLines(notice), ...titleLines(notice), ...mentorLines(notice), ...wayInLines(notice)]
  if (lines.length === 0 && countsOnReader.length === 0) return null
  const numbers = numbersText(
    change.numbers.map((number) => ({ number })),
    { seen, of: change.sessions },
  )
  const isGuest = to !== 'channel' && to.as === 'guest'
  return {
    title: seriesHeading(facts, seen.words.series.changed),
    tone: 'plain',
    body: [
      ...(lines.length === 0 ? [] : [{ type: 'text' as const, text: joinTexts(lines, '\n') }]),
      { type: 'text', text: [words.moved(change.sessions, numbers), ...(isGuest ? [` ${words.placeStays}`] : [])] },
      ...countsOn(countsOnReader, seen),
      ...nextDates(facts, seen),
      {
        type: 'buttons',
        buttons:
          to === 'channel'
            ? [joinAllButton(facts, seen)]
            : [...awayButtons(countsOnReader, seen), showButton(isGuest ? 'mine' : 'upcoming', seen)],
      },
    ],
  }
}

function countsOn(sessions: readonly Session[], seen: Seen): readonly Block[] {
  if (sessions.length === 0) return []
  const text = seen.words.hosting.countsOnYouIn(numbersText(sessions, { seen }), sessions.length > AWAY_BUTTONS)
  return [{ type: 'text', text: [text] }]
}

/** One for each of the first few. */
function awayButtons(sessions: readonly Session[], seen: Seen): readonly Button[] {
  return sessions.slice(0, AWAY_BUTTONS).map((session) => {
    const button = hostingButton(session, 'away', seen)
    return sessions.length === 1 ? button : { ...button, label: seen.words.hosting.awayFrom(session.number) }
  })
}

/** Beside the one that leads on. */
const AWAY_BUTTONS = LIMITS.buttons - 1

/** The rule only where it is another, else that it is other days; and the length only where that is another. */
function timeLines({ change: { before, after }, isMoved, seen }: SeriesChangeNotice): readonly Text[] {
  const words = seen.words.scope
  const ruleOf = (recurrence: Recurrence) => repeatWords({ ...recurrence, until: null, count: null }, seen)
  const [was, is] = [ruleOf(recurrenceOf(before)), ruleOf(recurrenceOf(after))]
  const [old, now] = [lengthText(before.durationMinutes), lengthText(after.durationMinutes)]
  return [
    ...(was === is && isMoved ? [['📅 ', { strong: words.newDates }, words.sameRule]] : []),
    ...(was === is ? [] : [['📅 ', { strong: words.newTimes }, within(is), words.insteadOf, within(was)]]),
    ...(old === now ? [] : [[{ strong: words.newLength }, now, words.insteadOf, old]]),
  ]
}

/** As it stands within a sentence. */
function within(rule: string): string {
  return rule.slice(0, 1).toLowerCase() + rule.slice(1)
}

function titleLines({ change: { before, after }, seen }: SeriesChangeNotice): readonly Text[] {
  const words = seen.words.scope
  if (before.title === after.title) return []
  return [[{ strong: words.newTitle }, words.itWas, shorten(before.title, 150)]]
}

function mentorLines({ mentors: { before, after }, seen, to }: SeriesChangeNotice): readonly Text[] {
  if ((before?.id ?? null) === (after?.id ?? null)) return []
  const words = seen.words.scope
  const reader = to === 'channel' ? null : to.person
  const was: Text = before === null ? [] : [words.insteadOf, personSpan(before)]
  if (after === null) {
    const until: Text = before === null ? [] : [words.mentorWas, personSpan(before)]
    return [[{ strong: words.noMentor }, ...until, '.']]
  }
  if (reader === after.id) return [[{ strong: words.youHost }, ...was, '.']]
  const now: Text = [{ strong: words.newMentor }, personSpan(after)]
  return reader !== null && reader === before?.id ? [[...now, words.hostNoMore]] : [[...now, ...was]]
}

/** Nobody in a channel is shown a link, so that nothing is to be said of it there. */
function wayInLines({ change, seen, to }: SeriesChangeNotice): readonly Text[] {
  return change.wayIn && to !== 'channel' ? [[seen.words.scope.wayIn]] : []
}
