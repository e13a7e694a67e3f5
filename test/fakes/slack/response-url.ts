/** response_url: five answers in thirty minutes, for the one person, by default a new private message. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { asText, isObject, type Json, parseJson } from './json.ts'
import { SLACK_LIMITS as L } from './limits.ts'
import { change, findMessage, post, readSaid, remove } from './messages.ts'
import { SlackRefusal } from './refusal.ts'
import type { FakeResponseUrl, FakeState, FakeWorkspace } from './state.ts'
import { readBody } from './wire.ts'

/** Makes an address for answers to one interaction. */
export function openResponseUrl(state: FakeState, of: Omit<FakeResponseUrl, 'at' | 'uses'>): string {
  const id = `R${state.next()}`
  state.responseUrls.set(id, { ...of, at: performance.now(), uses: 0 })
  return `${state.origin}/response/${id}`
}

/** Serves `POST /response/ID`. Refusals are faults: the app would have said nothing to anybody. */
export async function serveResponseUrl(
  state: FakeState,
  exchange: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const { request, response } = exchange
  const body = (await readBody(request)).toString()
  const id = (request.url ?? '').split('/').at(-1) ?? ''
  try {
    const where = take(state, id)
    const input = parseJson(body)
    if (!isObject(input)) throw new SlackRefusal('invalid_payload')
    const workspace = state.workspaces.get(where.teamId)
    if (!workspace) throw new SlackRefusal('no_team')
    say(state, workspace, { where, input })
    response.writeHead(200, { 'content-type': 'text/plain' }).end('ok')
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error
    state.faults.push({ kind: 'response_url', detail: error.message })
    response.writeHead(error.code === 'used_url' || error.code === 'expired_url' ? 404 : 400, {
      'content-type': 'application/json',
    })
    response.end(JSON.stringify({ ok: false, error: error.code }))
  }
}

function take(state: FakeState, id: string): FakeResponseUrl {
  const where = state.responseUrls.get(id)
  if (!where) throw new SlackRefusal('no_such_url')
  if (performance.now() - where.at > state.limits.responseUrlMs) throw new SlackRefusal('expired_url')
  if (where.uses >= L.responseUrlUses) throw new SlackRefusal('used_url')
  where.uses += 1
  return where
}

function say(state: FakeState, workspace: FakeWorkspace, what: { where: FakeResponseUrl; input: Json }): void {
  const { where, input } = what
  const original = where.messageTs ? findMessage(workspace, where.channelId, where.messageTs) : undefined
  if (input.delete_original === true) {
    if (!original) throw new SlackRefusal('cannot_delete_original', ['a slash command has no message of ours'])
    remove(state, workspace, original)
    return
  }
  const said = readSaid(input)
  if (input.replace_original === true && original) {
    change(state, workspace, { message: original, said })
    return
  }
  const inChannel = input.response_type === 'in_channel'
  const threadTs = asText(input.thread_ts) || undefined
  post(state, workspace, {
    said,
    where: { channelId: where.channelId, threadTs, privateTo: inChannel ? undefined : where.userId },
  })
}
