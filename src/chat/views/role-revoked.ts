import type { RevokedRole } from '../../usecases/revoke-role.ts'
import { personSpan } from '../spans.ts'
import type { View } from '../view.ts'
import { rolesButton } from './role-granted.ts'
import type { Seen } from './seen.ts'

/** The answer to `role revoke`: `role` is what the person has now. */
export function roleRevoked({ person, role, keeper }: RevokedRole, seen: Seen): View {
  const { access, common } = seen.words
  const outcome = keeper === null ? access.isNow(common.aRole[role]) : access.keeps(common.keepsSuperadmin[keeper])
  return {
    title: access.roles,
    tone: keeper === null ? 'good' : 'warning',
    body: [
      { type: 'text', text: [personSpan(person), outcome] },
      { type: 'buttons', buttons: [rolesButton(seen)] },
    ],
  }
}
