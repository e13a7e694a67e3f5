import type { IdentityId, PersonId } from '../domain/ids.ts'
import type { Change, Delivery, Deps, NewDelivery } from './ports.ts'

/** A delivery that its channel refused for good. */
export type RecordUnreachableRequest = {
  readonly delivery: Delivery
  /** Why, in one plain sentence without secrets. */
  readonly reason: string
  /** Accounts that refuse direct messages: no more are sent there until their person acts. */
  readonly closed?: readonly IdentityId[]
  /** Whether the address itself refused the mail for good (not merely that mail is off): nothing more is mailed to it. */
  readonly bounced?: boolean
  /** Whether mail is sent from here at all: where not, it is no next channel. */
  readonly hasMail: boolean
}

/**
 * Gives the delivery up as failed, remembers what is closed, and plans the same message over the next channel that its person
 * has: mail after the direct message, and the other way round; all in one commit. Answers whether there is a next channel. One that has
 * had its turn is not tried again: each (event, person, channel) is planned once.
 */
export async function recordUnreachable(deps: Deps, request: RecordUnreachableRequest): Promise<boolean> {
  const { delivery, reason, closed = [], bounced = false } = request
  const at = deps.clock.now()
  const next = await planNext(deps, request)
  const end = delivery.kind === 'left' ? 'delivery-dropped' : 'delivery-failed'
  const changes: Change[] = [
    { type: end, id: delivery.id, reason, at },
    ...closed.map((id): Change => ({ type: 'set-identity', id, set: { closedAt: at } })),
  ]
  if (bounced && delivery.channel === 'email' && delivery.kind !== 'email-code')
    changes.push({ type: 'set-person', id: delivery.recipient as PersonId, set: { emailBouncedAt: at } })
  await deps.store.commit({ changes, deliveries: next === null ? [] : [next] })
  return next !== null
}

async function planNext(deps: Deps, { delivery, hasMail }: RecordUnreachableRequest): Promise<NewDelivery | null> {
  // A code goes to the address that it is to prove, or nowhere; and a direct message takes nothing out of a calendar.
  if (delivery.channel === 'channel' || delivery.kind === 'email-code' || delivery.kind === 'left') return null
  const choice = await deps.store.recipient(delivery.recipient as PersonId)
  if (choice === null || (delivery.channel === 'dm' && !(hasMail && choice.mailable))) return null
  const channel = delivery.channel === 'dm' ? 'email' : 'dm'
  const { organizationId, event, recipient, kind, payload, sessionId } = delivery
  const about = { organizationId, event, recipient, kind, payload, sessionId }
  return { id: deps.newId('dlv'), ...about, channel, spaceId: null, dueAt: deps.clock.now() }
}
