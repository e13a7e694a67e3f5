import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Clock, Log } from '../usecases/ports.ts'
import { createHealth, type ReadyCheck } from './health.ts'
import { findMount, type Mount } from './mount.ts'
import { pathOf, refuseEarly, SERVER_LIMITS } from './request-limits.ts'

/** What the HTTP port needs: where to listen, which doors to open, and what must work before it is ready. */
export type WebOptions = {
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
  readonly mounts: readonly Mount[]
  readonly checks: readonly ReadyCheck[]
  readonly clock: Clock
  readonly log: Log
}

/** The open HTTP server. `url` is how this machine reaches it, without a slash at its end. */
export type Web = { readonly url: string; readonly port: number; readonly close: () => Promise<void> }

/** Milliseconds that requests under way get to finish in when the server closes. */
export const FINISH_WITHIN_MS = 4_000

/**
 * Opens the one HTTP port (SPEC section 7) for the mounted listeners and the health checks, over nothing but Node: a framework
 * would cost an eighth of the memory that the playground may take. Rejects where the
 * address cannot be had (in use, not allowed). `close` stops taking connections and waits for what is under way, at most
 * `FINISH_WITHIN_MS`; streams that never end are for their platform's `stop` to end.
 */
export async function openWeb(options: WebOptions): Promise<Web> {
  const dispatch = createDispatch(options)
  const server = createServer(SERVER_LIMITS, (request, response) => {
    // A connection kept alive would hold up the close: it turns idle only after its answer.
    response.once('close', () => setImmediate(() => server.listening || server.closeIdleConnections()))
    dispatch(request, response)
  })
  server.on('clientError', answerMalformed)
  await listen(server, options)
  const { port } = server.address() as AddressInfo
  return { url: `http://${bracket(options.host)}:${port}`, port, close: () => closeServer(server, options.clock) }
}

function createDispatch(options: WebOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const mounts = [...options.mounts, ...createHealth(options)]
  return (request, response) => {
    for (const [name, value] of SECURITY_HEADERS) response.setHeader(name, value)
    const refusal = refuseEarly(request)
    const mount = findMount(mounts, pathOf(request) ?? '/')
    if (refusal !== null) answerPlainly(response, refusal.status, refusal.words)
    else if (mount === null) answerPlainly(response, 404, 'There is nothing here.')
    else listenSafely(mount, { request, response, log: options.log })
  }
}

function listenSafely(
  mount: Mount,
  of: { readonly request: IncomingMessage; readonly response: ServerResponse; readonly log: Log },
): void {
  // Within the promise, so that what a listener throws at once is caught too.
  const work = async () => mount.listener(of.request, of.response)
  work().catch((error: unknown) => answerFault(of.response, { error, log: of.log }))
}

/** What every answer carries; a door that shows a page replaces the policy by its own. */
const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
]

function answerPlainly(response: ServerResponse, status: number, words: string): void {
  // The body, if any, is not read: the connection cannot be used again.
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end(`${words}\n`)
}

function answerFault(response: ServerResponse, fault: { readonly error: unknown; readonly log: Log }): void {
  const reference = randomUUID().slice(0, 8)
  fault.log.error({ err: fault.error, reference }, 'A request could not be answered')
  if (response.headersSent) response.destroy()
  else answerPlainly(response, 500, `Something went wrong here. Its reference is ${reference}.`)
}

/** Bytes that are no HTTP request, or one too large or too slow: answered where anything can still be said. */
function answerMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = MALFORMED_STATUS[error.code ?? ''] ?? '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

const MALFORMED_STATUS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

function listen(server: Server, address: { readonly host: string; readonly port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(new Error(`${whyNot(cause)} at ${address.host}:${address.port}`, { cause })))
    server.listen({ host: address.host, port: address.port }, () => {
      server.removeAllListeners('error')
      resolve()
    })
  })
}

/** Why the address cannot be had, in words for whoever starts the program. */
function whyNot({ code }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') return 'another program listens already (set PORT to another number)'
  if (code === 'EACCES') return 'this user may not listen (set PORT to a number over 1023)'
  return `cannot listen (${code ?? 'no reason given'})`
}

function bracket(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

function closeServer(server: Server, clock: Clock): Promise<void> {
  if (!server.listening) return Promise.resolve()
  return new Promise((resolve) => {
    const cancel = clock.after(FINISH_WITHIN_MS, () => server.closeAllConnections())
    server.close(() => {
      cancel()
      resolve()
    })
    server.closeIdleConnections()
  })
}
