import { linksPrint, swapLinks } from '../domain/backup-link.ts'
import type { SessionId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { refuseAfterEnd } from '../domain/session.ts'
import { changeVisibly } from './change-session.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

/** What `useBackup` is asked. `shown`: the print of the links that the button was made for (`linksPrint`). */
export type UseBackupRequest = { readonly asker: Asker; readonly sessionId: SessionId; readonly shown: string }

/**
 * `used`: the backup link is the link now, and the first one is kept in its place; `already`: this very press did it before;
 * `changed`: the links are others than were shown, and nothing was done.
 */
export type BackupUsed = { readonly kind: 'used' | 'already' | 'changed'; readonly facts: SessionFacts }

/** Everyone moves to the second room. Those registered are told as of any other change of the link, at once. */
export async function useBackup(deps: Deps, request: UseBackupRequest): Promise<Result<BackupUsed>> {
  const done: { kind: BackupUsed['kind'] } = { kind: 'changed' }
  const changed = await changeVisibly(deps, {
    ...request,
    action: 'use-backup',
    decide: (session, now) => {
      const refusal = refuseAfterEnd(session, now)
      if (refusal !== null) return no(refusal)
      const isShown = linksPrint(session) === request.shown
      const swapped = isShown ? swapLinks(session) : null
      const isDone = linksPrint({ link: session.backupLink, backupLink: session.link }) === request.shown
      // Decided anew where somebody else was faster.
      done.kind = swapped !== null ? 'used' : isDone ? 'already' : 'changed'
      return yes(swapped)
    },
  })
  return changed.ok ? yes({ ...done, facts: changed.value.after }) : changed
}
