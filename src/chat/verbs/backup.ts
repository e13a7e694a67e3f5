/**
 * The second room of a session.
 *
 * @module
 */
import type { SessionId } from '../../domain/ids.ts'
import { refuseAfterEnd } from '../../domain/session.ts'
import { useBackup as swap } from '../../usecases/use-backup.ts'
import type { Ask, SessionAnswer } from '../ask.ts'
import { answer, refuse, tell, wasPrivate } from '../ask.ts'
import { findManaged } from '../open-managed.ts'
import type { Reply } from '../reply.ts'
import { backupQuestion } from '../views/backup-question.ts'
import { backupUsed } from '../views/backup-used.ts'

/** **Use backup link…**: asks first, since everyone registered is told at once. */
export const backup: SessionAnswer = async (ask, { sessionId }) => {
  const managed = await findManaged(ask, sessionId)
  const refusal = managed.ok ? refuseAfterEnd(managed.value, ask.seen.now) : managed.refusal
  if (!managed.ok || refusal !== null) return refuse(ask, refusal ?? { code: 'action_unknown' })
  return tell(backupQuestion({ session: managed.value, seen: ask.seen, lead: 'question' }), wasPrivate(ask))
}

/** **Use it now**: once, however often it is pressed. */
export async function useBackup(
  ask: Ask,
  press: { readonly sessionId: SessionId; readonly shown: string },
): Promise<Reply> {
  const { sessionId, shown } = press
  return answer(ask, await swap(ask.parts.deps, { asker: ask.asker, sessionId, shown }), ({ kind, facts }) => {
    const { session } = facts
    if (kind !== 'changed') return backupUsed({ session, seen: ask.seen, already: kind === 'already' })
    return backupQuestion({ session, seen: ask.seen, lead: 'changed' })
  })
}
