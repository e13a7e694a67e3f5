/**
 * What stands in links that mails and calendars carry: whose they are, signed, so that nobody can make one up.
 *
 * @module
 */
import type { OrganizationId, PersonId, SessionId } from '../domain/ids.ts'
import type { Signer } from './ports.ts'

/** Names one person and one session of theirs. */
export type JoinName = {
  readonly organizationId: OrganizationId
  readonly personId: PersonId
  readonly sessionId: SessionId
}
/** Names one person. */
export type UnsubscribeName = Omit<JoinName, 'sessionId'>

/** The token of a person's living link to a session, for `/join/TOKEN`. */
export function makeJoinToken(signer: Signer, { organizationId, personId, sessionId }: JoinName): string {
  return seal(signer, 'join', [organizationId, personId, sessionId])
}

/** Whom and what a join token names; null for one that we did not make. */
export function readJoinToken(signer: Signer, token: string): JoinName | null {
  const [organizationId, personId, sessionId] = open(signer, 'join', { token, parts: 3 }) ?? []
  if (organizationId === undefined || personId === undefined || sessionId === undefined) return null
  return {
    organizationId: organizationId as OrganizationId,
    personId: personId as PersonId,
    sessionId: sessionId as SessionId,
  }
}

/** The token of a person's way out of mail, for `/unsubscribe/TOKEN`. */
export function makeUnsubscribeToken(signer: Signer, { organizationId, personId }: UnsubscribeName): string {
  return seal(signer, 'unsubscribe', [organizationId, personId])
}

/** Whom an unsubscribe token names; null for one that we did not make. */
export function readUnsubscribeToken(signer: Signer, token: string): UnsubscribeName | null {
  const [organizationId, personId] = open(signer, 'unsubscribe', { token, parts: 2 }) ?? []
  if (organizationId === undefined || personId === undefined) return null
  return { organizationId: organizationId as OrganizationId, personId: personId as PersonId }
}

/** Ids hold letters, digits and `_` only, and a signature is base64url: the parts cannot run into each other. */
function seal(signer: Signer, purpose: Parameters<Signer['sign']>[0], parts: readonly string[]): string {
  const text = parts.join('.')
  return `${text}.${signer.sign(purpose, text)}`
}

function open(
  signer: Signer,
  purpose: Parameters<Signer['sign']>[0],
  of: { readonly token: string; readonly parts: number },
): readonly string[] | null {
  const all = of.token.split('.')
  const signature = all.pop() ?? ''
  if (all.length !== of.parts) return null
  return signer.isSigned(purpose, { text: all.join('.'), signature }) ? all : null
}
