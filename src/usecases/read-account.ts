import { viewerOf } from '../domain/viewer.ts'
import type { Locale, Role } from '../domain/words.ts'
import type { Deps } from './ports.ts'
import { readRole } from './read-role.ts'

/** An account of a space, by the platform's own ids. */
export type ReadAccountRequest = { readonly platform: string; readonly space: string; readonly user: string }

/** What the person behind an account is, and the language that they are spoken to in. */
export type ReadAccount = { readonly role: Role; readonly locale: Locale }

/** Null for an account that was never seen. */
export async function readAccount(deps: Deps, of: ReadAccountRequest): Promise<ReadAccount | null> {
  const entrance = await deps.store.entrance(of.platform, of.space, of.user)
  if (entrance === null) return null
  const { person, organization } = entrance
  return { role: await readRole(deps, person), locale: viewerOf(person, organization).locale }
}
