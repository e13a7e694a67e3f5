import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A mail as Resend was asked to send it. */
export type ResendMail = { readonly key: string; readonly body: Readonly<Record<string, unknown>> }

/** What goes wrong next. `lost`: the mail is taken and the connection broken before the answer; `silent`: no answer ever. */
export type ResendTrouble =
  | {
      readonly status: number
      readonly name: string
      readonly message?: string
      readonly headers?: Record<string, string>
    }
  | 'lost'
  | 'silent'

/** Resend on loopback: idempotent by key for ever, as the real one is for 24 hours. */
export type FakeResend = {
  readonly url: string
  /** Mails that went out, each once. */
  readonly mails: ResendMail[]
  readonly troubles: ResendTrouble[]
  /** What every answer carries. */
  readonly headers: Record<string, string>
  /** Resolves once a request waits for an answer that never comes. */
  readonly stalled: Promise<void>
  readonly close: () => Promise<void>
}

/** The one key that it knows; `ONLY_SENDS` is one that may do nothing but send. */
export const API_KEY = 're_fake_key_1'
export const ONLY_SENDS = 're_fake_key_2'

/** Opens it on a free port. */
export async function openFakeResend(): Promise<FakeResend> {
  const mails: ResendMail[] = []
  const troubles: ResendTrouble[] = []
  const always: Record<string, string> = {}
  let stall = (): void => {}
  const stalled = new Promise<void>((resolve) => {
    stall = resolve
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const say = (status: number, facts: object, headers: Record<string, string> = {}): void => {
      response
        .writeHead(status, { 'Content-Type': 'application/json', ...always, ...headers })
        .end(JSON.stringify(facts))
    }
    const refuse = (status: number, name: string, message = name): void =>
      say(status, { statusCode: status, name, message })
    const body = await text(request)
    const token = request.headers.authorization
    if (token !== `Bearer ${API_KEY}` && token !== `Bearer ${ONLY_SENDS}`) return refuse(401, 'invalid_api_key')
    if (request.url === '/domains') {
      return token === `Bearer ${API_KEY}` ? say(200, { data: [] }) : refuse(401, 'restricted_api_key')
    }
    if (request.method !== 'POST' || request.url !== '/emails') return refuse(404, 'not_found')
    const trouble = troubles.shift()
    if (trouble === 'silent') return stall()
    if (typeof trouble === 'object') {
      const { status, name, message = name, headers = {} } = trouble
      return say(status, { statusCode: status, name, message }, headers)
    }
    const key = String(request.headers['idempotency-key'] ?? '')
    const known = mails.find((mail) => mail.key === key)
    const mail = { key, body: JSON.parse(body) as Record<string, unknown> }
    if (known !== undefined && JSON.stringify(known.body) !== JSON.stringify(mail.body)) {
      return refuse(409, 'invalid_idempotent_request')
    }
    if (known === undefined) mails.push(mail)
    if (trouble === 'lost') request.socket.destroy()
    else say(200, { id: `mail-${mails.length}` })
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    mails,
    troubles,
    headers: always,
    stalled,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
