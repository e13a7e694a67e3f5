import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { type Json, parseJson, record, text } from './json.ts'
import { INTENT, PRIVILEGED } from './limits.ts'
import { guildPayload, userPayload } from './payloads.ts'
import type { World } from './world.ts'

/** Something that happened, and which intent one needs to hear of it (0: everybody hears it). */
export type Dispatch = { readonly t: string; readonly d: Json; readonly intent: number }

/** Gateway opcodes (topics/opcodes-and-status-codes). */
const OP = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, reconnect: 7, invalid: 9, hello: 10, ack: 11 } as const

type Session = {
  readonly id: string
  readonly intents: number
  seq: number
  readonly sent: Frame[]
  socket: WebSocket | null
}
type Frame = { readonly op: number; readonly t: string; readonly s: number; readonly d: Json }

type State = { resumes: number; extra: number; refusing: boolean; intents: number; closeCode: number | null }

/** What a test does with the gateway and sees of it. */
export type Gateway = {
  readonly url: () => string
  /** What every identify carried, in order. */
  readonly identifies: Json[]
  /** How often a session was resumed. */
  readonly resumes: () => number
  readonly intents: () => number
  readonly connected: () => number
  readonly dispatch: (event: Dispatch) => void
  /** Breaks every connection without a close frame. */
  readonly drop: () => void
  /** Closes every connection with this code. */
  readonly closeAll: (code: number) => void
  /** Asks every client to reconnect (op 7). */
  readonly askToReconnect: () => void
  /** Ends the session (op 9); `resumable` says whether the client may resume. */
  readonly invalidate: (resumable: boolean) => void
  /** Sends text as it is, to see whether the client survives it. */
  readonly sendRaw: (frame: string | Buffer) => void
  /** Sends the latest event of this name once more, under its old number: Discord may, after a resume. */
  readonly redeliver: (t: string) => void
  /** Replays this many events too many at the next resume. */
  readonly duplicateOnResume: (count: number) => void
  /** Turns new connections away until set back. */
  readonly refuseConnections: (refuse: boolean) => void
  /** Answers every identify with this close code, until set to null. */
  readonly closeOnIdentify: (code: number | null) => void
  readonly close: () => void
}

/** How the gateway is set up. */
export type GatewayParts = {
  readonly world: World
  readonly server: Server
  readonly isToken: (token: string) => boolean
  /** Privileged intents switched on in the portal. */
  readonly declared: number
  readonly heartbeatMs: number
}

/** A gateway on the fake's own HTTP server. */
export function createGateway(parts: GatewayParts): Gateway {
  const sessions = new Map<string, Session>()
  const identifies: Json[] = []
  const state: State = { resumes: 0, extra: 0, refusing: false, intents: 0, closeCode: null }
  const sockets = new WebSocketServer({ noServer: true })
  const url = () => {
    const address = parts.server.address()
    return `ws://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/gateway`
  }

  parts.server.on('upgrade', (request, socket, head) => {
    if (state.refusing) return void socket.destroy()
    sockets.handleUpgrade(request, socket, head, (opened) => greet(opened))
  })

  const greet = (socket: WebSocket) => {
    write(socket, { op: OP.hello, d: { heartbeat_interval: parts.heartbeatMs } })
    socket.on('message', (data) => receive(socket, record(parseJson(String(data)))))
    socket.on('error', () => {})
    socket.on('close', (code) => {
      for (const session of sessions.values()) {
        if (session.socket !== socket) continue
        session.socket = null
        if (code === 1_000 || code === 1_001) sessions.delete(session.id)
      }
      parts.world.pulse.emit('change')
    })
  }

  const receive = (socket: WebSocket, frame: Json) => {
    if (frame.op === OP.heartbeat) return write(socket, { op: OP.ack })
    if (frame.op === OP.identify) return identify(socket, record(frame.d))
    if (frame.op === OP.resume) return resume(socket, record(frame.d))
    if (![3, 4, 8, 31].includes(Number(frame.op))) socket.close(4001)
  }

  const identify = (socket: WebSocket, sent: Json) => {
    identifies.push(sent)
    const intents = Number(sent.intents)
    if (state.closeCode !== null) return socket.close(state.closeCode)
    if (!parts.isToken(text(sent.token))) return socket.close(4004, 'Authentication failed.')
    if ((intents & PRIVILEGED & ~parts.declared) !== 0) return socket.close(4014, 'Disallowed intent(s).')
    state.intents = intents
    const session: Session = { id: randomBytes(16).toString('hex'), intents, seq: 0, sent: [], socket }
    sessions.set(session.id, session)
    push(session, 'READY', readyPayload(parts.world, { sessionId: session.id, url: url() }))
    if ((intents & INTENT.guilds) !== 0) {
      for (const guild of parts.world.guilds.values()) push(session, 'GUILD_CREATE', guildPayload(parts.world, guild))
    }
    parts.world.pulse.emit('change')
  }

  const resume = (socket: WebSocket, sent: Json) => {
    const session = sessions.get(text(sent.session_id))
    if (!parts.isToken(text(sent.token))) return socket.close(4004, 'Authentication failed.')
    if (!session) return write(socket, { op: OP.invalid, d: false })
    session.socket = socket
    state.resumes += 1
    const from = Number(sent.seq) - state.extra
    state.extra = 0
    for (const frame of session.sent) if (frame.s > from && frame.t !== 'READY') write(socket, frame)
    push(session, 'RESUMED', {})
    parts.world.pulse.emit('change')
  }

  const live = () =>
    [...sessions.values()].flatMap((session) => (session.socket ? [{ session, socket: session.socket }] : []))
  return {
    url,
    identifies,
    resumes: () => state.resumes,
    intents: () => state.intents,
    connected: () => live().length,
    dispatch(event) {
      for (const session of sessions.values()) {
        if (event.intent === 0 || (session.intents & event.intent) !== 0) push(session, event.t, event.d)
      }
    },
    drop: () => sockets.clients.forEach((socket) => void socket.terminate()),
    closeAll: (code) => sockets.clients.forEach((socket) => void socket.close(code)),
    askToReconnect: () => live().forEach(({ socket }) => void write(socket, { op: OP.reconnect, d: null })),
    invalidate(resumable) {
      for (const { session, socket } of live()) {
        if (!resumable) sessions.delete(session.id)
        write(socket, { op: OP.invalid, d: resumable })
      }
    },
    sendRaw: (frame) => sockets.clients.forEach((socket) => void socket.send(frame)),
    redeliver(t) {
      for (const { session, socket } of live()) {
        const last = session.sent.findLast((frame) => frame.t === t)
        if (last) write(socket, last)
      }
    },
    duplicateOnResume(count) {
      state.extra = count
    },
    refuseConnections(refuse) {
      state.refusing = refuse
    },
    closeOnIdentify(code) {
      state.closeCode = code
    },
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

function push(session: Session, t: string, d: Json): void {
  session.seq += 1
  const frame = { op: OP.dispatch, t, s: session.seq, d }
  session.sent.push(frame)
  if (session.socket) write(session.socket, frame)
}

function write(socket: WebSocket, frame: object): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame))
}

function readyPayload(world: World, of: { sessionId: string; url: string }): Json {
  return {
    v: 10,
    user: userPayload(world.bot),
    guilds: [...world.guilds.keys()].map((id) => ({ id, unavailable: true })),
    session_id: of.sessionId,
    resume_gateway_url: of.url,
    shard: [0, 1],
    application: { id: world.application.id, flags: 0 },
  }
}
