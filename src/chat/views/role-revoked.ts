import type { RoleChange } from '../../usecases/grant-role.ts'
import { aRole } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import type { View } from '../view.ts'
import { rolesButton } from './role-granted.ts'

/** The answer to `role revoke`: `role` is what the person has now. */
export function roleRevoked({ person, role }: RoleChange): View {
  return {
    title: 'Roles',
    tone: 'good',
    body: [
      { type: 'text', text: [personSpan(person), ` is ${aRole(role)} now.`] },
      { type: 'buttons', buttons: [rolesButton] },
    ],
  }
}
