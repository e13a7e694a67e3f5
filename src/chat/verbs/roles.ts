import { grantRole } from '../../usecases/grant-role.ts'
import { listRoles } from '../../usecases/list-roles.ts'
import { revokeRole } from '../../usecases/revoke-role.ts'
import type { VerbAnswer } from '../ask.ts'
import { answer, refuse, textOf } from '../ask.ts'
import { findMentionedFor } from '../find-mentioned.ts'
import { roleGranted } from '../views/role-granted.ts'
import { roleRevoked } from '../views/role-revoked.ts'
import { roles as rolesView } from '../views/roles.ts'

/** `role list`: who has more than the role `student`. */
export const roleList: VerbAnswer = async (ask) =>
  answer(ask, await listRoles(ask.parts.deps, { asker: ask.asker }), (holders) => rolesView({ holders }, ask.seen))

/** `role grant`. */
export const roleGrant: VerbAnswer = async (ask, input) => {
  const person = await findMentionedFor(ask, { action: 'grant-role', mentioned: input.person })
  if (!person.ok) return refuse(ask, person.refusal)
  const request = { asker: ask.asker, personId: person.value.id, role: textOf(input.role) ?? '' }
  return answer(ask, await grantRole(ask.parts.deps, request), roleGranted)
}

/** `role revoke`. */
export const roleRevoke: VerbAnswer = async (ask, input) => {
  const person = await findMentionedFor(ask, { action: 'revoke-role', mentioned: input.person })
  if (!person.ok) return refuse(ask, person.refusal)
  const request = { asker: ask.asker, personId: person.value.id, role: textOf(input.role) ?? '' }
  return answer(ask, await revokeRole(ask.parts.deps, request), roleRevoked)
}
