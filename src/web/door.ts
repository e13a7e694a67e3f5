import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Mount } from './mount.ts'
import { type Page, sendAway, sendPage } from './page.ts'
import { readLanguages } from './read-languages.ts'
import { pathOf } from './request-limits.ts'

/** What a door answers: a page, or where the browser goes instead. */
export type DoorAnswer = Page | { readonly goTo: string }

/** Who stands at a door: their token, and the languages that their browser asks for (BCP 47, best first). */
export type Came = { readonly token: string; readonly languages: readonly string[] }

/** A door that a signed token in its address opens. `read` changes nothing, since scanners of mail fetch every link; `act` does. */
export type DoorParts = {
  /** Ends in a slash; the token follows. */
  readonly path: string
  readonly read: (came: Came) => Promise<DoorAnswer>
  readonly act: (came: Came) => Promise<DoorAnswer>
  /** What is said to a token that is malformed. */
  readonly unknown: (languages: Came['languages']) => Page
}

/** GET and HEAD read, POST acts, whatever its body and without any cookie. The token is written to no log. */
export function createDoor(parts: DoorParts): Mount {
  return { path: `${parts.path}*`, listener: (request, response) => answer(parts, { request, response }) }
}

async function answer(
  { path, read, act, unknown }: DoorParts,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): Promise<void> {
  // The body says nothing that matters; unread, it would hold up the connection.
  request.resume()
  const work = { GET: read, HEAD: read, POST: act }[request.method ?? '']
  if (work === undefined) {
    response.writeHead(405, { Allow: 'GET, HEAD, POST', 'Content-Type': 'text/plain; charset=utf-8' })
    response.end('Open this address in a browser.\n')
    return
  }
  const token = (pathOf(request) ?? path).slice(path.length)
  const languages = readLanguages(request)
  send(response, TOKEN.test(token) ? await work({ token, languages }) : unknown(languages))
}

/** Ids, dots between them, and a signature in base64url. */
const TOKEN = /^[\w.-]{1,300}$/

function send(response: ServerResponse, answer: DoorAnswer): void {
  if ('goTo' in answer) sendAway(response, { status: 303, address: answer.goTo })
  else sendPage(response, answer)
}
