import type { FailedDelivery } from '../../../usecases/ports.ts'
import type { Part } from '../../../usecases/read-doctor.ts'
import type { Span, Text } from '../../view.ts'

/** The health of everything. */
export const EN_DOCTOR = {
  well: 'All is well',
  /** The title where something is wrong: how many parts, and how many messages. */
  title: ({ ailing, lost }: Troubles) =>
    [
      ...(ailing === 0 ? [] : [`${ailing} ${ailing === 1 ? 'part' : 'parts'} in trouble`]),
      ...(lost === 0 ? [] : [`${lost} ${lost === 1 ? 'message' : 'messages'} not delivered`]),
    ].join(', '),
  clock: (now: Span): Text => [
    'The clock of this machine says ',
    now,
    '. If yours says another time, set it right: sessions start by it.',
  ],
  lookAgain: 'Look again',
  /** A part, and how it stands. */
  state: (part: Span, state: Part['state']): Text => [part, ` ${STATES[state]}`],
  /** A part by its name in the code (`database`), within a sentence. */
  part: (name: string) => name,
  noParts: 'Nothing is known of its parts.',
  arrivedOtherwise: 'Delivered another way in the last 7 days',
  notDelivered: 'Not delivered in the last 7 days',
  stillMore: 'There are still more.',
  /** One line of the list; `number` is of the session, `by` the channel that it could not go by. */
  failure: ({ kind, number, who, by, at, reason }: Failed): Text => [
    `• ${kind}${number === null ? '' : ` of #${number}`} to `,
    who,
    ...(by === null ? [] : [` by ${by}`]),
    ', ',
    at,
    `: ${reason}`,
  ],
  cameBy: (by: string) => ` It came by ${by} instead.`,
  by: { channel: 'a channel', dm: 'direct message', email: 'email' } as Record<FailedDelivery['channel'], string>,
  somebody: 'somebody',
  tellThem: 'Not reached by any message: please tell them yourself',
  andMore: (count: number) => `and ${count} more`,
}

const STATES: Readonly<Record<Part['state'], string>> = {
  failing: 'does not work',
  weak: 'works in part',
  off: 'is off',
  ok: 'works',
}

type Troubles = { readonly ailing: number; readonly lost: number }
type Failed = {
  readonly kind: string
  readonly number: number | null
  readonly who: Span
  readonly by: string | null
  readonly at: Span
  readonly reason: string
}
