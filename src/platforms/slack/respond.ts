import { request } from 'undici'
import type { Respond } from './surface.ts'

/**
 * Answers by a response_url (five times in 30 minutes: docs.slack.dev/interactivity/handling-user-interaction). Every press is
 * answered so, hundreds at once when a session opens; `fetch` costs twice as much and has no end of its own.
 */
export function createRespond(url: string): Respond {
  return async (message) => {
    const { statusCode, body } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      headersTimeout: ANSWER_MS,
      bodyTimeout: ANSWER_MS,
    })
    await body.dump()
    if (statusCode !== 200) throw new Error(`Slack did not take an answer by response_url: HTTP ${statusCode}`)
  }
}

const ANSWER_MS = 10_000
