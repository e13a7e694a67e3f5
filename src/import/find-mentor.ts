import { nearest } from '../chat/near.ts'
import type { Person } from '../domain/entities.ts'
import { foldCase } from '../domain/fold-case.ts'
import type { OrganizationId, PersonId } from '../domain/ids.ts'
import type { Deps } from '../usecases/ports.ts'
import { readRole } from '../usecases/read-role.ts'
import { shown } from './columns.ts'
import type { Tell } from './tell.ts'

/** A mentor, or why there is none of that name. */
export type MentorFound =
  | { readonly ok: true; readonly id: PersonId; readonly name: string; readonly isStudent: boolean }
  | { readonly ok: false; readonly fault: Tell }

/** An account as it is written. */
export const SAMPLE_ACCOUNT = 'slack:T0123:U0123'

/** Finds people by mail address, name (letter case apart) or account (`slack:T…:U…`); asks about each text once. */
export function createFindMentor(deps: Deps, organizationId: OrganizationId): (text: string) => Promise<MentorFound> {
  const people = deps.store.peopleOf(organizationId)
  const known = new Map<string, Promise<MentorFound>>()
  return (text) => {
    const typed = foldCase(text.replace(/\s+/g, ' '))
    const found = known.get(typed) ?? find(deps, { organizationId, text: text.trim(), typed, people })
    known.set(typed, found)
    return found
  }
}

type People = readonly Pick<Person, 'id' | 'name' | 'email'>[]

async function find(
  deps: Deps,
  of: {
    readonly organizationId: OrganizationId
    readonly text: string
    readonly typed: string
    readonly people: Promise<People>
  },
): Promise<MentorFound> {
  const { organizationId, text, typed } = of
  const account = /^([a-z]+):([^:\s]+):([^:\s]+)$/.exec(text)
  if (account !== null) {
    const [, platform = '', space = '', user = ''] = account
    const entrance = await deps.store.entrance(platform, space, user)
    if (entrance === null || entrance.organization.id !== organizationId)
      return { ok: false, fault: ({ importing }) => importing.cell.noAccount(shown(text)) }
    return hostOf(deps, entrance.person)
  }
  const people = await of.people
  const named = people.filter(({ name, email }) => foldCase(name) === typed || foldCase(email ?? '') === typed)
  const [only, another] = named
  if (another !== undefined)
    return {
      ok: false,
      fault: ({ importing }) =>
        importing.cell.sameName({ count: named.length, name: shown(text), account: SAMPLE_ACCOUNT }),
    }
  if (only === undefined) {
    const [near = null] = nearest(
      text,
      people.map(({ name }) => name),
      1,
    ).map(shown)
    return { ok: false, fault: ({ importing }) => importing.cell.nobody(shown(text), near) }
  }
  const person = await deps.store.person(organizationId, only.id)
  return person === null
    ? { ok: false, fault: ({ importing }) => importing.cell.gone(shown(text)) }
    : hostOf(deps, person)
}

async function hostOf(deps: Deps, person: Person): Promise<MentorFound> {
  const { id, name } = person
  return { ok: true, id, name, isStudent: (await readRole(deps, person)) === 'student' }
}
