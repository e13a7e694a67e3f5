import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A code, shown this once. */
export type LinkCode = {
  readonly code: string
  readonly expiresAt: Date
  readonly seen: Seen
}

/** The one-time code that makes another account one's own. */
export function linkCode({ code, expiresAt, seen }: LinkCode): View {
  return {
    title: 'Link your accounts',
    body: [
      { type: 'text', text: ['With your other account, type\n', { code: `/session link code: ${code}` }] },
      {
        type: 'text',
        text: ['Both are then one person: one registration and one attendance, wherever you press Join.'],
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
