import type { RoleChange } from '../../usecases/grant-role.ts'
import { encode } from '../action.ts'
import { personSpan } from '../spans.ts'
import type { Button, View } from '../view.ts'
import type { Seen } from './seen.ts'

/** The answer to `role grant`. */
export function roleGranted({ person, role, already }: RoleChange, seen: Seen): View {
  const { access, common } = seen.words
  const outcome = (already ? access.isAlready : access.isNow)(common.aRole[role])
  return {
    title: access.roles,
    tone: 'good',
    body: [
      { type: 'text', text: [personSpan(person), outcome] },
      { type: 'buttons', buttons: [rolesButton(seen)] },
    ],
  }
}

/** Leads to who has which role. */
export function rolesButton({ words }: Seen): Button {
  return { label: words.access.allRoles, action: encode({ type: 'role-list' }) }
}
