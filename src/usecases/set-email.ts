import { CODE_BYTES, CODE_MINUTES, formatCode, hashCode } from '../domain/code.ts'
import { readEmail } from '../domain/reach.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { personalDeliveries } from './plan-personal.ts'
import type { Asker, Deps } from './ports.ts'

/** What `setEmail` is asked. */
export type SetEmailRequest = { readonly asker: Asker; readonly email: string }

/** The address that the code went to, and until when it is good. Nothing is mailed to the address but the code until then. */
export type EmailAsked = { readonly email: string; readonly expiresAt: Date }

/**
 * Mails a code to the address that was typed: `confirmEmail` with it makes the address the asker's. Until then everything stays as
 * it was. Answers the same whoever else has that address. Refuses `email_unusable`, and `codes_too_many` where five are good
 * still: they could be mails to strangers.
 */
export async function setEmail(deps: Deps, request: SetEmailRequest): Promise<Result<EmailAsked>> {
  const email = readEmail(request.email)
  if (!email.ok) return email
  // In turn: whoever presses many times at once is counted each time.
  return deps.store.inTurn(request.asker.person.id, () => mailCode(deps, request.asker, email.value))
}

/** One mail to an address within so long, in ms. */
const PAUSE_MS = 5 * 60_000
/** So many codes of one person are good at once. */
const MOST_CODES = 5

async function mailCode(deps: Deps, asker: Asker, email: string): Promise<Result<EmailAsked>> {
  const { organization, person } = asker
  const now = deps.clock.now()
  const pauseEnds = (Math.floor(now.getTime() / PAUSE_MS) + 1) * PAUSE_MS
  const expiresAt = new Date(pauseEnds + CODE_MINUTES * 60_000)
  const event = `email:${person.id}:${email}:${pauseEnds}`
  // Whoever presses again sends no second mail into a mailbox that may be anybody's: the first one's code is good still.
  if (await deps.store.isPlanned(event)) return yes({ email, expiresAt })
  if ((await deps.store.countEmailCodes(person.id, now)) >= MOST_CODES)
    return no({ code: 'codes_too_many', most: MOST_CODES })
  const code = formatCode(crypto.getRandomValues(new Uint8Array(CODE_BYTES)))
  const about = { organizationId: organization.id, personId: person.id }
  // The code in clear until it is mailed, when the store lets it go: it is worth nothing to anybody but this person.
  const payload = { email, code, expiresAt: expiresAt.toISOString() }
  const mail = { ...about, sessionId: null, event, kind: 'email-code', payload }
  await deps.store.commit({
    changes: [
      {
        type: 'add-code',
        code: { hash: hashCode(code), purpose: 'email', ...about, email, expiresAt, usedAt: null },
      },
    ],
    deliveries: personalDeliveries(deps, { ...mail, channels: ['email'] }),
  })
  return yes({ email, expiresAt })
}
