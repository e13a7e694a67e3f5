import { no, type Result } from '../domain/result.ts'
import { cleanName } from '../domain/text.ts'
import { enter } from './enter.ts'
import { loadPerson } from './load-person.ts'
import type { Asker, Deps, PersonFacts } from './ports.ts'
import type { Profile } from './profile.ts'

/** Somebody mentioned in the asker's space, by the platform's id of the account; the profile where it was looked up. */
export type FindPersonRequest = {
  readonly asker: Asker
  readonly externalId: string
  readonly profile?: Profile
}

/** The person behind a mention; made on first sight where a profile came along. Refuses `person_unknown` and `person_is_bot`. */
export async function findPerson(deps: Deps, request: FindPersonRequest): Promise<Result<PersonFacts>> {
  const { asker, externalId, profile } = request
  if (profile?.isBot) return no({ code: 'person_is_bot', name: cleanName(profile.name, externalId) })
  const { platform, externalId: space } = asker.space
  const entrance =
    (await deps.store.entrance(platform, space, externalId)) ??
    (await enter(deps, { platform, space: asker.space, user: { externalId, ...(profile && { profile }) } }))
  if (entrance === null) return no({ code: 'person_unknown', ref: externalId })
  return loadPerson(deps, { asker, personId: entrance.person.id })
}
