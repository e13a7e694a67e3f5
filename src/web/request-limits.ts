import type { IncomingMessage, ServerOptions } from 'node:http'

/** Bytes of a request's body that any door takes; Slack's largest payloads are far below. */
export const LARGEST_BODY = 1_048_576

/** How long a client may take, in ms, and how much its headers may weigh, in bytes. */
export const SERVER_LIMITS: ServerOptions = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
}

/** A request refused before any door saw it. */
export type EarlyRefusal = { readonly status: number; readonly words: string }

/**
 * Looks at the head of a request. A body without a length is refused too: nobody whom Rollcall talks with sends one, and its
 * size could only be found out by taking it.
 */
export function refuseEarly(request: IncomingMessage): EarlyRefusal | null {
  if (pathOf(request) === null) return { status: 400, words: 'This address cannot be read.' }
  if (request.headers['transfer-encoding'] !== undefined)
    return { status: 411, words: 'Send the body with its Content-Length.' }
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY)
    return { status: 413, words: 'The body is too large.' }
  return null
}

/** The path of a request's target, or null for one that is no path (`*`, `host:port`, a broken URL). */
export function pathOf(request: IncomingMessage): string | null {
  const target = request.url ?? ''
  if (!target.startsWith('/')) return null
  const url = `http://host${target}`
  return URL.canParse(url) ? new URL(url).pathname : null
}
