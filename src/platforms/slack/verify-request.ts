import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Whether a request comes from Slack and is fresh: the v0 signature over timestamp and body, and a timestamp no more than
 * five minutes away in either direction (docs.slack.dev/authentication/verifying-requests-from-slack; Bolt lets the future
 * through).
 */
export function verifyRequest(request: {
  readonly signingSecret: string
  readonly signature: string | undefined
  readonly timestamp: string | undefined
  readonly body: Buffer
  readonly now: Date
}): boolean {
  const { signature, timestamp } = request
  if (!signature || !timestamp || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(request.now.getTime() / 1000 - Number(timestamp)) > FRESH_SECONDS) return false
  const hmac = createHmac('sha256', request.signingSecret).update(`v0:${timestamp}:`).update(request.body)
  const expected = Buffer.from(`v0=${hmac.digest('hex')}`)
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

const FRESH_SECONDS = 300
