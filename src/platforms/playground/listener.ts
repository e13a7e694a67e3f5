import type { IncomingMessage, ServerResponse } from 'node:http'
import { COMMANDS } from '../../chat/commands.ts'
import type { Log } from '../../usecases/ports.ts'
import { performAct, type Scene } from './act.ts'
import type { Assets } from './assets.ts'
import type { Live } from './live.ts'
import { type PlaygroundPerson, wireChannel, wirePerson } from './members.ts'
import { readBody } from './read-body.ts'
import { readCompletion, readMessageId, readRequest } from './read-request.ts'
import { refuseForeign } from './refuse-foreign.ts'
import { PLATFORM } from './render.ts'
import { isFor, wireMessage } from './timeline.ts'
import type { WireState } from './wire.ts'

export type Doors = {
  /** Null while the platform is not started, or stopped. */
  readonly scene: () => Scene | null
  readonly assets: Assets
  readonly live: Live
  readonly log: Log
}

/**
 * Answers the page: `GET /`, `/playground/page/NAME` (its files), `/playground/state` and `/playground/live` (what there is and
 * what changes), `/playground/files/ID`; `POST /playground/act`, `suggest`, `dismiss`. `?as=` says who one is.
 */
export function createListener(doors: Doors): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const foreign = refuseForeign(request)
    if (foreign !== null) return refuse(response, 403, foreign)
    const url = new URL(`http://localhost${request.url ?? '/'}`)
    const reading = request.method === 'GET' || request.method === 'HEAD'
    if (url.pathname === '/')
      return reading ? sendAsset(doors, { request, response, name: 'index.html' }) : refuse(response, 405, 'Only GET.')
    const page = /^\/playground\/page\/([\w.-]+)$/.exec(url.pathname)?.[1]
    if (page !== undefined && reading) return sendAsset(doors, { request, response, name: page })
    const scene = doors.scene()
    if (scene === null) return refuse(response, 503, 'The playground is not running.')
    const person = findPerson(scene, url.searchParams.get('as'))
    if (person === null) return refuse(response, 404, 'There is no such person here.')
    const call: Call = { scene, person, request, response, url }
    return reading ? answerReading(doors, call) : answerChanging(call)
  }
}

/** Who has not said who they are looks as the first, which the page then writes into its address. */
function findPerson({ members }: Scene, name: string | null): PlaygroundPerson | null {
  return name === null ? (members.people[0] ?? null) : members.person(name)
}

type Call = {
  readonly scene: Scene
  readonly person: PlaygroundPerson
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
}

function answerReading(doors: Doors, call: Call): void {
  const { url, response, request } = call
  const file = /^\/playground\/files\/(\w+)$/.exec(url.pathname)?.[1]
  if (file !== undefined) sendFile(call, file)
  else if (url.pathname === '/playground/state') sendJson(response, 200, readState(call))
  else if (url.pathname === '/playground/live' && request.method === 'GET')
    doors.live.open(response, { person: call.person.externalId, after: lastSeen(call) })
  else refuse(response, 404, 'There is nothing here.')
}

/** The last event that a view has: the browser's own word for it, after it reconnected, counts more than what it began with. */
function lastSeen({ request, url }: Call): string {
  const last = request.headers['last-event-id']
  return (typeof last === 'string' && last !== '' ? last : url.searchParams.get('after')) ?? ''
}

async function answerChanging(call: Call): Promise<void> {
  const { response, scene, person } = call
  const body = await readBody(call.request)
  if (!body.ok) return refuse(response, body.status, body.status === 413 ? 'This is too long.' : 'This is no JSON.')
  switch (call.url.pathname) {
    case '/playground/act': {
      const request = readRequest(body.value)
      if (request === null) return refuse(response, 400, 'This cannot be read, or is too long.')
      const answer = await performAct(scene, { person, request })
      return answer.type === 'unfit' ? refuse(response, 400, answer.error) : sendJson(response, 200, answer)
    }
    case '/playground/suggest': {
      const completion = readCompletion(body.value)
      if (completion === null) return refuse(response, 400, 'This cannot be read, or is too long.')
      const user = { externalId: person.externalId }
      const found = await scene.conversation.suggest({ ...completion, platform: PLATFORM, space: scene.space, user })
      return sendJson(response, 200, found)
    }
    case '/playground/dismiss': {
      const entry = scene.timeline.find(readMessageId(body.value) ?? '')
      if (entry?.private !== true || !isFor(entry, person.externalId))
        return refuse(response, 404, 'It is gone already.')
      const left = scene.timeline.change(entry.id, { gone: true, view: null, file: null }) ?? entry
      return sendJson(response, 200, wireMessage(left))
    }
    default:
      return refuse(response, 404, 'There is nothing here.')
  }
}

function readState({ scene, person }: Call): WireState {
  const { members, timeline } = scene
  return {
    epoch: timeline.epoch,
    seq: timeline.seq(),
    space: scene.space.name,
    me: wirePerson(person),
    people: members.people.map(wirePerson),
    channels: members.channels.map(wireChannel),
    commands: COMMANDS,
    messages: timeline
      .since(person.externalId, 0)
      .filter((entry) => !entry.gone)
      .map(wireMessage),
  }
}

function sendFile({ scene, person, response }: Call, id: string): void {
  const entry = scene.timeline.find(id)
  const file = entry !== null && isFor(entry, person.externalId) ? entry.file : null
  if (file === null) {
    refuse(response, 404, 'This file is gone.')
    return
  }
  response.writeHead(200, {
    'Content-Type': file.mediaType,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'Cache-Control': 'no-store',
  })
  response.end(file.content)
}

/** The page runs its own scripts only, loads nothing from elsewhere, and cannot turn text into HTML. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

async function sendAsset(
  doors: Doors,
  of: { readonly request: IncomingMessage; readonly response: ServerResponse; readonly name: string },
): Promise<void> {
  const asset = await doors.assets(of.name)
  if (asset === null) return refuse(of.response, 404, 'There is nothing here.')
  of.response.setHeader('Content-Security-Policy', PAGE_POLICY)
  of.response.setHeader('Cache-Control', 'no-cache')
  of.response.setHeader('ETag', asset.etag)
  if (of.request.headers['if-none-match'] === asset.etag) {
    of.response.writeHead(304).end()
    return
  }
  of.response.writeHead(200, { 'Content-Type': asset.mediaType }).end(asset.content)
}

function sendJson(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(value))
}

function refuse(response: ServerResponse, status: number, error: string): void {
  // What was not read of the request would be taken for the next one.
  response.setHeader('Connection', 'close')
  sendJson(response, status, { error })
}
