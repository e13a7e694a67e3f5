import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Milliseconds within which an installation that was begun must come back. */
export const STATE_MS = 10 * 60_000

/** What binds the two halves of an installation together: each is good once, for ten minutes, in the browser that began. */
export type OAuthStates = {
  /** A new one: it goes to Slack and into a cookie of the browser. */
  readonly issue: () => string
  /** Uses it up. False for one that is forged, too old, used before, or another than the browser's own. */
  readonly use: (given: { readonly state: string | null; readonly cookie: string | null }) => boolean
}

/**
 * Signed by HMAC-SHA-256: `EXPIRY.NONCE.SIGNATURE`, the expiry in ms since 1970. @slack/oauth's own are drawn from `Math.random` and good
 * as often as one likes within their time.
 */
export function createOAuthStates({ secret, now }: { readonly secret: string; readonly now: () => Date }): OAuthStates {
  /** Those that were used, by when they expire. Slack's code is good once too, so that a restart lets nobody in. */
  const used = new Map<string, number>()

  const sign = (text: string): string => createHmac('sha256', secret).update(text).digest('base64url')

  function forgetExpired(): void {
    for (const [state, expiry] of used) if (expiry <= now().getTime()) used.delete(state)
  }

  return {
    issue() {
      const text = `${now().getTime() + STATE_MS}.${randomBytes(24).toString('base64url')}`
      return `${text}.${sign(text)}`
    },
    use({ state, cookie }) {
      if (state === null || cookie === null || !areSame(state, cookie)) return false
      const [expiry = '', nonce = '', signature = ''] = state.split('.')
      if (!areSame(signature, sign(`${expiry}.${nonce}`))) return false
      const until = Number(expiry)
      if (until <= now().getTime() || until > now().getTime() + STATE_MS || used.has(state)) return false
      forgetExpired()
      used.set(state, until)
      return true
    },
  }
}

function areSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}
