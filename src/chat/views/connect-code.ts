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
  return {
    title: oneLine(`Connect a space to ${organizationName}`, LIMITS.title),
    body: [
      { type: 'text', text: ['In the other space, type\n', { code: `/session connect code: ${code}` }] },
      {
        type: 'text',
        text: ['Its people and segments then belong here. A space that has sessions of its own cannot be connected.'],
      },
      {
        type: 'note',
        text: [
          'The code works once, until ',
          { time: expiresAt, show: 'time', zone: seen.zone },
          '. Show it to nobody.',
        ],
      },
    ],
  }
}
