/**
 * A passcode that waits in a proposal, sealed for the account that typed it, so that one moved to another's proposal fails. Not for its
 * person, who may become one with another by `link` meanwhile.
 *
 * @module
 */
import type { Ask } from './ask.ts'

/** The passcode as a proposal keeps it. */
export function sealPasscode(ask: Ask, passcode: string): string {
  return ask.parts.secrets.encrypt(passcode, placeOf(ask))
}

/** What {@link sealPasscode} sealed; throws where it was sealed for another account. */
export function openPasscode(ask: Ask, sealed: string): string {
  return ask.parts.secrets.decrypt(sealed, placeOf(ask))
}

function placeOf({ asker }: Ask): string {
  return `proposals.input:${asker.identity.id}`
}
