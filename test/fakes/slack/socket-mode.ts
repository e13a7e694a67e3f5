/** Socket Mode's server side: tickets, sockets, envelopes and their acknowledgements, and the ways in which it misbehaves. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import type { Envelope, Outcome, Way } from './envelope.ts'
import { asObject, asText, isObject, parseJson } from './json.ts'
import type { FakeState } from './state.ts'

/** Why Slack says that it will close a socket. */
export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets'

/** The server side of Socket Mode. */
export type SocketMode = Way & {
  /** Makes a ticket and returns the `ws:` address for it: what apps.connections.open answers. */
  readonly openConnection: () => string
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** How many sockets said hello and are open. */
  readonly count: () => number
  /** Resolves once at least this many sockets are open. */
  readonly connected: (count?: number) => Promise<void>
  /** Tells all sockets (or the first `count`) to go, and closes those that stayed after `graceMs` (default 10 s). */
  readonly disconnect: (
    reason: DisconnectReason,
    options?: { readonly count?: number; readonly graceMs?: number },
  ) => void
  /** Cuts all sockets (or the first `count`) without a word. */
  readonly drop: (count?: number) => void
  /** Sends any frame to every socket. */
  readonly sendRaw: (frame: string | Buffer) => void
  /** From now on new sockets get no hello, or a connection is refused. */
  readonly greet: (how: 'hello' | 'silence' | 'refuse') => void
  readonly close: () => Promise<void>
}

/** Slack takes at most this many sockets of one app (apis/events-api/using-socket-mode). */
const MOST_SOCKETS = 10

/** Starts without sockets. `pingMs` is the pause between pings to the app. */
export function createSocketMode(state: FakeState, { pingMs }: { readonly pingMs: number }): SocketMode {
  const server = new WebSocketServer({ noServer: true })
  const tickets = new Set<string>()
  const sockets: WebSocket[] = []
  const pending = new Map<string, Pending>()
  const waiting = new Set<() => void>()
  let turn = 0
  let greeting: 'hello' | 'silence' | 'refuse' = 'hello'

  const pings = setInterval(() => {
    for (const socket of sockets) socket.ping(`Ping from Slack ${state.next()}`)
  }, pingMs)

  function welcome(socket: WebSocket): void {
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.includes(socket) && sockets.splice(sockets.indexOf(socket), 1))
    if (sockets.length >= MOST_SOCKETS) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets', debug_info: { host: 'fake' } }))
      socket.close()
      return
    }
    if (greeting === 'silence') return
    sockets.push(socket)
    socket.on('message', (data) => receive(state, { pending, data }))
    const debug = { host: 'fake', approximate_connection_time: 3600 }
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: sockets.length,
        debug_info: debug,
        connection_info: { app_id: state.appId },
      }),
    )
    for (const wake of [...waiting]) wake()
  }

  return {
    openConnection() {
      const ticket = `t${state.next()}`
      tickets.add(ticket)
      return `${state.origin.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${state.appId}`
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', state.origin).searchParams.get('ticket') ?? ''
      if (!tickets.delete(ticket) || greeting === 'refuse') {
        socket.end('HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\n\r\n')
        return
      }
      server.handleUpgrade(request, socket, head, welcome)
    },
    count: () => sockets.length,
    connected(count = 1) {
      return new Promise((resolve) => {
        const look = () => {
          if (sockets.length < count) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      })
    },
    disconnect(reason, { count = sockets.length, graceMs = 10_000 } = {}) {
      for (const socket of sockets.slice(0, count)) {
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'fake' } }))
        const timer = setTimeout(() => socket.close(), graceMs)
        socket.once('close', () => clearTimeout(timer))
      }
    },
    drop(count = sockets.length) {
      for (const socket of sockets.slice(0, count)) socket.terminate()
    },
    sendRaw(frame) {
      for (const socket of sockets) socket.send(frame)
    },
    greet(how) {
      greeting = how
    },
    deliver(envelope) {
      const open = sockets.filter((socket) => socket.readyState === socket.OPEN)
      turn += 1
      const socket = open[turn % Math.max(open.length, 1)]
      if (!socket) return Promise.resolve({ acked: false, ackMs: 0, body: undefined, error: 'dispatch_failed' })
      return send(state, { socket, envelope, pending })
    },
    async close() {
      clearInterval(pings)
      for (const one of pending.values()) clearTimeout(one.timer)
      await Promise.all([...server.clients].map(goAway))
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** Closes by the handshake; cuts a peer that does not take part in it. */
function goAway(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), 300)
    socket.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    socket.close(1001)
  })
}

type Pending = {
  readonly envelope: Envelope
  readonly sentAt: number
  readonly timer: NodeJS.Timeout
  readonly settle: (outcome: Outcome) => void
  state: 'waiting' | 'acked' | 'late'
}

function send(
  state: FakeState,
  way: { socket: WebSocket; envelope: Envelope; pending: Map<string, Pending> },
): Promise<Outcome> {
  const { socket, envelope, pending } = way
  const id = `env-${state.next()}`
  return new Promise((settle) => {
    const timer = setTimeout(() => {
      const entry = pending.get(id)
      if (entry) entry.state = 'late'
      state.faults.push({
        kind: 'ack',
        detail: `${describe(envelope)}: not acknowledged within ${state.limits.ackMs} ms`,
      })
      settle({ acked: false, ackMs: state.limits.ackMs, body: undefined, error: 'operation_timeout' })
    }, state.limits.ackMs)
    pending.set(id, { envelope, sentAt: performance.now(), timer, settle, state: 'waiting' })
    socket.send(
      JSON.stringify({
        envelope_id: id,
        type: envelope.type,
        payload: envelope.payload,
        accepts_response_payload: envelope.acceptsPayload,
        ...(envelope.type === 'events_api' && {
          retry_attempt: envelope.retry ?? 0,
          retry_reason: envelope.retry ? 'timeout' : '',
        }),
      }),
    )
  })
}

function receive(state: FakeState, frame: { pending: Map<string, Pending>; data: RawData }): void {
  const message = parseJson(String(frame.data))
  const id = asText(asObject(message).envelope_id)
  const entry = frame.pending.get(id)
  const fault = (detail: string) => state.faults.push({ kind: 'ack', detail })
  if (!isObject(message) || !entry)
    return void fault(`an acknowledgement of an unknown envelope: ${String(frame.data).slice(0, 200)}`)
  const name = describe(entry.envelope)
  if (entry.state === 'acked') return void fault(`${name}: acknowledged twice`)
  const ackMs = performance.now() - entry.sentAt
  if (entry.state === 'late') return void fault(`${name}: acknowledged late, after ${Math.round(ackMs)} ms`)
  entry.state = 'acked'
  clearTimeout(entry.timer)
  const body = isObject(message.payload) && Object.keys(message.payload).length === 0 ? undefined : message.payload
  if (body !== undefined && !entry.envelope.acceptsPayload)
    fault(`${name}: acknowledged with a body that it does not take`)
  entry.settle({ acked: true, ackMs, body: entry.envelope.acceptsPayload ? body : undefined, error: undefined })
}

/** Names an envelope in a fault: `interactive block_actions`. */
function describe(envelope: Envelope): string {
  const { payload } = envelope
  return `${envelope.type} ${asText(payload.command) || asText(asObject(payload.event).type) || asText(payload.type)}`
}
