import { checkAccess } from '../domain/access.ts'
import { CODE_BYTES, CODE_MINUTES, formatCode, hashCode } from '../domain/code.ts'
import { type Result, yes } from '../domain/result.ts'
import type { Asker, Deps } from './ports.ts'

/** What `giveCode` is asked. */
export type GiveCodeRequest = { readonly asker: Asker; readonly purpose: 'connect' | 'link' }

/** The code in clear: shown once, stored by its hash only. */
export type GivenCode = { readonly code: string; readonly expiresAt: Date }

/** A one-time code for `connect` (superadmins) or `link`, good for 10 minutes. */
export async function giveCode(deps: Deps, request: GiveCodeRequest): Promise<Result<GivenCode>> {
  const { asker, purpose } = request
  const access = checkAccess(purpose, asker)
  if (!access.ok) return access
  const code = formatCode(crypto.getRandomValues(new Uint8Array(CODE_BYTES)))
  const expiresAt = new Date(deps.clock.now().getTime() + CODE_MINUTES * 60_000)
  const { organization, person } = asker
  await deps.store.commit({
    changes: [
      {
        type: 'add-code',
        code: {
          hash: hashCode(code),
          purpose,
          organizationId: organization.id,
          personId: person.id,
          email: null,
          expiresAt,
          usedAt: null,
        },
      },
    ],
  })
  return yes({ code, expiresAt })
}
