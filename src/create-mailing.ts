import { sessionInvitation } from './calendar/session-invitation.ts'
import type { Mailing } from './chat/mailing.ts'
import type { Config, MailConfig } from './config.ts'
import { createMailer } from './mail/create-mailer.ts'
import type { Mailer } from './mail/mailer.ts'
import { readSender } from './mail/sender.ts'
import type { Clock, Signer } from './usecases/ports.ts'
import { makeJoinToken, makeUnsubscribeToken } from './usecases/tokens.ts'

/** The way for mail to leave, and what chat sends its letters through. */
export type Post = { readonly mailer: Mailer; readonly mailing: Mailing }

/** Joins mail, calendar and personal links for chat; null where no mail is configured. Rejects for a malformed `MAIL_FROM`. */
export async function createMailing(
  { mail, http }: Pick<Config, 'mail' | 'http'>,
  parts: { readonly clock: Clock; readonly signer: Signer },
): Promise<Post | null> {
  const mailer = await createMailer(mail, parts)
  if (!mailer || !mail) return null
  return { mailer, mailing: { send: mailer.send, ...invitations(mail), links: links(http.publicUrl, parts.signer) } }
}

function invitations({ from }: MailConfig): Pick<Mailing, 'invitation'> {
  const { name, address } = readSender(from)
  return { invitation: (entry) => sessionInvitation({ ...entry, organizer: { name, address } }) }
}

/** Where this server cannot be reached from outside, mails carry no link of ours (SPEC section 7). */
function links(publicUrl: string | null, signer: Signer): Mailing['links'] {
  if (publicUrl === null) return null
  return {
    join: (name) => `${publicUrl}/join/${makeJoinToken(signer, name)}`,
    unsubscribe: (name) => `${publicUrl}/unsubscribe/${makeUnsubscribeToken(signer, name)}`,
  }
}
