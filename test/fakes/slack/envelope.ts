/** What travels from Slack to the app, by whichever way, and what came back. */
import type { Json } from './json.ts'

/** One delivery to the app. */
export type Envelope = {
  readonly type: 'slash_commands' | 'interactive' | 'events_api'
  readonly payload: Json
  /** Whether the acknowledgement may carry a body: slash commands, submitted views and option lists. */
  readonly acceptsPayload: boolean
  /** 1 and up where this was delivered before. */
  readonly retry?: number
}

/** What the app did with an envelope. */
export type Outcome = {
  readonly acked: boolean
  /** From sending to the acknowledgement, in milliseconds. */
  readonly ackMs: number
  readonly body: unknown
  /** Why the person sees an error: the names are Slack's. */
  readonly error: 'operation_timeout' | 'dispatch_failed' | undefined
}

/** A way to the app: Socket Mode or HTTP. */
export type Way = { readonly deliver: (envelope: Envelope) => Promise<Outcome> }
