/** Slack's side of HTTP mode: signed requests to the app's address, answered within the limit or not at all. */
import { createHmac } from 'node:crypto'
import type { Envelope, Outcome, Way } from './envelope.ts'
import { type Json, parseJson } from './json.ts'
import type { FakeState } from './state.ts'

/** How a request is made wrong on purpose. */
export type Tampering = {
  /** Signed with another secret. */
  readonly secret?: string
  /** Seconds that the timestamp is off: negative is old, positive is from the future. */
  readonly offBySeconds?: number
  /** Headers that replace ours; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>
}

/** A way by HTTP, and the means to knock on the door in other manners. */
export type HttpMode = Way & {
  /** Posts a body exactly as given, signed unless tampered with. */
  readonly send: (
    body: string,
    options: { readonly contentType: string; readonly tampering?: Tampering; readonly retry?: number },
  ) => Promise<Response>
  /** The handshake by which Slack checks a request URL; the text that came back. */
  readonly verifyUrl: (challenge: string) => Promise<string>
}

/** Slack sends exactly this, without a charset. */
export const FORM_TYPE = 'application/x-www-form-urlencoded'

/** Posts to `url`. */
export function createHttpMode(state: FakeState, url: string): HttpMode {
  const http: HttpMode = {
    send(body, { contentType, tampering = {}, retry }) {
      const timestamp = String(Math.floor(Date.now() / 1000) + (tampering.offBySeconds ?? 0))
      const headers: Record<string, string | undefined> = {
        'content-type': contentType,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': sign(tampering.secret ?? state.signingSecret, timestamp, body),
        ...(retry && { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }),
        ...tampering.headers,
      }
      const sent = Object.fromEntries(
        Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
      )
      return fetch(url, { method: 'POST', body, headers: sent, signal: AbortSignal.timeout(state.limits.ackMs) })
    },
    async verifyUrl(challenge) {
      const body = JSON.stringify({ type: 'url_verification', challenge, token: 'verification' })
      const response = await http.send(body, { contentType: 'application/json' })
      return response.text()
    },
    async deliver(envelope) {
      const sentAt = performance.now()
      const { body, contentType } = encode(envelope)
      try {
        const response = await http.send(body, { contentType, ...(envelope.retry && { retry: envelope.retry }) })
        const text = await response.text()
        return read(state, { envelope, status: response.status, text, ackMs: performance.now() - sentAt })
      } catch (error) {
        const late = error instanceof Error && error.name === 'TimeoutError'
        const detail = late ? `not acknowledged within ${state.limits.ackMs} ms` : `not delivered (${String(error)})`
        state.faults.push({ kind: 'ack', detail: `${envelope.type}: ${detail}` })
        return {
          acked: false,
          ackMs: performance.now() - sentAt,
          body: undefined,
          error: late ? 'operation_timeout' : 'dispatch_failed',
        }
      }
    },
  }
  return http
}

/** The v0 signature (authentication/verifying-requests-from-slack). */
export function sign(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`
}

function encode(envelope: Envelope): { readonly body: string; readonly contentType: string } {
  if (envelope.type === 'events_api') return { body: JSON.stringify(envelope.payload), contentType: 'application/json' }
  const fields =
    envelope.type === 'slash_commands' ? plainFields(envelope.payload) : { payload: JSON.stringify(envelope.payload) }
  return { body: new URLSearchParams(fields).toString(), contentType: FORM_TYPE }
}

function plainFields(payload: Json): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]))
}

function read(state: FakeState, answer: { envelope: Envelope; status: number; text: string; ackMs: number }): Outcome {
  const { envelope, status, text, ackMs } = answer
  if (status !== 200) {
    state.faults.push({ kind: 'ack', detail: `${envelope.type}: answered with HTTP ${status}` })
    return { acked: false, ackMs, body: undefined, error: 'dispatch_failed' }
  }
  const body = text === '' ? undefined : (parseJson(text) ?? { text })
  if (body !== undefined && !envelope.acceptsPayload && envelope.type === 'interactive') {
    state.faults.push({ kind: 'ack', detail: `${envelope.type}: acknowledged with a body that it does not take` })
    return { acked: true, ackMs, body: undefined, error: undefined }
  }
  return { acked: true, ackMs, body: envelope.acceptsPayload ? body : undefined, error: undefined }
}
