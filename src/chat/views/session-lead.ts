import type { Session } from '../../domain/entities.ts'
import { isOver } from '../session-words.ts'
import type { Span, Text } from '../view.ts'
import type { Seen } from './seen.ts'

/** The line that leads a card: its status, when it is, and how far away. */
export function sessionLead(session: Session, seen: Seen): Text {
  const {
    join,
    common: { status },
  } = seen.words
  const start: Span = { time: session.startTime, show: 'full', zone: seen.zone }
  if (session.status === 'cancelled') {
    return [{ strong: status.cancelled }, ...(session.startedAt === null ? join.wasToBe(start) : join.wasOn(start))]
  }
  if (session.status === 'live' && !isOver(session, seen.now)) {
    const end: Span = { time: session.endTime, show: 'time', zone: seen.zone }
    return ['🔴 ', { strong: status.live }, ...join.isLive(end, begun(session, seen))]
  }
  if (isOver(session, seen.now)) return [{ strong: status.completed }, ...join.wasOn(start)]
  return [
    '📅 ',
    { strong: status.upcoming },
    ' · ',
    start,
    ' · ',
    { time: session.startTime, show: 'relative', zone: seen.zone },
  ]
}

function begun(session: Session, seen: Seen): Span {
  return { time: session.startedAt ?? session.startTime, show: 'relative', zone: seen.zone }
}
