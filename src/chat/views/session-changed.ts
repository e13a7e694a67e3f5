import { isCountedOnAgain } from '../../domain/hosting.ts'
import type { EditedSession } from '../../usecases/edit-session.ts'
import { heading } from '../session-words.ts'
import { joinTexts, personSpan } from '../spans.ts'
import type { Block, Button, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import { differenceFacts } from './difference-facts.ts'
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
  const facts = differenceFacts(changed, seen)
  if (facts.length === 0) {
    return {
      title: heading(session),
      body: [
        { type: 'text', text: [seen.words.change.nothing] },
        { type: 'buttons', buttons: buttonsOf(changed) },
      ],
    }
  }
  return {
    title: heading(session, { before: seen.words.change.changed }),
    tone: 'good',
    body: [
      ...(understood === undefined ? [] : understoodTime(understood, seen)),
      { type: 'facts', facts: facts.slice(0, LIMITS.facts) },
      ...(facts.length > LIMITS.facts ? [{ type: 'facts' as const, facts: facts.slice(LIMITS.facts) }] : []),
      ...studentHosts(mentorIsStudent ? after.mentor : null, seen),
      ...placesNotes(changed),
      ...countsOn(changed),
      { type: 'buttons', buttons: buttonsOf(changed) },
      ...othersOfSeries(changed),
    ],
  }
}

/** What another number of places did to those who registered, and to those who wait. */
function placesNotes({ before, after, seen }: SessionChanged): readonly Block[] {
  const { capacity, registeredCount, waitlistedCount } = after.session
  const promoted = before.session.waitlistedCount - waitlistedCount
  const isOver = capacity !== null && capacity !== before.session.capacity && registeredCount > capacity
  const words = seen.words.change
  const lines: readonly Text[] = [
    ...(isOver ? [[words.keepPlaces(registeredCount, capacity)]] : []),
    ...(promoted > 0 ? [[words.promoted(promoted)]] : []),
  ]
  return lines.length === 0 ? [] : [{ type: 'text', text: joinTexts(lines, '\n') }]
}

/** What its mentor said of the time until then is taken back by another. */
function countsOn({ before, after, seen }: SessionChanged): readonly Block[] {
  const { mentor } = after
  if (mentor === null || before.mentor?.id !== mentor.id) return []
  if (!isCountedOnAgain(before.session, after.session.startTime)) return []
  return [{ type: 'text', text: seen.words.hosting.countsOnMentor(personSpan(mentor)) }]
}

/** The form has no field for it, so that nobody would know that the rest of the series stays as it is. */
function othersOfSeries({ after: { session }, seen }: SessionChanged): readonly Block[] {
  if (session.seriesId === null) return []
  return [{ type: 'note', text: seen.words.change.onlyThis({ code: 'scope: following' }, { code: 'scope: all' }) }]
}

function buttonsOf({ after: { session }, seen }: SessionChanged): readonly Button[] {
  return [
    detailsButton(session, seen),
    manageButton(session.id, 'edit-form', seen),
    manageButton(session.id, 'edit-room-form', seen),
  ]
}
