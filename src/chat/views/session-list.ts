import type { SessionFacts, SessionQuery } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** Sessions on a page: with four buttons each, five are what Discord carries. */
export const PAGE_SIZE = 5

/** One page of at most {@link PAGE_SIZE} sessions. */
export type SessionList = {
  readonly show: SessionQuery['show']
  readonly sessions: readonly SessionFacts[]
  /** Whether others follow: the button's action names the last session of this page. */
  readonly more: boolean
  /** Whether the viewer may create sessions: an empty list then says how. */
  readonly mayCreate: boolean
  readonly seen: Seen
}

/** A page of sessions, or what to do where there are none. */
export function sessionList(sessionList: SessionList): View {
  void sessionList
  return { title: '', body: [] }
}
