import type { Mail } from './mailer.ts'
import type { Sender } from './sender.ts'

/** The Message-ID of a delivery, the same at each attempt: mailboxes that look at it show a repeated mail once. */
export function messageIdOf(mail: Pick<Mail, 'id'>, sender: Pick<Sender, 'domain'>): string {
  return `<${mail.id.replace(/[^\w.-]/g, '')}@${sender.domain}>`
}

/**
 * The headers that every mail carries beside the usual ones: that a program wrote it (RFC 3834), and how it is turned off (RFC 2369).
 * With https that takes one press (RFC 8058: one address, and that a POST there is enough); without any address of the web
 * it takes a mail to the sender, whom a person reads.
 */
export function headersOf(
  mail: Pick<Mail, 'unsubscribe'>,
  sender: Pick<Sender, 'address' | 'domain'>,
): Readonly<Record<string, string>> {
  const url = mail.unsubscribe === undefined ? null : webUrl(mail.unsubscribe.url)
  return {
    'Auto-Submitted': 'auto-generated',
    'List-Unsubscribe': `<${url ?? mailUrl(sender)}>`,
    ...(url?.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  }
}

/** What is no address of the web is left out rather than written. */
function webUrl(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href.replaceAll('>', '%3E').replaceAll(',', '%2C') : null
}

function mailUrl({ address, domain }: Pick<Sender, 'address' | 'domain'>): string {
  const name = encodeURIComponent(address.slice(0, address.lastIndexOf('@')))
  return `mailto:${name}@${domain}?subject=unsubscribe`
}
