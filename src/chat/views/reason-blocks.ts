import type { Session } from '../../domain/entities.ts'
import { shorten } from '../spans.ts'
import type { Block } from '../view.ts'
import type { Seen } from './seen.ts'

/** Why a session was cancelled, where a reason was given. */
export function reasonBlocks(
  session: Pick<Session, 'status' | 'cancelReason'>,
  { words }: Pick<Seen, 'words'>,
): readonly Block[] {
  if (session.status !== 'cancelled' || session.cancelReason === null) return []
  return [{ type: 'text', text: [words.session.why, shorten(session.cancelReason, LONGEST_REASON)] }]
}

/** In characters. */
const LONGEST_REASON = 500
