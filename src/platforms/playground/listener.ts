import type { IncomingMessage, ServerResponse } from 'node:http'
import { wordsForFirst } from '../../chat/words/words.ts'
import type { Log } from '../../usecases/ports.ts'
import { performAct, type Scene } from './act.ts'
import type { Assets } from './assets.ts'
import type { Live } from './live.ts'
import { type PlaygroundPerson, wireChannel, wirePerson, wordsOf } from './members.ts'
import { readBody } from './read-body.ts'
import { readCompletion, readMessageId, readRequest } from './read-request.ts'
import { refuseForeign } from './refuse-foreign.ts'
import { PLATFORM } from './render.ts'
import { renderPage } from './render-page.ts'
import { sendAsset, sendFile, sendJson, sendRefusal } from './send.ts'
import { isFor, wireMessage } from './timeline.ts'
import type { WireState } from './wire.ts'

/** What the listener opens onto. */
export type Doors = {
  /** Null while the platform is not started, or stopped. */
  readonly scene: () => Scene | null
  readonly assets: Assets
  /** The languages that a browser asks for, the best first. */
  readonly languages: (request: IncomingMessage) => readonly string[]
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
    if (foreign !== null) return sendRefusal(response, 403, foreign)
    const url = new URL(`http://localhost${request.url ?? '/'}`)
    const reading = request.method === 'GET' || request.method === 'HEAD'
    if (url.pathname === '/')
      return reading ? answerPage(doors, { request, response, url }) : sendRefusal(response, 405, 'Only GET.')
    const page = /^\/playground\/page\/([\w.-]+)$/.exec(url.pathname)?.[1]
    if (page !== undefined && reading) return answerAsset(doors.assets, { request, response, name: page })
    const scene = doors.scene()
    const { playground } = wordsForFirst(doors.languages(request))
    if (scene === null) return sendRefusal(response, 503, playground.off)
    const person = findPerson(scene, url.searchParams.get('as'))
    if (person === null) return sendRefusal(response, 404, playground.nobody)
    const call: Call = { scene, person, request, response, url }
    return reading ? answerReading(doors, call) : answerChanging(call)
  }
}

/** Who has not said who they are looks as the first, which the page then writes into its address. */
function findPerson({ members }: Scene, name: string | null): PlaygroundPerson | null {
  return name === null ? (members.people[0] ?? null) : members.person(name)
}

/** The page speaks as Rollcall does to whoever one is; where nobody knows their language, as the browser asks. */
async function answerPage(
  { assets, scene, languages }: Doors,
  { request, response, url }: Pick<Call, 'request' | 'response' | 'url'>,
): Promise<void> {
  const page = await assets('index.html')
  const now = scene()
  const locale = (now && findPerson(now, url.searchParams.get('as')))?.locale ?? null
  const words = wordsForFirst(locale === null ? languages(request) : [locale])
  if (page === null) return sendRefusal(response, 404, 'There is nothing here.')
  response.setHeader('Vary', 'Accept-Language')
  sendAsset(response, renderPage(page, words), request)
}

type Call = {
  readonly scene: Scene
  readonly person: PlaygroundPerson
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
}

async function answerReading(doors: Doors, call: Call): Promise<void> {
  const { url, response, request } = call
  const file = /^\/playground\/files\/(\w+)$/.exec(url.pathname)?.[1]
  if (file !== undefined) answerFile(call, file)
  else if (url.pathname === '/playground/state') sendJson(response, 200, await readState(call))
  else if (url.pathname === '/playground/live' && request.method === 'GET')
    doors.live.open(response, { person: call.person.externalId, after: lastSeen(call) })
  else sendRefusal(response, 404, 'There is nothing here.')
}

/** The last event that a view has: the browser's own word for it, after it reconnected, counts more than what it began with. */
function lastSeen({ request, url }: Call): string {
  const last = request.headers['last-event-id']
  return (typeof last === 'string' && last !== '' ? last : url.searchParams.get('after')) ?? ''
}

async function answerChanging(call: Call): Promise<void> {
  const { response, scene, person } = call
  const { unfit } = wordsOf(person)
  const body = await readBody(call.request)
  if (!body.ok) return sendRefusal(response, body.status, body.status === 413 ? unfit.tooLong : unfit.unreadable)
  switch (call.url.pathname) {
    case '/playground/act': {
      const request = readRequest(body.value)
      if (request === null) return sendRefusal(response, 400, unfit.unreadable)
      const answer = await performAct(scene, { person, request })
      return answer.type === 'unfit' ? sendRefusal(response, 400, answer.error) : sendJson(response, 200, answer)
    }
    case '/playground/suggest': {
      const completion = readCompletion(body.value)
      if (completion === null) return sendRefusal(response, 400, unfit.unreadable)
      const user = { externalId: person.externalId }
      const found = await scene.conversation.suggest({ ...completion, platform: PLATFORM, space: scene.space, user })
      return sendJson(response, 200, found)
    }
    case '/playground/dismiss': {
      const entry = scene.timeline.find(readMessageId(body.value) ?? '')
      if (entry?.private !== true || !isFor(entry, person.externalId)) return sendRefusal(response, 404, unfit.gone)
      const left = scene.timeline.change(entry.id, { gone: true, view: null, file: null }) ?? entry
      return sendJson(response, 200, wireMessage(left))
    }
    default:
      return sendRefusal(response, 404, 'There is nothing here.')
  }
}

async function readState({ scene, person }: Call): Promise<WireState> {
  const { members, timeline, space } = scene
  const account = { platform: PLATFORM, space: space.externalId, user: person.externalId }
  const commands = await scene.conversation.commandsFor(account)
  const words = wordsOf(person)
  return {
    epoch: timeline.epoch,
    seq: timeline.seq(),
    space: scene.space.name ?? scene.space.externalId,
    me: wirePerson(person, words),
    people: members.people.map((one) => wirePerson(one, words)),
    channels: members.channels.map((channel) => wireChannel(channel, words)),
    commands,
    messages: timeline
      .since(person.externalId, 0)
      .filter((entry) => !entry.gone)
      .map(wireMessage),
  }
}

function answerFile({ scene, person, response }: Call, id: string): void {
  const entry = scene.timeline.find(id)
  const file = entry !== null && isFor(entry, person.externalId) ? entry.file : null
  if (file === null) sendRefusal(response, 404, wordsOf(person).unfit.file)
  else sendFile(response, file)
}

async function answerAsset(
  assets: Assets,
  of: { readonly request: IncomingMessage; readonly response: ServerResponse; readonly name: string },
): Promise<void> {
  const asset = await assets(of.name)
  if (asset === null) sendRefusal(of.response, 404, 'There is nothing here.')
  else sendAsset(of.response, asset, of.request)
}
