import { SocketModeClient } from '@slack/socket-mode'
import type { Logger } from '@slack/web-api'
import type { Log } from '../../usecases/ports.ts'
import { clientOptions } from './client-options.ts'
import { within } from './pause.ts'
import { readFrame } from './socket-frame.ts'

/** One envelope that came in, and the way to acknowledge it; `acknowledge` rejects where the socket is gone. */
export type SocketEvent = {
  readonly body: Record<string, unknown>
  readonly acknowledge: (body?: unknown) => Promise<void>
  readonly retryNum?: number
  readonly retryReason?: string
}

/** One open socket. */
export type SocketSession = {
  /** Resolves with Slack's reason when it asks to open another one; this one lives on for a while. */
  readonly asked: Promise<string>
  /** Resolves when it is closed, by whomever. */
  readonly lost: Promise<void>
  /** Closes within a second or so, whether the other side takes part or not. Never rejects. */
  readonly close: () => Promise<void>
}

/** Whose socket it is, and who takes what comes over it. */
export type SessionOptions = {
  readonly apiUrl: string
  readonly appToken: string
  readonly logger: Logger
  readonly log: Log
  readonly onEvent: (event: SocketEvent) => void
}

/**
 * Opens one socket of Socket Mode; resolves when Slack said hello, rejects where that fails or takes too long. The SDK's own
 * reconnecting is off: it waits for 5 seconds while presses are lost, and ends the process by an unhandled rejection when a
 * reconnect is refused (socket-mode 3.1). Who calls this opens the next one.
 */
export async function openSocketSession(options: SessionOptions): Promise<SocketSession> {
  const client = new SocketModeClient({
    appToken: options.appToken,
    autoReconnectEnabled: false,
    logger: options.logger,
    clientOptions: clientOptions(options.apiUrl, options.logger),
  })
  const lost = new Promise<void>((resolve) => client.on('disconnected', () => resolve()))
  const asked = guard(client, options)
  const starting = client.start()
  try {
    if ((await within(HELLO_MS, starting)) === undefined) throw new Error('Slack did not greet the socket in time')
  } catch (error) {
    // A start under way cannot be called back: it is closed as soon as it gets anywhere.
    starting.then(() => closeClient(client)).catch(() => undefined)
    await closeClient(client)
    throw error ?? new Error('The socket was closed before Slack greeted it')
  }
  return { asked, lost, close: () => closeClient(client) }
}

const HELLO_MS = 8_000
const CLOSE_MS = 500

/** Puts itself before the SDK's reader of frames, which throws on what is malformed and leaves at the first warning. */
function guard(client: SocketModeClient, options: SessionOptions): SocketSession['asked'] {
  const readers = client.listeners('ws_message')
  client.removeAllListeners('ws_message')
  return new Promise((resolve) => {
    client.on('ws_message', (data: unknown, isBinary: boolean) => {
      const frame = readFrame(data, isBinary)
      if (frame.kind === 'malformed')
        return options.log.warn({ why: frame.why }, 'Slack sent a frame that was left out')
      if (frame.kind === 'disconnect') return resolve(frame.reason)
      for (const read of readers) {
        Promise.resolve(read.call(client, data, isBinary)).catch((error: unknown) => {
          options.log.warn({ err: error }, 'A frame from Slack could not be read')
        })
      }
    })
    client.on('slack_event', (event: SdkEvent) => {
      options.onEvent({
        body: event.body,
        acknowledge: event.ack,
        ...(event.retry_num !== undefined && { retryNum: event.retry_num }),
        ...(event.retry_reason !== undefined && { retryReason: event.retry_reason }),
      })
    })
  })
}

type SdkEvent = {
  readonly body: Record<string, unknown>
  readonly ack: (body?: unknown) => Promise<void>
  readonly retry_num?: number
  readonly retry_reason?: string
}

/** The second call cuts a peer that does not answer the closing handshake, for which the SDK would wait 30 seconds. */
async function closeClient(client: SocketModeClient): Promise<void> {
  const closing = client.disconnect().then(() => true)
  if ((await within(CLOSE_MS, closing)) === undefined) await within(CLOSE_MS, client.disconnect())
}
