import type { Session } from '../domain/entities.ts'
import type { Result } from '../domain/result.ts'
import type { Asker, Deps } from './ports.ts'

export type FindSessionRequest = { readonly asker: Asker /** `42`, `#42` or a title. */; readonly ref: string }

/** The session that a person named. Refuses `session_unknown` and `session_ambiguous`. */
export async function findSession(_deps: Deps, _request: FindSessionRequest): Promise<Result<Session>> {
  throw new Error('not built yet')
}
