import { CODE_BYTES, CODE_MINUTES, formatCode, hashCode } from '../domain/code.ts'
import { readEmail } from '../domain/reach.ts'
import { type Result, yes } from '../domain/result.ts'
import type { Asker, Deps, NewDelivery } from './ports.ts'

/** What `setEmail` is asked. */
export type SetEmailRequest = { readonly asker: Asker; readonly email: string }

/** The address that the code went to, and until when it is good. Nothing is mailed to the address but the code until then. */
export type EmailAsked = { readonly email: string; readonly expiresAt: Date }

/**
 * Mails a code to the address that was typed: `confirmEmail` with it makes the address the asker's. Until then everything stays as
 * it was. Answers the same whoever else has that address. Refuses `email_unusable`.
 */
export async function setEmail(deps: Deps, request: SetEmailRequest): Promise<Result<EmailAsked>> {
  const email = readEmail(request.email)
  if (!email.ok) return email
  const { organization, person } = request.asker
  const now = deps.clock.now()
  const pauseEnds = (Math.floor(now.getTime() / PAUSE_MS) + 1) * PAUSE_MS
  const expiresAt = new Date(pauseEnds + CODE_MINUTES * 60_000)
  const event = `email:${person.id}:${email.value}:${pauseEnds}`
  // Whoever presses again sends no second mail into a mailbox that may be anybody's: the first one's code is good still.
  if (await deps.store.isPlanned(event)) return yes({ email: email.value, expiresAt })
  const code = formatCode(crypto.getRandomValues(new Uint8Array(CODE_BYTES)))
  const about = { organizationId: organization.id, personId: person.id }
  const mailed: NewDelivery = {
    id: deps.newId('dlv'),
    organizationId: organization.id,
    event,
    recipient: person.id,
    channel: 'email',
    spaceId: null,
    kind: 'email-code',
    // The code in clear: it is worth nothing after ten minutes, after its one use, and to anybody but this person.
    payload: { email: email.value, code, expiresAt: expiresAt.toISOString() },
    sessionId: null,
    dueAt: now,
  }
  await deps.store.commit({
    changes: [
      {
        type: 'add-code',
        code: { hash: hashCode(code), purpose: 'email', ...about, email: email.value, expiresAt, usedAt: null },
      },
    ],
    deliveries: [mailed],
  })
  return yes({ email: email.value, expiresAt })
}

/** One mail to an address within so long, in ms. */
const PAUSE_MS = 5 * 60_000
