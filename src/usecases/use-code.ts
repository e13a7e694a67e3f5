import type { Result } from '../domain/result.ts'
import type { Asker, Deps, OneTimeCode } from './ports.ts'

export type UseCodeRequest = {
  readonly asker: Asker
  readonly purpose: OneTimeCode['purpose']
  readonly code: string
}

/** For `connect` the organization that the space belongs to now; for `link` the person that both accounts are now. */
export type UsedCode =
  | { readonly purpose: 'connect'; readonly organization: string }
  | { readonly purpose: 'link'; readonly person: string; readonly accounts: number }

/** Uses a code up: joins this space to the organization that gave it, or makes two accounts one person. */
export async function useCode(_deps: Deps, _request: UseCodeRequest): Promise<Result<UsedCode>> {
  throw new Error('not built yet')
}
