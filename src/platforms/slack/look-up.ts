import type { WebClient } from '@slack/web-api'
import type { LookedUp, Sought } from '../../chat/platform.ts'
import type { Log } from '../../usecases/ports.ts'
import { holdOf } from './rate-limits.ts'
import { readFailure, refusalCode } from './read-failure.ts'

/** What marks a message as a delivery: its metadata, which nobody sees and which stays for good. */
export const DELIVERY = 'rollcall_delivery'

/** The scopes without which no history can be read; the doctor names those that are missing. */
export const HISTORY_SCOPES = ['channels:history', 'groups:history', 'im:history'] as const

/** Clocks differ: so many seconds before the earliest possible post are looked through too. */
const SKEW_S = 60
const PAGE = 200
const MOST_PAGES = 10

/** What looking needs. `directChannel` opens a person's channel, as posting does. */
export type LookUpParts = {
  readonly client: WebClient
  readonly directChannel: (user: string) => Promise<string>
  readonly log: Log
}

/**
 * Looks for a delivery among the messages of its channel, or of its thread, by the id in their metadata. Where the app may not
 * read the history nobody can tell whether the message arrived: the answer is `unknown`, so that it is not sent twice.
 */
export function createLookUp({ client, directChannel, log }: LookUpParts): (message: Sought) => Promise<LookedUp> {
  const said = { missing: false }
  return async ({ id, to, under, since }) => {
    try {
      const channel = 'user' in to ? await directChannel(to.user) : to.channel
      const oldest = String(Math.floor(since.getTime() / 1000) - SKEW_S)
      const thread = under?.split(':')[1]
      const ts =
        (thread === undefined ? null : await findInThread({ client, channel, thread, oldest }, id)) ??
        // Also where it belongs in a thread: the card above it may not have stood yet when it was posted.
        (await find({ client, channel, thread: undefined, oldest }, id))
      return ts === null ? { type: 'absent' } : { type: 'found', ref: `${channel}:${ts}` }
    } catch (error) {
      if (error instanceof TooMany) return { type: 'unknown', reason: error.message }
      if (refusalCode(error) === 'missing_scope') {
        if (!said.missing) log.warn({ scopes: HISTORY_SCOPES }, WEAKER)
        said.missing = true
        return { type: 'unknown', reason: WEAKER }
      }
      const failure = readFailure(error)
      // Where nobody can be reached any more, posting again cannot be read twice: it is refused too.
      if (failure.type === 'gone') return { type: 'absent' }
      const { reason, afterMs } = failure
      return { type: 'unknown', reason, ...(afterMs !== undefined && { afterMs, hold: holdOf('look') }) }
    }
  }
}

/** What the missing scopes mean, for the log, the doctor and the reason of a delivery that was given up. */
export const WEAKER = `Slack does not let Rollcall read history (scopes ${HISTORY_SCOPES.join(', ')}): a message that may or may not have arrived cannot be looked up, and is given up rather than sent twice.`

class TooMany extends Error {
  override name = 'TooMany'
}

type Place = {
  readonly client: WebClient
  readonly channel: string
  readonly thread: string | undefined
  readonly oldest: string
}

/** A thread whose first message is gone holds nothing that anybody sees. */
function findInThread(place: Place, id: string): Promise<string | null> {
  return find(place, id).catch((error: unknown) => {
    if (refusalCode(error) === 'thread_not_found') return null
    throw error
  })
}

async function find(place: Place, id: string): Promise<string | null> {
  let cursor: string | undefined
  for (let count = 0; count < MOST_PAGES; count++) {
    const page = await readPage(place, cursor)
    for (const { ts, metadata } of page.messages ?? []) {
      if (ts !== undefined && isDelivery(metadata, id)) return ts
    }
    cursor = page.response_metadata?.next_cursor
    if (page.has_more !== true || cursor === undefined || cursor === '') return null
  }
  throw new TooMany('So many messages came after it that Slack was not read through.')
}

type Page = {
  readonly messages?: { readonly ts?: string; readonly metadata?: unknown }[]
  readonly has_more?: boolean
  readonly response_metadata?: { readonly next_cursor?: string }
}

async function readPage(place: Place, cursor: string | undefined): Promise<Page> {
  try {
    return await callPage(place, cursor)
  } catch (error) {
    // A public channel is written to without being in it, yet its history is for members only.
    if (refusalCode(error) !== 'not_in_channel') throw error
    await place.client.conversations.join({ channel: place.channel })
    return callPage(place, cursor)
  }
}

function callPage({ client, channel, thread, oldest }: Place, cursor: string | undefined): Promise<Page> {
  const asked = { channel, oldest, limit: PAGE, include_all_metadata: true, ...(cursor && { cursor }) }
  return thread === undefined
    ? client.conversations.history(asked)
    : client.conversations.replies({ ...asked, ts: thread })
}

function isDelivery(metadata: unknown, id: string): boolean {
  if (typeof metadata !== 'object' || metadata === null || !('event_payload' in metadata)) return false
  const { event_payload: payload } = metadata
  return typeof payload === 'object' && payload !== null && 'id' in payload && payload.id === id
}
