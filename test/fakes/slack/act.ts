/** One thing that a person did, how fast the app took it, and what came of it. */
import type { Envelope, Outcome } from './envelope.ts'
import type { Actor } from './payloads.ts'
import type { Seen } from './seen.ts'
import { type Shown, show } from './shown.ts'
import type { FakeState } from './state.ts'

/** What a person did, acknowledged or not. */
export type Act = {
  readonly acked: boolean
  /** From the press to the acknowledgement, in milliseconds. */
  readonly ackMs: number
  /** What Slack shows where the app failed: `operation_timeout`, `dispatch_failed`. */
  readonly error: string | undefined
  /** The acknowledgement's body as it came. */
  readonly body: unknown
  /** When it was done, on `performance.now()`'s clock. */
  readonly at: number
  /**
   * The first answer that only this person sees: a private message, a modal or its change, errors beside inputs, the Home tab,
   * a change of the pressed message, or Slack's own error. Rejects with what was seen instead after `timeoutMs` (default 5 s).
   */
  readonly answer: (options?: { readonly timeoutMs?: number }) => Promise<Shown & { readonly visibleMs: number }>
}

/** How an act is delivered. */
export type Delivery = {
  readonly deliver: (envelope: Envelope) => Promise<Outcome>
  /** What to do with the acknowledgement's body. */
  readonly apply?: (outcome: Outcome) => void
  /** The message that was pressed, whose change counts as an answer. */
  readonly on?: { readonly channelId: string; readonly ts: string } | undefined
}

/** Delivers what a person does. */
export async function perform(actor: Actor, envelope: Envelope, delivery: Delivery): Promise<Act> {
  const { state, workspace, user } = actor
  const from = state.seen.entries.length
  const at = performance.now()
  const outcome = await delivery.deliver(envelope)
  if (outcome.error) {
    state.seen.add({ kind: 'error', teamId: workspace.teamId, to: user.id, channelId: undefined, error: outcome.error })
  } else {
    delivery.apply?.(outcome)
  }
  const isAnswer = (seen: Seen) =>
    seen.teamId === workspace.teamId && (answersPrivately(seen, user.id) || changes(seen, delivery.on))
  return {
    acked: outcome.acked,
    ackMs: outcome.ackMs,
    error: outcome.error,
    body: outcome.body,
    at,
    async answer({ timeoutMs = 5000 } = {}) {
      const seen = await state.seen.next(isAnswer, { from, timeoutMs })
      return { ...show(seen, readerOf(actor)), visibleMs: seen.at - at }
    },
  }
}

/** The reader that this person is. */
export function readerOf({ workspace, user }: Omit<Actor, 'state'> & { readonly state?: FakeState }) {
  return { workspace, tz: user.tz }
}

/** Whether this is for that person's eyes alone, other than a direct message. */
export function answersPrivately(seen: Seen, userId: string): boolean {
  return seen.to === userId && seen.kind !== 'modal-closed' && seen.kind !== 'file'
}

function changes(seen: Seen, on: Delivery['on']): boolean {
  return (
    on !== undefined &&
    seen.message?.ts === on.ts &&
    seen.channelId === on.channelId &&
    (seen.kind === 'updated' || seen.kind === 'deleted')
  )
}
