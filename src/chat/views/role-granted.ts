import type { RoleChange } from '../../usecases/grant-role.ts'
import { encode } from '../action.ts'
import { personSpan } from '../spans.ts'
import type { Button, View } from '../view.ts'
import type { Seen } from './seen.ts'

/** The answer to `role grant`. */
export function roleGranted({ person, role, already }: RoleChange, seen: Seen): View {
  const outcome = already
    ? ` is ${seen.words.common.aRole[role]} already. Nothing changed.`
    : ` is ${seen.words.common.aRole[role]} now.`
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
