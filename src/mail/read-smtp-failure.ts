import type { Mailed } from './mailer.ts'

/** What an attempt to send by SMTP failed with, read into an outcome. A fault that is none of the mail's or the server's is thrown on. */
export function readSmtpFailure(error: unknown): Exclude<Mailed, { type: 'sent' }> {
  const failure = describeFailure(error)
  const { status, code } = failure
  if (code === 'EABORT') return later('The mail server took too long.', true)
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return readReply(failure)
  if (CONNECTION_CODES.has(code)) return later(problemOf(failure), status === null && mayHaveBeenTaken(failure))
  throw error
}

/** A plain sentence for whatever keeps mail from being sent at all. */
export function smtpProblem(error: unknown): string {
  return problemOf(describeFailure(error))
}

/** What nodemailer tells of a failure; its message is left out, since it repeats the server's words and addresses. */
type Failure = {
  readonly code: string
  /** What the system called it: `ECONNREFUSED`. */
  readonly cause: string
  /** The step of the conversation: `CONN`, `RCPT TO`, `DATA`. */
  readonly command: string
  readonly timeout: string
  /** The server's three digits, or null where it said nothing. */
  readonly status: number | null
  /** Its enhanced status (RFC 3463), `5.1.1`; empty where it gives none. */
  readonly enhanced: string
}

function describeFailure(error: unknown): Failure {
  const facts: Readonly<Record<string, unknown>> = error instanceof Error ? { ...error } : {}
  const text = (name: string): string => (typeof facts[name] === 'string' ? facts[name] : '')
  const status = typeof facts.responseCode === 'number' ? facts.responseCode : null
  return {
    code: text('code'),
    cause: text('originalCode'),
    command: text('command'),
    timeout: text('timeoutType'),
    status,
    enhanced: /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(text('response'))?.[1] ?? '',
  }
}

/** What was said to this one mail; no status where the library saw by itself that the server cannot take it. */
function readReply(failure: Failure): Exclude<Mailed, { type: 'sent' }> {
  const { status } = failure
  if (status === null) return { type: 'gone', reason: 'The mail server cannot take such an address.', bounced: false }
  const said = `(${[String(status), failure.enhanced].filter(Boolean).join(' ')})`
  if (status < 500) return later(`The mail server asks to try again later ${said}.`)
  const bounced = blamesAddress(failure, status)
  const reason = bounced
    ? `The mailbox does not exist or takes no mail ${said}.`
    : failure.command === 'MAIL FROM'
      ? `The mail server does not take mail from MAIL_FROM ${said}.`
      : `The mail server refused the mail ${said}.`
  return { type: 'gone', reason, bounced }
}

/**
 * Whether a refusal for good is about the address: the enhanced status says so where there is one (5.1 address, 5.2 mailbox; 5.7 is
 * policy, such as a block on our server, which says nothing about the address; RFC 3463), else the digits at the recipient's step.
 */
function blamesAddress({ command, enhanced }: Failure, status: number): boolean {
  // 5.1.7 and 5.1.8 are about the sender's address; a full mailbox (5.2.2) and a mail too large for it (5.2.3) pass.
  if (enhanced !== '') return /^5\.(?:1\.(?![78]$)|2\.(?![23]$))/.test(enhanced) && command !== 'MAIL FROM'
  return command === 'RCPT TO' && [550, 551, 553].includes(status)
}

/** Failures of the connection or of our right to use it: they are about no mail and no address. */
const CONNECTION_CODES: ReadonlySet<string> = new Set([
  'EAUTH',
  'ENOAUTH',
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EPROTOCOL',
  'ESTREAM',
  'EPROXY',
])

/** A connection that broke may have carried the mail before, unless it broke while it was being made. */
function mayHaveBeenTaken({ code, cause, command, timeout }: Failure): boolean {
  // The pool's own words for a connection that closed before a byte of the mail went over it: they name no step.
  if (command === '') return false
  if (NOT_YET_SENDING.has(code) || cause !== '') return cause === 'ECONNRESET' || cause === 'EPIPE'
  return !['CONNECTION', 'GREETING', 'DNS'].some((step) => timeout.startsWith(step))
}

const NOT_YET_SENDING: ReadonlySet<string> = new Set(['EAUTH', 'ENOAUTH', 'EDNS', 'ETLS', 'EPROXY'])

function problemOf({ code, cause, timeout, status }: Failure): string {
  const said = status === null ? '' : ` (${status})`
  if (code === 'EAUTH' || code === 'ENOAUTH') return `The mail server refused SMTP_USER and SMTP_PASS${said}.`
  if (code === 'EDNS' || cause === 'ENOTFOUND') return 'The name in SMTP_HOST is not known.'
  if (cause === 'ECONNREFUSED') return 'Nothing listens at SMTP_HOST and SMTP_PORT.'
  if (code === 'ETLS' || CERTIFICATE.test(cause) || cause.startsWith('ERR_SSL'))
    return 'No trusted TLS connection with the mail server. Check SMTP_SECURE, SMTP_PORT and its certificate.'
  if (code === 'ETIMEDOUT' || timeout !== '') return 'The mail server does not answer in time.'
  if (status !== null) return `The mail server refuses us${said}.`
  return 'The connection to the mail server broke.'
}

const CERTIFICATE = /CERT|SIGNATURE|ISSUER|ALTNAME/

function later(reason: string, doubtful = false): Extract<Mailed, { type: 'later' }> {
  return { type: 'later', reason, doubtful }
}
