/**
 * What the viewer is to a session, in words and in the buttons that fit it.
 *
 * @module
 */
import type { Session } from '../../domain/entities.ts'
import type { OwnPart } from '../../usecases/read-own-parts.ts'
import { isOver, RESULT_WORDS } from '../session-words.ts'
import type { Button, Text } from '../view.ts'
import { attendeesButton } from './manage-buttons.ts'
import type { Seen } from './seen.ts'
import { calendarButton, detailsButton, joinButton, leaveButton } from './session-buttons.ts'

type Looked = { readonly own: OwnPart | undefined; readonly seen: Seen }

/** `You're in`, `Waiting, no. 1`, `You host`; nothing for those who are none of it, or of whom nothing is known. */
export function ownText(session: Session, { own, seen }: Looked): Text {
  if (own === undefined) return []
  if (isOver(session, seen.now)) return pastText(own, session.status === 'cancelled')
  if (own.part === 'host') return [{ strong: 'You host' }]
  if (own.part === 'in') return [{ strong: "You're in" }]
  if (own.part === 'waiting') return [{ strong: own.position === null ? 'Waiting' : `Waiting, no. ${own.position}` }]
  if (!own.assigned) return ['For others']
  return own.part === 'out' ? ["You can't go"] : []
}

/** The buttons of a list's row: no Can't go for those who are not in, and no Join where it means nothing. */
export function ownButtons(session: Session, { own, seen }: Looked): readonly Button[] {
  const isHost = own?.part === 'host'
  if (isOver(session, seen.now)) return [...(isHost ? [attendeesButton(session.id)] : []), detailsButton(session)]
  const comes = own === undefined || own.part === 'in' || own.part === 'waiting'
  return [
    ...ownJoinButton(session, own),
    ...(comes ? [leaveButton(session)] : []),
    ...(isHost ? [attendeesButton(session.id)] : []),
    detailsButton(session),
    calendarButton(session),
  ]
}

/** **Join** for those whom the session is for, but for those in line: their place comes by itself. Loud where it registers. */
export function ownJoinButton(session: Session, own: OwnPart | undefined): readonly Button[] {
  if (own === undefined) return [joinButton(session)]
  if (!own.assigned || own.part === 'waiting') return []
  const { label, action } = joinButton(session)
  const isIn = own.part === 'in' && session.status !== 'live'
  return [isIn ? { label, action } : joinButton(session)]
}

function pastText({ part, result }: OwnPart, isCancelled: boolean): Text {
  if (part === 'host') return [{ strong: isCancelled ? 'You were to host' : 'You hosted' }]
  if (isCancelled) return part === 'in' ? ['You were registered'] : []
  if (result !== null) return ['You: ', { strong: RESULT_WORDS[result] }]
  return part === 'in' ? ['You were registered'] : []
}
