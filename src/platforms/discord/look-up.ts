import { Routes } from 'discord-api-types/v10'
import type { LookedUp, Sought, Target } from '../../chat/platform.ts'
import type { Rest } from './answer.ts'
import { isMarked } from './mark.ts'
import { outcomeOf } from './outcome.ts'
import { ALL, holdOf } from './rate-limits.ts'

/** The part of the SDK's REST client that posting and looking need. */
export type ChannelRest = Rest & {
  readonly get: (route: `/${string}`, request: { readonly query: URLSearchParams }) => Promise<unknown>
}

/** What looking needs of the current connection. */
export type LookUpParts = {
  /** null while there is no connection. */
  readonly rest: () => ChannelRest | null
  /** Opens a person's channel, as posting does. */
  readonly channelOf: (rest: ChannelRest, to: Target) => Promise<string>
  /** Whether the bot may read what stands in a channel; undefined where nobody knows. */
  readonly readsHistory: (channel: string) => boolean | undefined
  readonly onError: (error: unknown) => void
}

/** resources/message: get channel messages. */
const PAGE = 100
const MOST_PAGES = 10
/** Clocks differ: so many milliseconds before the earliest possible post are looked through too. */
const SKEW_MS = 60_000
/** Milliseconds for which posting with the same nonce makes no second message: Discord says "the past few minutes". */
const NONCE_MS = 120_000
/** The first instant that a snowflake can say (reference: snowflakes). */
const EPOCH_MS = 1_420_070_400_000

/** Looks for a delivery among the latest messages of its channel, by the mark that only history shows. */
export function createLookUp(parts: LookUpParts): (message: Sought) => Promise<LookedUp> {
  return async ({ id, to, since, now }) => {
    const rest = parts.rest()
    if (!rest) return NOT_CONNECTED
    try {
      const channel = await parts.channelOf(rest, to)
      const found = await find({ rest, channel, since: since.getTime() - SKEW_MS }, id)
      if (found.message !== null) return { type: 'found', ref: `${channel}/${found.message}` }
      if (found.isCut)
        return { type: 'unknown', reason: 'So many messages came after it that Discord was not read through.' }
      const isBlind = found.isEmpty && 'channel' in to && parts.readsHistory(channel) === false
      // Without the permission Discord shows an empty channel (resources/message); a fresh nonce is as good as looking.
      if (!isBlind || now.getTime() - since.getTime() < NONCE_MS) return { type: 'absent' }
      return {
        type: 'unknown',
        reason: 'The bot may not read the history of the channel, so nobody can tell whether it arrived.',
      }
    } catch (error) {
      parts.onError(error)
      const outcome = outcomeOf(error)
      // Where nobody can be reached any more, posting again cannot be read twice: it is refused too.
      if (outcome.type !== 'later') return { type: 'absent' }
      const { reason, afterMs } = outcome
      return { type: 'unknown', reason, ...(afterMs !== undefined && { afterMs, hold: holdOf('look', error) }) }
    }
  }
}

const NOT_CONNECTED: LookedUp = {
  type: 'unknown',
  reason: 'Discord is not connected.',
  afterMs: 5_000,
  hold: { acts: ALL, per: 'platform' },
}

type Place = { readonly rest: ChannelRest; readonly channel: string; readonly since: number }
type Found = { readonly message: string | null; readonly isEmpty: boolean; readonly isCut: boolean }

async function find({ rest, channel, since }: Place, id: string): Promise<Found> {
  let before: string | undefined
  for (let count = 0; count < MOST_PAGES; count++) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(before && { before }) })
    const page = readMessages(await rest.get(Routes.channelMessages(channel), { query }))
    const match = page.find((message) => isMarked(message, id))
    if (match) return { message: match.id, isEmpty: false, isCut: false }
    const oldest = page.at(-1)?.id
    if (oldest === undefined || page.length < PAGE || timeOf(oldest) < since)
      return { message: null, isEmpty: count === 0 && oldest === undefined, isCut: false }
    before = oldest
  }
  return { message: null, isEmpty: false, isCut: true }
}

function readMessages(answer: unknown): { readonly id: string }[] {
  if (!Array.isArray(answer)) throw new TypeError('Discord listed no messages')
  return answer.filter((message): message is { id: string } => typeof message?.id === 'string')
}

function timeOf(snowflake: string): number {
  return Number(BigInt(snowflake) >> 22n) + EPOCH_MS
}
