/** What a frame from Slack's socket is, before anything relies on it. */
export type Frame =
  | { readonly kind: 'hello' }
  | { readonly kind: 'disconnect'; readonly reason: string }
  | { readonly kind: 'envelope' }
  | { readonly kind: 'malformed'; readonly why: string }

/** Reads a frame as it came. What has no id or no body could not be answered, and is malformed. */
export function readFrame(data: unknown, isBinary: boolean): Frame {
  if (isBinary || typeof data !== 'string') return malformed('binary')
  const message = parse(data)
  if (!isRecord(message) || typeof message.type !== 'string') return malformed('no message')
  if (message.type === 'hello') return { kind: 'hello' }
  if (message.type === 'disconnect') return { kind: 'disconnect', reason: String(message.reason ?? 'no reason') }
  if (typeof message.envelope_id !== 'string') return malformed('no envelope_id')
  if (!isRecord(message.payload)) return malformed('no payload')
  if (message.type !== 'events_api') return { kind: 'envelope' }
  const { event } = message.payload
  return isRecord(event) && typeof event.type === 'string' ? { kind: 'envelope' } : malformed('no event')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function malformed(why: string): Frame {
  return { kind: 'malformed', why }
}
