import type { Clock } from '../usecases/ports.ts'
import { headersOf, messageIdOf } from './mail-headers.ts'
import { type Mail, type Mailed, type Mailer, SEND_WITHIN_MS } from './mailer.ts'
import { readResendAnswer } from './read-resend-answer.ts'
import { inOneLine, isAddress, readSender, type Sender } from './sender.ts'

/** How Resend is reached. */
export type ResendSettings = { readonly from: string; readonly apiKey: string; readonly apiUrl: string }

/**
 * Mail by Resend's API (PLATFORM-FACTS 6.2), with the delivery's id as its idempotency key: a mail that is sent again within 24
 * hours goes out once. Throws for a `from` that holds no address.
 */
export function createResendMailer(settings: ResendSettings, { clock }: { readonly clock: Clock }): Mailer {
  const sender = readSender(settings.from)
  const underWay = new Set<AbortController>()
  let perSecond = FIRST_PER_SECOND

  async function ask(path: string, request: RequestInit): Promise<Response> {
    const giveUp = new AbortController()
    const cancel = clock.after(SEND_WITHIN_MS, () => giveUp.abort())
    underWay.add(giveUp)
    try {
      const headers = { Authorization: `Bearer ${settings.apiKey}`, ...request.headers }
      const url = `${settings.apiUrl.replace(/\/+$/, '')}${path}`
      const answer = await fetch(url, { ...request, headers, signal: giveUp.signal, redirect: 'error' })
      perSecond = readLimit(answer.headers) ?? perSecond
      // Read within the time allowed; what comes after it is only text.
      return new Response(await answer.text(), { status: answer.status, headers: answer.headers })
    } finally {
      cancel()
      underWay.delete(giveUp)
    }
  }

  async function send(mail: Mail): Promise<Mailed> {
    if (!isAddress(mail.to)) return { type: 'gone', reason: 'That is no mail address.', bounced: true }
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': mail.id }
    const body = JSON.stringify(compose(mail, sender))
    const answer = await ask('/emails', { method: 'POST', headers, body }).catch(readNetworkFailure)
    if (!(answer instanceof Response)) return answer
    const refused = readResendAnswer(answer.status, await readFacts(answer, clock.now()))
    return refused ?? { type: 'sent', ref: messageIdOf(mail, sender) }
  }

  return {
    send,
    // A key that may only send is answered 401 too, with a name of its own: that is all it needs.
    check: async () => {
      const answer = await ask('/domains', { method: 'GET' }).catch(() => null)
      if (answer === null) return 'Resend cannot be reached.'
      const { name } = await readFacts(answer, clock.now())
      if (answer.ok || name === 'restricted_api_key' || answer.status === 429) return null
      return answer.status < 500 ? 'Resend refused RESEND_API_KEY.' : `Resend has an outage (${answer.status}).`
    },
    limits: () => [{ acts: ['post'], per: 'platform', count: perSecond, withinMs: 1_000 }],
    close: async () => {
      for (const giveUp of underWay) giveUp.abort()
    },
  }
}

/** What a new account of Resend may send in a second; its answers tell what this one may. */
const FIRST_PER_SECOND = 2

function readLimit(headers: Headers): number | null {
  const count = Number(/^\d+/.exec(headers.get('ratelimit-limit') ?? '')?.[0])
  return count >= 1 ? count : null
}

function compose(mail: Mail, sender: Sender) {
  const { calendar } = mail
  return {
    from: sender.name === '' ? sender.address : `"${sender.name.replace(/["\\]/g, "'")}" <${sender.address}>`,
    // The bare address: how Resend reads a quoted name is not documented, and a mail matters more than a name in it.
    to: [mail.to],
    subject: inOneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    headers: { 'Message-ID': messageIdOf(mail, sender), ...headersOf(mail, sender) },
    ...(calendar !== undefined && {
      attachments: [
        {
          filename: 'session.ics',
          content: Buffer.from(calendar.content).toString('base64'),
          content_type: `text/calendar; charset=utf-8; method=${calendar.method}`,
        },
      ],
    }),
  }
}

/** The parts of an answer that decide what becomes of the mail. */
async function readFacts(answer: Response, now: Date) {
  const body: unknown = await answer.json().catch(() => null)
  const facts: Readonly<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {}
  const text = (key: string): string => (typeof facts[key] === 'string' ? facts[key] : '')
  return { name: text('name'), message: text('message'), afterMs: readPause(answer.headers, now) }
}

/** The pause asked for, in ms: seconds or a date (RFC 9110 section 10.2.3), else the seconds until the limit starts anew. */
function readPause(headers: Headers, now: Date): number | null {
  const named = headers.get('retry-after') ?? headers.get('ratelimit-reset')
  if (named === null) return null
  const ms = /^\d+(?:\.\d+)?$/.test(named) ? Number(named) * 1_000 : Date.parse(named) - now.getTime()
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}

/** Only before a connection stands is it sure that nothing was taken. */
function readNetworkFailure(error: unknown): Mailed {
  const cause = error instanceof Error ? error.cause : null
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  const sure = code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN'
  return { type: 'later', reason: 'Resend cannot be reached.', doubtful: !sure }
}
