import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'
import type { Posted } from '../../chat/platform.ts'

/** What a failed call means for a delivery. Rethrows what is no answer of Slack's: a bug of ours. */
export function readFailure(error: unknown): Exclude<Posted, { readonly type: 'sent' }> {
  if (error instanceof WebAPIRateLimitedError) {
    return { type: 'later', reason: 'Slack asks to wait', afterMs: error.retryAfter * 1000, doubtful: false }
  }
  if (error instanceof WebAPIPlatformError) return readRefusal(error.data.error)
  if (error instanceof WebAPIHTTPError) {
    return { type: 'later', reason: `Slack answered with HTTP ${error.statusCode}`, doubtful: error.statusCode >= 500 }
  }
  if (error instanceof WebAPIRequestError) {
    return { type: 'later', reason: 'Slack could not be reached', doubtful: !NEVER_SENT.has(causeCode(error)) }
  }
  throw error
}

/** The error code by which Slack refused, where it did. */
export function refusalCode(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined
}

/** Refusals of the token itself (docs.slack.dev/reference/methods/chat.postMessage): all that is sent fails until it is mended. */
export const TOKEN_REFUSALS: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'missing_scope',
  'org_login_required',
  'ekm_access_denied',
  'team_access_not_granted',
])

/** Refusals that pass: `internal_error` and `fatal_error` may have done it all the same, say Slack's pages. */
const PASSING: Readonly<Record<string, boolean>> = {
  ratelimited: false,
  rate_limited: false,
  message_limit_exceeded: false,
  service_unavailable: false,
  team_added_to_org: false,
  request_timeout: true,
  internal_error: true,
  fatal_error: true,
}

/** Refusals of a person's direct messages (conversations.open, chat.postMessage), whatever they say. */
const CLOSED: ReadonlySet<string> = new Set([
  'user_disabled',
  'user_not_found',
  'users_not_found',
  'user_not_visible',
  'cannot_dm_bot',
  'messages_tab_disabled',
])

function readRefusal(code: string): Exclude<Posted, { readonly type: 'sent' }> {
  // Where the answer was no JSON, the SDK takes its text for the code: somebody between us and Slack spoke.
  if (!/^[a-z_]+$/.test(code)) return { type: 'later', reason: 'Slack answered unreadably', doubtful: true }
  if (TOKEN_REFUSALS.has(code)) return { type: 'later', reason: `Slack refuses the token: ${code}`, doubtful: false }
  const doubtful = PASSING[code]
  if (doubtful !== undefined) return { type: 'later', reason: `Slack has a problem: ${code}`, doubtful }
  const mend = MENDED_BY[code]
  const reason = [`Slack refuses: ${code}`, ...(mend === undefined ? [] : [mend])].join('. ')
  return { type: 'gone', reason, ...(CLOSED.has(code) && { closed: true }) }
}

/** What an admin does about a channel; of a private one that the app is not in Slack says that there is none. */
const MENDED_BY: Readonly<Partial<Record<string, string>>> = {
  channel_not_found: 'The app is not in that channel: type /invite there and pick it, or choose another channel.',
  not_in_channel: 'The app is not in that channel: type /invite there and pick it, or choose another channel.',
  is_archived: 'That channel is archived: choose another one.',
}

/** Failures before a connection was there. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

function causeCode(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4) return ''
  if ('code' in error && typeof error.code === 'string' && NEVER_SENT.has(error.code)) return error.code
  const next = 'original' in error ? error.original : error.cause
  return causeCode(next, depth + 1)
}
