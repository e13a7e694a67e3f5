import { createTransport, type SMTPPoolOptions } from 'nodemailer'
import type { Clock } from '../usecases/ports.ts'
import { headersOf, messageIdOf } from './mail-headers.ts'
import { type Mail, type Mailed, type Mailer, SEND_WITHIN_MS } from './mailer.ts'
import { readSmtpFailure, smtpProblem } from './read-smtp-failure.ts'
import { inOneLine, isAddress, readSender, type Sender } from './sender.ts'

/** How the mail server is reached. `secure`: TLS from the first byte (port 465); else STARTTLS where the server offers it. */
export type SmtpSettings = {
  readonly from: string
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly user: string | null
  readonly password: string | null
}

/** `transport` overrides what the pool is made with, so that a test can trust the certificate that it made. */
export type SmtpParts = { readonly clock: Clock; readonly transport?: SMTPPoolOptions }

/**
 * Mail by SMTP, over a few connections that are kept. A password is never said without TLS, but to this machine itself. Throws for
 * a `from` that holds no address.
 */
export function createSmtpMailer(settings: SmtpSettings, { clock, transport }: SmtpParts): Mailer {
  const sender = readSender(settings.from)
  const pool = createTransport({ ...poolOptions(settings), ...transport, pool: true })
  const underWay = new Set<AbortController>()

  async function send(mail: Mail): Promise<Mailed> {
    if (!isAddress(mail.to)) return { type: 'gone', reason: 'That is no mail address.', bounced: true }
    const giveUp = new AbortController()
    const cancel = clock.after(SEND_WITHIN_MS, () => giveUp.abort())
    underWay.add(giveUp)
    try {
      await pool.sendMail({ ...compose(mail, sender), signal: giveUp.signal })
      return { type: 'sent', ref: messageIdOf(mail, sender) }
    } catch (error) {
      return readSmtpFailure(error)
    } finally {
      cancel()
      underWay.delete(giveUp)
    }
  }

  return {
    send,
    check: () =>
      pool.verify().then(
        () => null,
        (error: unknown) => smtpProblem(error),
      ),
    // Servers differ, and name none: what is too much for one it answers by 421 or 450, and gets the pauses of the outbox.
    limits: () => [],
    close: async () => {
      for (const giveUp of underWay) giveUp.abort()
      pool.close({ force: true })
    },
  }
}

/**
 * Nothing is queued anew by the pool after a lost connection: whether to repeat is decided by who keeps the deliveries. Pauses (in
 * ms) are far below the library's, whose longest is ten minutes.
 */
function poolOptions({ host, port, secure, user, password }: SmtpSettings): SMTPPoolOptions {
  return {
    host,
    port,
    secure,
    // Without this a password would go out readable where somebody on the way hides the server's offer of STARTTLS.
    requireTLS: user !== null && !isThisMachine(host),
    ...(user !== null && password !== null && { auth: { user, pass: password } }),
    maxConnections: 5,
    maxRequeues: 0,
    idleTimeout: 20_000,
    dnsTimeout: 10_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function compose(mail: Mail, sender: Sender) {
  const { calendar } = mail
  return {
    from: { name: sender.name, address: sender.address },
    to: { name: inOneLine(mail.toName), address: mail.to },
    subject: inOneLine(mail.subject),
    messageId: messageIdOf(mail, sender),
    headers: { ...headersOf(mail, sender) },
    text: mail.text,
    html: mail.html,
    // Makes an alternative, which mail programs show as an invitation, and an attachment for those that do not.
    ...(calendar !== undefined && { icalEvent: { ...calendar, filename: 'session.ics' } }),
  }
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}
