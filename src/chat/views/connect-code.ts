import { oneLine } from '../spans.ts'
import type { View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'

/** A code, shown this once. */
export type ConnectCode = {
  readonly code: string
  readonly organizationName: string
  readonly expiresAt: Date
  readonly seen: Seen
}

/** The one-time code that joins another space to this organization. */
export function connectCode({ code, organizationName, expiresAt, seen }: ConnectCode): View {
  const { connect, once } = seen.words.access
  return {
    title: oneLine(connect.title(organizationName), LIMITS.title),
    body: [
      { type: 'text', text: connect.type({ code: `/session connect code: ${code}` }) },
      { type: 'text', text: [connect.after] },
      { type: 'note', text: once({ time: expiresAt, show: 'time', zone: seen.zone }) },
    ],
  }
}
