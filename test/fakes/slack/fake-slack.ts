/** A Slack of our own on loopback that the real SDKs connect to: it refuses what Slack refuses and lets a test act as a person. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createDisturbances, type Disturbances } from './disturb.ts'
import type { Envelope, Outcome } from './envelope.ts'
import { createHttpMode, type HttpMode } from './http-mode.ts'
import type { Json } from './json.ts'
import { takeUpload } from './methods-files.ts'
import { type Decision, decide, revokeToken } from './oauth.ts'
import { eventEnvelope } from './payloads.ts'
import { createPerson, type Person } from './person.ts'
import { serveResponseUrl } from './response-url.ts'
import { createSeenLog } from './seen.ts'
import { createSocketMode, type SocketMode } from './socket-mode.ts'
import type { FakeChannel, FakeFault, FakeLimits, FakeOAuth, FakeState, FakeUser, FakeWorkspace } from './state.ts'
import { type ApiCall, serveWebApi, type WebApi } from './web-api.ts'
import { readBody } from './wire.ts'
import { addChannel, addGroup, addUser, createWorkspace, type NewUser } from './workspace.ts'

/** A running fake. */
export type FakeSlack = {
  /** For `slackApiUrl`. */
  readonly apiUrl: string
  readonly appToken: string
  readonly signingSecret: string
  /** For installation by OAuth. */
  readonly oauth: FakeOAuth
  /** The first workspace. */
  readonly workspace: FakeWorkspace
  readonly addWorkspace: (teamId: string) => FakeWorkspace
  /** Adds a person; of the first workspace where none is given. */
  readonly addUser: (user: NewUser, workspace?: FakeWorkspace) => FakeUser
  readonly addChannel: (
    channel: Pick<FakeChannel, 'id' | 'name'> & {
      readonly kind?: 'public' | 'private'
      readonly members?: readonly string[]
    },
    workspace?: FakeWorkspace,
  ) => FakeChannel
  readonly addGroup: (
    group: { readonly id: string; readonly handle: string; readonly members: readonly string[] },
    workspace?: FakeWorkspace,
  ) => void
  /** A person at their client. Throws where nobody has this id. */
  readonly person: (userId: string, workspace?: FakeWorkspace) => Person
  /** Delivers any event, as `{type: 'app_uninstalled'}`. */
  readonly event: (event: Json, workspace?: FakeWorkspace) => Promise<Outcome>
  /** Somebody decides on the page that installing led to; the address that their browser is sent back to. */
  readonly decide: (url: string, decision: Decision) => string
  /** Somebody takes the app out of a workspace: its token is no more, and the app is told so twice. */
  readonly uninstall: (workspace: FakeWorkspace) => Promise<void>
  /** What real Slack would not have taken: empty after a clean run. */
  readonly faults: readonly FakeFault[]
  /** Every Web API call, in order. */
  readonly calls: readonly ApiCall[]
  /** Orders misbehaviour of Web API methods. */
  readonly disturb: Disturbances
  readonly sockets: SocketMode
  /** From now on everything is posted to this address instead of sent over sockets. */
  readonly useHttp: (url: string) => HttpMode
  /** From now on everything is sent over sockets. */
  readonly useSockets: () => void
  /** The next delivery is made twice at once, as Slack does when it doubts; both must be acknowledged. */
  readonly deliverTwice: () => void
  /** Makes the last delivery once more, as Slack does where its acknowledgement was lost. */
  readonly redeliver: () => Promise<Outcome>
  readonly state: FakeState
  readonly close: () => Promise<void>
}

