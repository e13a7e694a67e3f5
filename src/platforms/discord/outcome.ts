import type { Posted } from '../../chat/platform.ts'

/** Errors after which trying again is of no use (topics/opcodes-and-status-codes), in words for the doctor and the mentor. */
const GONE: Readonly<Record<number, string>> = {
  10003: 'The channel is gone.',
  10004: 'The server is gone, or the bot was removed from it.',
  10008: 'The message is gone.',
  10013: 'The account is gone.',
  50001: 'The bot cannot see the channel.',
  50007: 'This person takes no direct messages from the server.',
  50008: 'No messages can be posted in this channel.',
  50013: 'The bot may not post in the channel.',
  50024: 'No messages can be posted in this channel.',
  50033: 'The account takes no direct messages.',
  50083: 'The thread is archived.',
  50278: 'This person is in no server with the bot any more.',
}
/** Of these, the ones by which an account takes no direct messages whatever they say. */
const CLOSED: ReadonlySet<unknown> = new Set([10013, 50007, 50033, 50278])
/** Maximum number of edits to messages older than an hour: the pause that Discord does not name. */
const EDITED_TOO_OFTEN = 30046
const EDIT_PAUSE_MS = 60_000
/** The request never left, so nothing was taken. */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

/**
 * What became of a message whose sending failed. A body that Discord calls invalid is thrown on: that is a bug, not an
 * outcome.
 */
export function outcomeOf(error: unknown): Posted {
  if (!(error instanceof Error)) throw error
  const code: unknown = Reflect.get(error, 'code')
  const status: unknown = Reflect.get(error, 'status')
  const pause: unknown = Reflect.get(error, 'retryAfter')
  if (typeof pause === 'number') {
    return { type: 'later', reason: 'Discord asked to wait.', afterMs: Math.max(pause, 0), doubtful: false }
  }
  if (code === EDITED_TOO_OFTEN) {
    return { type: 'later', reason: 'The message was edited too often.', afterMs: EDIT_PAUSE_MS, doubtful: false }
  }
  const gone = typeof code === 'number' ? GONE[code] : undefined
  if (gone) return { type: 'gone', reason: gone, ...(CLOSED.has(code) && { closed: true }) }
  if (typeof status !== 'number') return unreachable(error)
  if (status === 401) return { type: 'later', reason: "Discord rejected the bot's token.", doubtful: false }
  if (status === 403) return { type: 'gone', reason: 'The bot is not allowed to do this.' }
  if (status === 404) return { type: 'gone', reason: 'It is gone from Discord.' }
  if (status >= 500) return { type: 'later', reason: 'Discord has an outage.', doubtful: true }
  if (status === 429) return { type: 'later', reason: 'Discord asked to wait.', doubtful: false }
  throw error
}

/** Whether the bot's token was rejected, or was thrown away by the SDK after such a rejection. */
export function isTokenRejected(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return Reflect.get(error, 'status') === 401 || /invalid token|Expected token to be set/i.test(error.message)
}

function unreachable(error: Error): Posted {
  if (isTokenRejected(error)) return { type: 'later', reason: "Discord rejected the bot's token.", doubtful: false }
  const cause = error.cause instanceof Error ? error.cause : error
  const code: unknown = Reflect.get(error, 'code') ?? Reflect.get(cause, 'code')
  const neverLeft = typeof code === 'string' && NEVER_LEFT.has(code)
  const isNetwork =
    error.name === 'AbortError' || typeof code === 'string' || /fetch failed|socket|network/i.test(error.message)
  if (!isNetwork) throw error
  return { type: 'later', reason: 'Discord could not be reached.', doubtful: !neverLeft }
}
