import type { Result } from '../domain/result.ts'
import type { Profile } from './enter.ts'
import type { Asker, Deps, PersonFacts } from './ports.ts'

/** Somebody mentioned in the asker's space, by the platform's id of the account; the profile where it was looked up. */
export type FindPersonRequest = {
  readonly asker: Asker
  readonly externalId: string
  readonly profile?: Profile
}

/** The person behind a mention; made on first sight where a profile came along. Refuses `person_unknown` and `person_is_bot`. */
export async function findPerson(_deps: Deps, _request: FindPersonRequest): Promise<Result<PersonFacts>> {
  throw new Error('not built yet')
}
