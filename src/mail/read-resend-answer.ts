import type { Mailed } from './mailer.ts'

/** What Resend says beside the status of its answer: the name of an error, its words, and a pause in ms. */
export type ResendFacts = { readonly name: string; readonly message: string; readonly afterMs: number | null }

/** What an answer of Resend to `POST /emails` makes of the mail; null where it was taken. */
export function readResendAnswer(status: number, facts: ResendFacts): Exclude<Mailed, { type: 'sent' }> | null {
  const { name, message, afterMs } = facts
  const pause = afterMs === null ? {} : { afterMs }
  const later = (reason: string, doubtful = false) => ({ type: 'later', reason, doubtful, ...pause }) as const
  if (status >= 200 && status < 300) return null
  // The key was used for a mail that was taken: its words changed since (a count, a place), but it went out.
  if (name === 'invalid_idempotent_request') return null
  if (status === 409) return later('Resend is still busy with this mail.', true)
  if (status === 429) {
    const slower = later(`Resend asks to slow down (${name || '429'}).`)
    return afterMs === null ? slower : { ...slower, hold: { acts: ['post'], per: 'platform' } }
  }
  if (status === 401 || name === 'invalid_api_key') return later('Resend refused RESEND_API_KEY.')
  if (status >= 500) return later(`Resend has an outage (${status}).`, true)
  if (/`?\bto\b`? field/i.test(message)) {
    return { type: 'gone', reason: `Resend does not take the address (${status}).`, bounced: true }
  }
  return {
    type: 'gone',
    reason: `Resend refused the mail (${[status, name].filter(Boolean).join(' ')}).`,
    bounced: false,
  }
}
