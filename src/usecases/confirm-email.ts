import { hashCode, readCode } from '../domain/code.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Asker, Deps } from './ports.ts'

/** What `confirmEmail` is asked. */
export type ConfirmEmailRequest = { readonly asker: Asker; readonly code: string }

/** Makes the address that the code was mailed to the asker's own. Refuses `code_unknown` (another person's, too) and `code_expired`. */
export async function confirmEmail(
  deps: Deps,
  request: ConfirmEmailRequest,
): Promise<Result<{ readonly email: string }>> {
  const { person } = request.asker
  const typed = readCode(request.code)
  const code = typed === null ? null : await deps.store.code(hashCode(typed))
  if (code === null || code.purpose !== 'email' || code.email === null || code.personId !== person.id)
    return no({ code: 'code_unknown' })
  const at = deps.clock.now()
  if (code.usedAt !== null || code.expiresAt <= at) return no({ code: 'code_expired' })
  const set = { email: code.email, emailConfirmedAt: at, emailBouncedAt: null }
  await deps.store.commit({
    changes: [
      { type: 'use-code', hash: code.hash, at },
      { type: 'set-person', id: person.id, set },
    ],
  })
  return yes({ email: code.email })
}
