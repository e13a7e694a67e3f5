import type { Result } from '../../domain/result.ts'
import { ROLES } from '../../domain/words.ts'
import type { RoleChange } from '../../usecases/grant-role.ts'
import { grantRole } from '../../usecases/grant-role.ts'
import { listRoles } from '../../usecases/list-roles.ts'
import { revokeRole } from '../../usecases/revoke-role.ts'
import type { Ask, VerbAnswer } from '../ask.ts'
import { answer, refuse, textOf } from '../ask.ts'
import { findMentioned } from '../find-mentioned.ts'
import type { Reply } from '../reply.ts'
import type { TypedInput } from '../typed-input.ts'
import type { View } from '../view.ts'
import { roleGranted } from '../views/role-granted.ts'
import { roleRevoked } from '../views/role-revoked.ts'
import { roles as rolesView } from '../views/roles.ts'

/** `role list`: who has more than the role `student`. */
export const roleList: VerbAnswer = async (ask) =>
  answer(ask, await listRoles(ask.parts.deps, { asker: ask.asker }), (holders) => rolesView({ holders }))

/** `role grant`. */
export const roleGrant: VerbAnswer = (ask, input) => changeRole(ask, { input, change: grantRole, show: roleGranted })

/** `role revoke`. */
export const roleRevoke: VerbAnswer = (ask, input) =>
  changeRole(ask, {
    input,
    change: revokeRole,
    show: ({ person }, role) => roleRevoked({ person, role }),
  })

type RoleEdit = {
  readonly input: TypedInput
  readonly change: typeof grantRole | typeof revokeRole
  readonly show: (change: RoleChange, asked: RoleChange['role']) => View
}

async function changeRole(ask: Ask, { input, change, show }: RoleEdit): Promise<Reply> {
  const person = await findMentioned(ask, input.person)
  if (!person.ok) return refuse(ask, person.refusal)
  const role = textOf(input.role) ?? ''
  const result: Result<RoleChange> = await change(ask.parts.deps, { asker: ask.asker, personId: person.value.id, role })
  return answer(ask, result, (value) => show(value, ROLES.find((known) => known === role) ?? value.role))
}
