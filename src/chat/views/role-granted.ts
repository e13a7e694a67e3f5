import type { RoleChange } from '../../usecases/grant-role.ts'
import { encode } from '../action.ts'
import { aRole } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import type { Button, View } from '../view.ts'

/** The answer to `role grant`. */
export function roleGranted({ person, role, already }: RoleChange): View {
  const outcome = already ? ` is ${aRole(role)} already. Nothing changed.` : ` is ${aRole(role)} now.`
  return {
    title: 'Roles',
    tone: 'good',
    body: [
      { type: 'text', text: [personSpan(person), outcome] },
      { type: 'buttons', buttons: [rolesButton] },
    ],
  }
}

/** Leads to who has which role. */
export const rolesButton: Button = { label: 'All roles', action: encode({ type: 'role-list' }) }
