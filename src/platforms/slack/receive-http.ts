import type { IncomingMessage, ServerResponse } from 'node:http'
import { parse as parseForm } from 'node:querystring'
import type { Log } from '../../usecases/ports.ts'
import type { Receive } from './receive.ts'
import { verifyRequest } from './verify-request.ts'

/** What stands at `POST /slack/events` in HTTP mode. */
export type RequestListener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Takes events, commands and interactions by HTTP: signature and freshness first, then the body in whatever form and charset
 * its type names. Bolt's own receiver refuses a charset and lets requests from the future in.
 */
export function createRequestListener(options: {
  readonly signingSecret: string
  /** Undefined while nobody could answer: before the start and after the stop. */
  readonly receive: () => Receive | undefined
  readonly log: Log
  readonly now: () => Date
}): RequestListener {
  return async (request, response) => {
    if (request.method !== 'POST') return answer(response, 405)
    const body = await readBody(request)
    if (body === undefined) return answer(response, 413)
    const { headers } = request
    const verified = verifyRequest({
      signingSecret: options.signingSecret,
      signature: one(headers['x-slack-signature']),
      timestamp: one(headers['x-slack-request-timestamp']),
      body,
      now: options.now(),
    })
    if (!verified) {
      options.log.warn({}, 'A request to the Slack endpoint was not signed by Slack, or is not fresh')
      return answer(response, 401)
    }
    const payload = readPayload(headers['content-type'] ?? '', body.toString())
    if (payload === undefined) return answer(response, 400)
    if (payload.ssl_check !== undefined) return answer(response, 200)
    if (payload.type === 'url_verification') return answer(response, 200, { challenge: payload.challenge })
    const retry = Number(one(headers['x-slack-retry-num']))
    const receive = options.receive()
    // Slack sends events again; a person is told by Slack that it failed.
    if (!receive) return answer(response, 503)
    await receive({
      body: payload,
      acknowledge: async (content) => {
        if (response.writableEnded || response.destroyed) throw new Error('Slack no longer waits for this answer')
        answer(response, 200, content)
      },
      ...(retry > 0 && { retryNum: retry }),
    })
  }
}

/** Slack's own bodies stay far below this. */
const MOST_BYTES = 1024 * 1024

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = chunk as Buffer
    size += bytes.length
    if (size > MOST_BYTES) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function readPayload(contentType: string, body: string): Record<string, unknown> | undefined {
  if (!contentType.toLowerCase().startsWith('application/x-www-form-urlencoded')) return parseJson(body)
  const form = parseForm(body)
  if (typeof form.payload === 'string') return parseJson(form.payload)
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, one(value)]))
}

function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : undefined
  } catch {
    return undefined
  }
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

function answer(response: ServerResponse, status: number, content?: unknown): void {
  if (response.headersSent) return
  if (content === undefined || content === '') {
    response.writeHead(status).end()
    return
  }
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(content))
}
