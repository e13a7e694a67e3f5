import type { Ask } from '../ask.ts'
import { refuse } from '../ask.ts'
import type { Reply } from '../reply.ts'
import { emailCodeForm as codeForm } from '../views/email-code-form.ts'
import { emailForm as addressForm } from '../views/email-form.ts'

/** Asks for an address, where mail is sent at all. */
export async function emailForm(ask: Ask): Promise<Reply> {
  if (!ask.parts.hasMail) return refuse(ask, { code: 'mail_off' })
  return { type: 'form', form: addressForm({ email: ask.asker.person.email }, ask.seen) }
}

/** Asks for the code that was mailed. */
export async function emailCodeForm({ seen }: Ask): Promise<Reply> {
  return { type: 'form', form: codeForm(seen) }
}
