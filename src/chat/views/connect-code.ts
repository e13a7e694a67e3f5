import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A code, shown this once. */
export type ConnectCode = {
  readonly code: string
  readonly organizationName: string
  readonly expiresAt: Date
  readonly seen: Seen
}

/** The one-time code that joins another space to this organization. */
export function connectCode(connectCode: ConnectCode): View {
  void connectCode
  return { title: '', body: [] }
}
