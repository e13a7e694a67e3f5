import type { AccessAction } from '../domain/access.ts'
import { checkAccess } from '../domain/access.ts'
import type { Result } from '../domain/result.ts'
import { no } from '../domain/result.ts'
import { findPerson } from '../usecases/find-person.ts'
import type { PersonFacts } from '../usecases/ports.ts'
import type { Ask } from './ask.ts'
import type { InputValue } from './form.ts'
import { quote } from './typed-input.ts'

/**
 * The person whom an option or a field points at; made on first sight. Refuses `person_unknown`, for text and for nothing too,
 * and `person_is_bot`.
 */
export async function findMentioned(ask: Ask, value: InputValue | undefined): Promise<Result<PersonFacts>> {
  if (value === undefined || typeof value === 'string' || value.kind !== 'person') {
    const ref = typeof value === 'string' ? value : (value?.name ?? '')
    return no({ code: 'person_unknown', ref: quote(ref) })
  }
  const { externalId, profile } = value
  return findPerson(ask.parts.deps, { asker: ask.asker, externalId, ...(profile === undefined ? {} : { profile }) })
}

/** The same for an action that not everyone may do: whoever may not is refused before anybody is made. */
export async function findMentionedFor(
  ask: Ask,
  request: { readonly action: AccessAction; readonly mentioned: InputValue | undefined },
): Promise<Result<PersonFacts>> {
  const access = checkAccess(request.action, ask.asker)
  return access.ok ? findMentioned(ask, request.mentioned) : access
}
