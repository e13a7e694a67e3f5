import type { RevokedRole } from '../../usecases/revoke-role.ts'
import { aRole, keptWords } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import type { View } from '../view.ts'
import { rolesButton } from './role-granted.ts'

/** The answer to `role revoke`: `role` is what the person has now. */
export function roleRevoked({ person, role, keeper }: RevokedRole): View {
  const outcome = keeper === null ? ` is ${aRole(role)} now.` : ` ${keptWords(role, keeper)}.`
  return {
    title: 'Roles',
    tone: keeper === null ? 'good' : 'warning',
    body: [
      { type: 'text', text: [personSpan(person), outcome] },
      { type: 'buttons', buttons: [rolesButton] },
    ],
  }
}
