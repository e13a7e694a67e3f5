import type { Choice, WireAnswer, WireCompletion, WireMessage, WireRefusal, WireRequest, WireState } from '../wire.ts'
import { WORDS } from './words.ts'

/** What the page asks of the server. Every function rejects with a `Refused` whose message can be shown. */
export type Server = {
  readonly state: () => Promise<WireState>
  readonly act: (request: WireRequest) => Promise<WireAnswer>
  readonly suggest: (completion: WireCompletion) => Promise<readonly Choice[]>
  /** Takes a private answer away; gives what is left of it. */
  readonly dismiss: (id: string) => Promise<WireMessage>
}

/** The server said no, or could not be reached; the message is a sentence for the person. */
export class Refused extends Error {
  override name = 'Refused'
}

/** The server, as the person given (null: whoever comes first). */
export function createServer(person: string | null): Server {
  const query = person === null ? '' : `?as=${encodeURIComponent(person)}`
  return {
    state: async () => (await call(`/playground/state${query}`)) as WireState,
    act: async (request) => (await call(`/playground/act${query}`, request)) as WireAnswer,
    suggest: async (completion) => (await call(`/playground/suggest${query}`, completion)) as readonly Choice[],
    dismiss: async (id) => (await call(`/playground/dismiss${query}`, { id })) as WireMessage,
  }
}

async function call(path: string, body?: object): Promise<unknown> {
  const answer = await fetch(path, body === undefined ? {} : posting(body)).catch(() => {
    throw new Refused(WORDS.unreachable)
  })
  const content: unknown = await answer.json().catch(() => ({ error: WORDS.unreadable }))
  if (!answer.ok) throw new Refused((content as WireRefusal).error)
  return content
}

function posting(body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Rollcall-Page': '1' },
    body: JSON.stringify(body),
  }
}
