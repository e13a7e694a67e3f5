/**
 * A real SMTP server on loopback, which takes mail, or refuses, stalls and breaks off as it is told. Its certificate and key guard
 * nothing: they only let a test speak TLS.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail that was taken. */
export type TakenMail = {
  readonly from: string
  readonly to: readonly string[]
  /** The message as it travelled. */
  readonly raw: string
  /** Whether it came over TLS, and as whom. */
  readonly secure: boolean
  readonly user: string | null
}

/** What goes wrong next: a refusal in the server's own words (`550 5.1.1 No such user`) at a step, or a connection that fails. */
export type Trouble =
  | { readonly at: 'connect' | 'sender' | 'recipient' | 'content'; readonly answer: string }
  /** Breaks off before it has said a word. */
  | { readonly at: 'connect'; readonly breaks: 'before-greeting' }
  /** Breaks off in the middle of a message, or after it was taken, before saying so. */
  | { readonly at: 'content'; readonly breaks: 'before-taking' | 'after-taking' }
  /** Says nothing more once the message is there. */
  | { readonly at: 'content'; readonly breaks: 'silent' }

/** The running server. */
export type FakeSmtp = {
  readonly host: string
  readonly port: number
  /** Mail taken so far. */
  readonly mails: TakenMail[]
  /** Troubles to come, each once and in order of its step. */
  readonly troubles: Trouble[]
  /** Connections made so far. */
  readonly connections: () => number
  /** Resolves once a message waits for an answer that never comes. */
  readonly stalled: Promise<void>
  readonly close: () => Promise<void>
}

/** The certificate to trust. */
export const CERTIFICATE = readFileSync(new URL('certificate.pem', import.meta.url), 'utf8')

/** The one account there is. */
export const ACCOUNT = { user: 'rollcall', password: 'pa55 "wörd"' } as const

/** `tls`: from the first byte, offered by STARTTLS, or not at all. */
export async function openFakeSmtp(
  options: { readonly tls?: 'always' | 'starttls' | 'none'; readonly auth?: boolean } = {},
): Promise<FakeSmtp> {
  const { tls = 'none', auth = false } = options
  const sockets = new Set<Socket>()
  const mails: TakenMail[] = []
  const troubles: Trouble[] = []
  const stalled = createGate()
  let count = 0

  const next = (at: Trouble['at']): Trouble | undefined => {
    const index = troubles.findIndex((trouble) => trouble.at === at)
    return index === -1 ? undefined : troubles.splice(index, 1)[0]
  }
  const refusal = (at: Trouble['at']): Error | null => {
    const trouble = next(at)
    return trouble !== undefined && 'answer' in trouble ? toError(trouble.answer) : null
  }
  const breakOff = (): void => {
    for (const socket of sockets) socket.destroy()
  }

  const server = new SMTPServer({
    secure: tls === 'always',
    cert: CERTIFICATE,
    key: readFileSync(new URL('key.pem', import.meta.url)),
    authOptional: !auth,
    disabledCommands: [...(tls === 'none' ? ['STARTTLS'] : []), ...(auth ? [] : ['AUTH'])],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onConnect: (_session, done) => {
      const trouble = next('connect')
      if (trouble === undefined) done()
      else if ('answer' in trouble) done(toError(trouble.answer))
      else breakOff()
    },
    onAuth: ({ username, password }, _session, done) =>
      username === ACCOUNT.user && password === ACCOUNT.password
        ? done(null, { user: username })
        : done(toError('535 5.7.8 Wrong password')),
    onMailFrom: (_address, _session, done) => done(refusal('sender')),
    onRcptTo: (_address, _session, done) => done(refusal('recipient')),
    onData: (stream, session, done) => {
      const trouble = next('content')
      if (trouble !== undefined && 'breaks' in trouble && trouble.breaks === 'before-taking') {
        stream.once('data', breakOff)
        return
      }
      buffer(stream).then((raw) => {
        if (trouble !== undefined && 'answer' in trouble) return done(toError(trouble.answer))
        if (trouble?.breaks === 'silent') return stalled.open()
        mails.push(toMail(raw, session))
        return trouble === undefined ? done() : breakOff()
      }, done)
    },
  } satisfies SMTPServerOptions)
  server.on('error', () => {
    // A client that breaks off is part of the play.
  })
  server.server.on('connection', (socket: Socket) => {
    count += 1
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo

  return {
    host: '127.0.0.1',
    port,
    mails,
    troubles,
    connections: () => count,
    stalled: stalled.opened,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve)
        breakOff()
      }),
  }
}

type DataSession = Parameters<NonNullable<SMTPServerOptions['onData']>>[1]

function toMail(raw: Buffer, { envelope, secure, user }: DataSession): TakenMail {
  return {
    from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    to: envelope.rcptTo.map(({ address }) => address),
    raw: raw.toString('utf8'),
    secure,
    user: user ?? null,
  }
}

function toError(answer: string): Error {
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) })
}

function createGate(): { readonly open: () => void; readonly opened: Promise<void> } {
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open: () => open(), opened }
}
