import type { Session } from '../../domain/entities.ts'
import { isOver } from '../session-words.ts'
import type { Span, Text } from '../view.ts'
import type { Seen } from './seen.ts'

/** The line that leads a card: its status, when it is, and how far away. */
export function sessionLead(session: Session, seen: Seen): Text {
  const start: Span = { time: session.startTime, show: 'full', zone: seen.zone }
  if (session.status === 'cancelled') return [{ strong: 'Cancelled' }, ' · it was to be on ', start]
  if (session.status === 'live' && !isOver(session, seen.now)) {
    const end: Span = { time: session.endTime, show: 'time', zone: seen.zone }
    return ['🔴 ', { strong: 'Live now' }, ' · until ', end, ' · began ', begun(session, seen)]
  }
  if (isOver(session, seen.now)) return [{ strong: 'Over' }, ' · it was on ', start]
  return [
    '📅 ',
    { strong: 'Upcoming' },
    ' · ',
    start,
    ' · ',
    { time: session.startTime, show: 'relative', zone: seen.zone },
  ]
}

function begun(session: Session, seen: Seen): Span {
  return { time: session.startedAt ?? session.startTime, show: 'relative', zone: seen.zone }
}
