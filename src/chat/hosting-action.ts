/**
 * Who hosts a session, and in which of its two rooms, as parts of an action's string.
 *
 * @module
 */

import type { SessionId } from '../domain/ids.ts'
import { FINGERPRINT_LENGTH } from '../domain/merge-fields.ts'
import { isId } from './action-parts.ts'

/**
 * `take-over-anyway`: told that they host something else then. `here` is a mentor's answer to being asked; `backup` asks before
 * the rooms change places.
 */
export const HOSTING_ACTIONS = ['away', 'host-again', 'take-over', 'take-over-anyway', 'here', 'backup'] as const

/** The rooms change places, where they are still those that were shown (`linksPrint`). */
export type UseBackupAction = {
  readonly type: 'use-backup'
  readonly sessionId: SessionId
  readonly shown: string
}

/** The action that the parts say; null for what is none. */
export function readUseBackup([sessionId = '', shown = '']: readonly string[]): UseBackupAction | null {
  const isPrint = new RegExp(`^[0-9a-z]{${FINGERPRINT_LENGTH}}$`).test(shown)
  return isId(sessionId, 'ses') && isPrint ? { type: 'use-backup', sessionId, shown } : null
}
