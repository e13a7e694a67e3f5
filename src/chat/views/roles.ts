import type { Role } from '../../domain/words.ts'
import { ROLES } from '../../domain/words.ts'
import type { RoleHolder } from '../../usecases/read-role-holders.ts'
import { joinTexts, personSpan } from '../spans.ts'
import type { Block, Text, View } from '../view.ts'
import type { Seen } from './seen.ts'

/** People with more than the role `student`. */
export type Roles = {
  readonly holders: readonly RoleHolder[]
}

/** Who has which role, the strongest first. */
export function roles({ holders }: Roles, seen: Seen): View {
  const { access } = seen.words
  const strongestFirst = [...ROLES].reverse()
  const groups = strongestFirst.flatMap((role) => groupBlocks(role, { holders, seen }))
  return {
    title: access.roles,
    body: [
      ...(groups.length === 0 ? [{ type: 'text' as const, text: [access.nobody] }] : groups),
      { type: 'note', text: access.give({ code: '/session role grant person: @ana role: mentor' }) },
    ],
  }
}

const NAMED = 12

function groupBlocks(role: Role, { holders, seen }: Roles & { readonly seen: Seen }): readonly Block[] {
  const people = holders.filter((holder) => holder.role === role)
  if (people.length === 0) return []
  const name = people.length === 1 ? seen.words.common.role[role] : seen.words.common.roles[role]
  const named = people.slice(0, NAMED).map((holder): Text => [personSpan(holder), keeperWords(holder, seen)])
  const others = people.length - NAMED
  const text = [
    { strong: `${name}: ` },
    ...joinTexts(named, ', '),
    ...(others > 0 ? [seen.words.common.andMore(others)] : []),
  ]
  return [{ type: 'text', text }]
}

/** What is not a grant of this organization, and cannot be taken here. */
function keeperWords({ keeper }: RoleHolder, { words }: Seen): string {
  return keeper === null ? '' : words.access.by[keeper]
}
