import type { RoleChange } from '../../usecases/grant-role.ts'
import { encode } from '../action.ts'
import { ROLE_WORDS } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import type { Button, View } from '../view.ts'

/** The answer to `role grant`. */
export function roleGranted({ person, role, already }: RoleChange): View {
  const word = ROLE_WORDS[role].toLowerCase()
  const outcome = already ? ` is ${word} already. Nothing changed.` : ` is ${word} now.`
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
