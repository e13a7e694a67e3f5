import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type Call, failed, type Reply, type Route } from './call.ts'
import type { Injection, Injector } from './inject.ts'
import type { Interactions } from './interactions.ts'
import { createBuckets, type RateLimits } from './rate-limit.ts'
import { readBody } from './request-body.ts'
import { APPLICATION_ROUTES } from './routes-application.ts'
import { CHANNEL_ROUTES } from './routes-channel.ts'
import { GUILD_ROUTES } from './routes-guild.ts'
import { INTERACTION_ROUTES } from './routes-interaction.ts'
import { WEBHOOK_ROUTES } from './routes-webhook.ts'
import type { World } from './world.ts'

const BASE = '/api/v10'
const ROUTES: readonly Route[] = [
  ...INTERACTION_ROUTES,
  ...WEBHOOK_ROUTES,
  ...APPLICATION_ROUTES,
  ...CHANNEL_ROUTES,
  ...GUILD_ROUTES,
]

/** One request as it arrived, for tests that count. */
export type SeenRequest = {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly body: unknown
}

/** What the REST interface is made of. */
export type RestParts = {
  readonly world: World
  readonly interactions: Interactions
  readonly injector: Injector
  readonly limits: RateLimits
  readonly isToken: (token: string) => boolean
  readonly gatewayUrl: () => string
  readonly declared: number
  readonly seen: SeenRequest[]
}

/** The HTTP server of the fake, not yet listening. */
export function createRest(parts: RestParts): Server {
  const buckets = createBuckets(parts.limits)
  return createServer((request, response) => {
    void serve({ parts, buckets }, { request, response }).catch((cause: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ code: 0, message: `the fake itself failed: ${String(cause)}` }))
    })
  })
}

type Serving = { readonly parts: RestParts; readonly buckets: ReturnType<typeof createBuckets> }
type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }

async function serve({ parts, buckets }: Serving, { request, response }: Exchange): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://discord')
  const method = request.method ?? 'GET'
  const decoded = decodeURIComponent(url.pathname)
  const path = decoded.startsWith(BASE) ? decoded.slice(BASE.length) : decoded
  const body = await readBody(request)
  const note = (status: number) => {
    parts.seen.push({ method, path, status, body: body.json })
    parts.world.pulse.emit('change')
  }
  const injected = parts.injector.take(method, path)
  const isHandled = injected?.kind === 'lost' || injected?.kind === 'slow'
  if (injected && !isHandled) {
    note(injected.kind === 'error' ? injected.status : injected.kind === 'rate-limit' ? 429 : 0)
    return runInto(injected, response)
  }
  const limited = buckets.take(method, path)
  if (limited.refusal) {
    note(429)
    return send(response, limited.refusal, limited.headers)
  }
  const reply = answer(parts, {
    method,
    path,
    query: url.searchParams,
    body,
    authorization: request.headers.authorization,
  })
  note(reply.status)
  if (injected?.kind === 'lost') return void response.destroy()
  if (injected?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, injected.ms))
  send(response, reply, limited.headers)
}

type Asked = Pick<Call, 'method' | 'path' | 'query' | 'body'> & { readonly authorization: string | undefined }

function answer(parts: RestParts, asked: Asked): Reply {
  for (const candidate of ROUTES) {
    const match = candidate.path.exec(asked.path)
    if (!match || candidate.method !== asked.method) continue
    const token = /^Bot (.+)$/.exec(asked.authorization ?? '')?.[1] ?? ''
    if (!candidate.open && !parts.isToken(token)) return failed(401, 0, '401: Unauthorized')
    return candidate.run({
      ...asked,
      world: parts.world,
      interactions: parts.interactions,
      params: match.slice(1),
      gatewayUrl: parts.gatewayUrl(),
      declared: parts.declared,
    })
  }
  return failed(404, 0, '404: Not Found')
}

function runInto(injected: Injection, response: ServerResponse): void {
  if (injected.kind === 'error') {
    send(response, failed(injected.status, injected.code ?? 0, injected.message ?? 'injected'), {})
  }
  if (injected.kind !== 'rate-limit') return
  const scope = injected.scope ?? 'user'
  const body = {
    message: 'You are being rate limited.',
    retry_after: injected.retryAfterSeconds,
    global: scope === 'global',
  }
  send(
    response,
    { status: 429, body },
    {
      'retry-after': String(injected.retryAfterSeconds),
      'x-ratelimit-scope': scope,
      ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
    },
  )
}

/** An empty answer carries no content type: the SDK would try to parse it. */
function send(response: ServerResponse, reply: Reply, headers: Readonly<Record<string, string>>): void {
  if (response.destroyed) return
  if (reply.body === undefined) {
    response.writeHead(reply.status, headers)
    response.end()
    return
  }
  response.writeHead(reply.status, { ...headers, 'content-type': 'application/json' })
  response.end(JSON.stringify(reply.body))
}
