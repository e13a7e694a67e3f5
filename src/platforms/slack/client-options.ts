import type { Logger, WebClientOptions } from '@slack/web-api'

/**
 * Options for one client of the Web API, made anew for each: the SDKs write into the object that they are given. No retries
 * (a post is not idempotent: the outbox retries), an end to every call, and no waiting in a queue when Slack names a pause.
 * Never `headers`: a shared one carries the first client's token.
 */
export function clientOptions(apiUrl: string, logger: Logger): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    timeout: CALL_MS,
    rejectRateLimitedCalls: true,
    logger,
  }
}

/** Milliseconds after which a call has failed. */
const CALL_MS = 10_000
