import type { Mail } from './mailer.ts'
import type { Sender } from './sender.ts'

/** The Message-ID of a delivery, the same at each attempt: mailboxes that look at it show a repeated mail once. */
export function messageIdOf(mail: Pick<Mail, 'id'>, sender: Pick<Sender, 'domain'>): string {
  return `<${mail.id.replace(/[^\w.-]/g, '')}@${sender.domain}>`
}

/**
 * The headers that every mail carries beside the usual ones: that a program wrote it (RFC 3834), and how it is turned off in one
 * press (RFC 2369, RFC 8058: one https address, and that a POST there is enough).
 */
export function headersOf(mail: Pick<Mail, 'unsubscribe'>): Readonly<Record<string, string>> {
  const address = mail.unsubscribe === undefined ? null : safeUrl(mail.unsubscribe.url)
  return {
    'Auto-Submitted': 'auto-generated',
    ...(address !== null && {
      'List-Unsubscribe': `<${address}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  }
}

/** Only https is one-click; what is no address of it is left out rather than written. */
function safeUrl(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' ? href.replaceAll('>', '%3E').replaceAll(',', '%2C') : null
}
