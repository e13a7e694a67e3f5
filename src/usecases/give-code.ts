import type { Result } from '../domain/result.ts'
import type { Asker, Deps, OneTimeCode } from './ports.ts'

export type GiveCodeRequest = { readonly asker: Asker; readonly purpose: OneTimeCode['purpose'] }

/** The code in clear: shown once, stored by its hash only. */
export type GivenCode = { readonly code: string; readonly expiresAt: Date }

/** A one-time code for `connect` (superadmins) or `link`, good for 10 minutes. */
export async function giveCode(_deps: Deps, _request: GiveCodeRequest): Promise<Result<GivenCode>> {
  throw new Error('not built yet')
}
