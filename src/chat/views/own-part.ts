/**
 * What the viewer is to a session, in words and in the buttons that fit it.
 *
 * @module
 */
import type { Session } from '../../domain/entities.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import type { OwnPart } from '../../usecases/read-own-parts.ts'
import { isOver } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import type { Button, Text } from '../view.ts'
import { attendeesButton } from './manage-buttons.ts'
import type { Seen } from './seen.ts'
import { calendarButton, detailsButton, joinButton, leaveButton } from './session-buttons.ts'

/** What a viewer is to a session, and how they look at it. */
export type Looked = { readonly own: OwnPart | undefined; readonly seen: Seen }

/** `You're in`, `Waiting, no. 1`, `You host`; nothing for those who are none of it, or of whom nothing is known. */
export function ownText(session: Session, { own, seen }: Looked): Text {
  const { own: words } = seen.words.lists
  if (own === undefined) return []
  if (isOver(session, seen.now)) return pastText(own, { isCancelled: session.status === 'cancelled', seen })
  if (own.part === 'host') return [{ strong: words.host }]
  if (own.part === 'in') return [{ strong: words.in }]
  if (own.part === 'waiting') return [{ strong: own.position === null ? words.waiting : words.waitingAt(own.position) }]
  if (!own.assigned) return [words.forOthers]
  return own.part === 'out' ? [words.out] : []
}

/** The same, and who hosts it, where that is somebody else. */
export function ownAndMentor({ session, mentor }: SessionFacts, looked: Looked): readonly Text[] {
  const isNamed = mentor !== null && looked.own?.part !== 'host'
  return [ownText(session, looked), isNamed ? looked.seen.words.session.withMentor(personSpan(mentor)) : []]
}

/** The buttons of a list's row: no Can't go for those who are not in, and no Join where it means nothing. */
export function ownButtons(session: Session, { own, seen }: Looked): readonly Button[] {
  const isHost = own?.part === 'host'
  if (isOver(session, seen.now))
    return [...(isHost ? [attendeesButton(session.id, seen)] : []), detailsButton(session, seen)]
  const comes = own === undefined || own.part === 'in' || own.part === 'waiting'
  return [
    ...ownJoinButton(session, { own, seen }),
    ...(comes ? [leaveButton(session, seen)] : []),
    ...(isHost ? [attendeesButton(session.id, seen)] : []),
    detailsButton(session, seen),
    calendarButton(session, seen),
  ]
}

/** **Join** for those whom the session is for, but for those in line: their place comes by itself. Loud where it registers. */
export function ownJoinButton(session: Session, { own, seen }: Looked): readonly Button[] {
  if (own === undefined) return [joinButton(session, seen)]
  if (!own.assigned || own.part === 'waiting') return []
  const { label, action } = joinButton(session, seen)
  const isIn = own.part === 'in' && session.status !== 'live'
  return [isIn ? { label, action } : joinButton(session, seen)]
}

function pastText(
  { part, result }: OwnPart,
  { isCancelled, seen }: { readonly isCancelled: boolean; readonly seen: Seen },
): Text {
  const { lists, common } = seen.words
  const { own: words } = lists
  if (part === 'host') return [{ strong: isCancelled ? words.wereToHost : words.hosted }]
  if (!isCancelled && result !== null) return words.result({ strong: common.result[result] })
  return part === 'in' ? [words.wereIn] : []
}
