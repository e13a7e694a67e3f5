/** The Web API over HTTP: finds the workspace by its token, runs the method, answers as Slack does. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Disturbances } from './disturb.ts'
import { asText, type Json } from './json.ts'
import { chatMethods } from './methods-chat.ts'
import { conversationMethods } from './methods-conversations.ts'
import { fileMethods } from './methods-files.ts'
import { peopleMethods } from './methods-people.ts'
import { viewMethods } from './methods-views.ts'
import { access } from './oauth.ts'
import { refusalBody, SlackRefusal } from './refusal.ts'
import type { FakeState, FakeWorkspace } from './state.ts'
import { readBody, readForm, sendJson } from './wire.ts'

/** One method: takes the arguments as the app sent them, answers what follows `ok: true`, throws {@link SlackRefusal}. */
export type Method = (state: FakeState, workspace: FakeWorkspace, args: Json) => Json

/** One call as it came in, with what was answered. */
export type ApiCall = {
  readonly method: string
  readonly teamId: string | undefined
  readonly args: Json
  readonly at: number
  result: string
}

/** What the Web API needs beside the state. */
export type WebApi = {
  readonly disturbances: Disturbances
  readonly calls: ApiCall[]
  readonly openConnection: () => string
  readonly held: Set<ServerResponse>
}

/** Serves `POST /api/METHOD`. */
export async function serveWebApi(
  state: FakeState,
  api: WebApi,
  exchange: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const { request, response } = exchange
  const method = new URL(request.url ?? '/', state.origin).pathname.slice('/api/'.length)
  const args = await readForm(
    request.headers['content-type'] ?? 'application/x-www-form-urlencoded',
    await readBody(request),
  )
  const token = request.headers.authorization?.replace(/^Bearer /, '') ?? asText(args.token)
  const workspace = [...state.workspaces.values()].find((one) => one.botToken === token)
  const call: ApiCall = { method, teamId: workspace?.teamId, args, at: performance.now(), result: 'pending' }
  api.calls.push(call)
  const disturbance = api.disturbances.take(method, args)
  switch (disturbance?.kind) {
    case 'rate-limited':
      call.result = 'ratelimited'
      return sendJson(response, {
        status: 429,
        body: { ok: false, error: 'ratelimited' },
        headers: { 'retry-after': String(disturbance.retryAfter) },
      })
    case 'status':
      call.result = String(disturbance.status)
      response.writeHead(disturbance.status)
      response.end('upstream error')
      return
    case 'garbage':
      call.result = 'garbage'
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end('<html>not today</html>')
      return
    case 'error':
      call.result = disturbance.error
      return sendJson(response, { status: 200, body: { ok: false, error: disturbance.error } })
    case 'hang':
      call.result = 'hang'
      api.held.add(response)
      return
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, disturbance.ms))
  }
  const body = run(state, api, { method, token, workspace, args })
  call.result = body.ok === true ? 'ok' : asText(body.error)
  if (disturbance?.kind === 'answer-lost') {
    call.result += ', answer lost'
    response.destroy()
    return
  }
  const scopes = workspace === undefined ? {} : { 'x-oauth-scopes': [...workspace.scopes].join(',') }
  sendJson(response, { status: 200, body, headers: scopes })
}

const METHODS: Readonly<Record<string, Method>> = {
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...peopleMethods,
  ...viewMethods,
}

/** The scope that a method needs, where it needs one. */
const SCOPES: Readonly<Record<string, string>> = {
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'conversations.open': 'im:write',
  'conversations.join': 'channels:join',
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
  'files.info': 'files:read',
  'reactions.add': 'reactions:write',
  'team.info': 'team:read',
  'usergroups.list': 'usergroups:read',
  'usergroups.users.list': 'usergroups:read',
  'users.info': 'users:read',
  'users.list': 'users:read',
  'users.lookupByEmail': 'users:read.email',
}

/** Refusals that mean a mistake of the app, which no clean run has; the others are part of life. */
const MISTAKES = [
  'invalid_blocks',
  'invalid_arguments',
  'no_text',
  'msg_too_long',
  'msg_blocks_too_long',
  'invalid_trigger_id',
  'expired_trigger_id',
  'exchanged_trigger_id',
  'push_limit_reached',
  'view_too_large',
  'unknown_method',
  'channel_not_found',
  'invalid_auth',
  'cant_update_message',
  'missing_scope',
]

function run(
  state: FakeState,
  api: WebApi,
  call: { method: string; token: string; workspace: FakeWorkspace | undefined; args: Json },
): Json {
  try {
    if (call.method === 'apps.connections.open') {
      if (call.token !== state.appToken) throw new SlackRefusal('invalid_auth')
      return { ok: true, url: api.openConnection() }
    }
    if (call.method === 'api.test') return { ok: true }
    if (call.method === 'oauth.v2.access') return { ok: true, ...access(state, call.args) }
    if (state.oauth.revoked.has(call.token)) throw new SlackRefusal('token_revoked')
    if (!call.token) throw new SlackRefusal('not_authed')
    if (!call.workspace) throw new SlackRefusal('invalid_auth')
    const method = METHODS[call.method]
    if (!method) throw new SlackRefusal('unknown_method', [call.method])
    const scope = SCOPES[call.method]
    if (scope && !call.workspace.scopes.has(scope))
      throw new SlackRefusal('missing_scope', [`${call.method} needs ${scope}`])
    return { ok: true, ...method(state, call.workspace, call.args) }
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error
    if (MISTAKES.includes(error.code)) state.faults.push({ kind: 'api', detail: `${call.method}: ${error.message}` })
    return refusalBody(error)
  }
}