/** Opens the fake on a free port. Limits default to Slack's own. */
export async function openFakeSlack(
  options: Partial<FakeLimits> & { readonly pingMs?: number } = {},
): Promise<FakeSlack> {
  const state = createState(options)
  const calls: ApiCall[] = []
  const held = new Set<ServerResponse>()
  const disturb = createDisturbances()
  const sockets = createSocketMode(state, { pingMs: options.pingMs ?? 5000 })
  const api: WebApi = { disturbances: disturb, calls, openConnection: sockets.openConnection, held }
  const server = createServer((request, response) => {
    serve(state, api, { request, response }).catch((error: unknown) => {
      state.faults.push({ kind: 'api', detail: `the fake itself failed: ${String(error)}` })
      response.writeHead(500).end()
    })
  })
  server.on('upgrade', sockets.upgrade)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  state.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const first = createWorkspace(state, 'T1')
  let http: HttpMode | undefined
  let copies = 1
  let last: Envelope | undefined

  async function deliver(envelope: Envelope): Promise<Outcome> {
    const way = http ?? sockets
    const times = copies
    copies = 1
    last = envelope
    const outcomes = await Promise.all(
      Array.from({ length: times }, (_, index) => way.deliver(index > 0 ? { ...envelope, retry: index } : envelope)),
    )
    return (
      outcomes.find((outcome) => outcome.body !== undefined) ??
      outcomes.find((outcome) => outcome.acked) ??
      (outcomes[0] as Outcome)
    )
  }

  return {
    apiUrl: `${state.origin}/api/`,
    appToken: state.appToken,
    signingSecret: state.signingSecret,
    workspace: first,
    addWorkspace: (teamId) => createWorkspace(state, teamId),
    addUser: (user, workspace = first) => addUser(workspace, user),
    addChannel: (channel, workspace = first) => addChannel(workspace, channel),
    addGroup: (group, workspace = first) => addGroup(workspace, group),
    person(userId, workspace = first) {
      const user = workspace.users.get(userId)
      if (!user) throw new Error(`Nobody is ${userId} in ${workspace.teamId}`)
      return createPerson({ state, workspace, user }, deliver)
    },
    event: (event, workspace = first) => deliver(eventEnvelope(state, workspace, event)),
    oauth: state.oauth,
    decide: (url, decision) => decide(state, url, decision),
    async uninstall(workspace) {
      revokeToken(state, workspace)
      const tokens = { oauth: [], bot: [workspace.botUserId] }
      await deliver(eventEnvelope(state, workspace, { type: 'tokens_revoked', tokens }))
      await deliver(eventEnvelope(state, workspace, { type: 'app_uninstalled' }))
    },
    faults: state.faults,
    calls,
    disturb,
    sockets,
    useHttp(url) {
      http = createHttpMode(state, url)
      return http
    },
    useSockets() {
      http = undefined
    },
    deliverTwice() {
      copies = 2
    },
    redeliver() {
      if (last === undefined) throw new Error('Nothing was delivered yet')
      return deliver({ ...last, retry: 1 })
    },
    state,
    async close() {
      for (const response of held) response.destroy()
      await sockets.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

function createState(options: Partial<FakeLimits>): FakeState {
  let count = 1000
  return {
    limits: {
      ackMs: options.ackMs ?? 3000,
      triggerMs: options.triggerMs ?? 3000,
      responseUrlMs: options.responseUrlMs ?? 30 * 60_000,
    },
    workspaces: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    faults: [],
    seen: createSeenLog(),
    appId: 'A1',
    appToken: 'xapp-1-A1-fake',
    signingSecret: 'fake-signing-secret',
    oauth: {
      clientId: '1.2',
      clientSecret: 'fake-client-secret',
      stateSecret: 'fake-state-secret',
      redirectUrl: 'https://rollcall.test/slack/oauth_redirect',
      codes: new Map(),
      revoked: new Set(),
      rotates: false,
    },
    origin: '',
    next() {
      count += 1
      return count
    },
  }
}

async function serve(
  state: FakeState,
  api: WebApi,
  exchange: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const { request, response } = exchange
  const path = request.url ?? '/'
  if (path.startsWith('/api/')) return serveWebApi(state, api, exchange)
  if (path.startsWith('/response/')) return serveResponseUrl(state, exchange)
  if (path.startsWith('/upload/')) return serveUpload(state, exchange)
  // Its buttons are `decide`.
  if (path.startsWith('/oauth/v2/authorize?'))
    return void response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Slack</title>')
  response.writeHead(404).end()
}

async function serveUpload(
  state: FakeState,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const [, , teamId = '', fileId = ''] = (request.url ?? '').split('/')
  const bytes = await readUpload(request.headers['content-type'] ?? '', await readBody(request))
  const taken = takeUpload(state.workspaces.get(teamId), fileId, bytes)
  if (!taken)
    state.faults.push({ kind: 'api', detail: `upload of ${fileId}: unknown, repeated, or not of the announced length` })
  response.writeHead(taken ? 200 : 400).end(taken ? `OK - ${bytes.length}` : 'no')
}

/** The bytes themselves, or the first file of a multipart form, as web-api sends them. */
async function readUpload(contentType: string, body: Buffer): Promise<Buffer> {
  if (!contentType.startsWith('multipart/')) return body
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  for (const [, value] of form) if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer())
  return Buffer.alloc(0)
}
