import type { Reach } from '../domain/words.ts'
import type { Asker, Deps, Signer } from './ports.ts'
import { readUnsubscribeToken } from './tokens.ts'

/** What `turnOff` is asked: by a button of a message. */
export type TurnOffRequest = {
  readonly asker: Asker
  /** All reminders, or mail (what was mailed comes by direct message then). */
  readonly what: 'reminders' | 'mail'
}

/** Turns reminders or mail off for the asker; answers what holds now. Changes and cancellations still reach them. */
export async function turnOff(deps: Deps, { asker, what }: TurnOffRequest): Promise<{ readonly reach: Reach }> {
  const { id, reach } = asker.person
  const set = what === 'reminders' ? ({ reach: 'off' } as const) : withoutMail(reach)
  await deps.store.commit({ changes: [{ type: 'set-person', id, set }] })
  return { reach: set.reach }
}

/** What the link in a mail's `List-Unsubscribe` names. */
export type UnsubscribeRequest = { readonly signer: Signer; readonly token: string }

/** Whose mail it is, and their language (BCP 47); null where nobody knows it. */
export type MailReader = { readonly name: string; readonly locale: string | null }

/** Whose mail an unsubscribe link would turn off; null where it is not one of ours, or its person is no more. Changes nothing. */
export async function openUnsubscribe(deps: Deps, request: UnsubscribeRequest): Promise<MailReader | null> {
  const named = readUnsubscribeToken(request.signer, request.token)
  const person = named === null ? null : await deps.store.person(named.organizationId, named.personId)
  return person === null ? null : { name: person.name, locale: person.locale }
}

/** No more mail to that person, not even where a direct message cannot be had. null as `openUnsubscribe`. */
export async function unsubscribe(deps: Deps, request: UnsubscribeRequest): Promise<MailReader | null> {
  const named = readUnsubscribeToken(request.signer, request.token)
  const person = named === null ? null : await deps.store.person(named.organizationId, named.personId)
  if (person === null) return null
  await deps.store.commit({ changes: [{ type: 'set-person', id: person.id, set: withoutMail(person.reach) }] })
  return { name: person.name, locale: person.locale }
}

/** An address that is not confirmed gets nothing; its owner may confirm it again in `/session me`. */
function withoutMail(reach: Reach): { readonly reach: Reach; readonly emailConfirmedAt: null } {
  return { reach: reach === 'off' ? 'off' : 'dm', emailConfirmedAt: null }
}
