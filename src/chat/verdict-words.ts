import type { VerdictReason } from '../domain/entities.ts'
import type { Text } from './view.ts'

/** Why a verdict is what it is, in one plain sentence; instants are shown in `zone` (IANA). */
export function verdictWords(reason: VerdictReason, zone: string): Text {
  void zone
  return [reason.code]
}
