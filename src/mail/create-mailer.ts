import type { Clock } from '../usecases/ports.ts'
import type { Mailer } from './mailer.ts'
import type { ResendSettings } from './resend.ts'
import type { SmtpSettings } from './smtp.ts'

/** How mail is sent, as the settings say. */
export type MailSettings = ({ readonly by: 'smtp' } & SmtpSettings) | ({ readonly by: 'resend' } & ResendSettings)

/**
 * The mailer that the settings name; null where mail is off. Only what is configured is loaded (DESIGN, decision 13). Rejects for a
 * `from` that holds no address; nothing is connected yet.
 */
export async function createMailer(
  settings: MailSettings | null,
  parts: { readonly clock: Clock },
): Promise<Mailer | null> {
  if (settings === null) return null
  if (settings.by === 'resend') {
    const { createResendMailer } = await import('./resend.ts')
    return createResendMailer(settings, parts)
  }
  const { createSmtpMailer } = await import('./smtp.ts')
  return createSmtpMailer(settings, parts)
}
