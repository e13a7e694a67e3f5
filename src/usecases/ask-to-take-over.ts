import type { Session } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import { personalDeliveries } from './plan-personal.ts'
import type { Deps, NewDelivery, PersonFacts } from './ports.ts'
import { readRoleHolders } from './read-role-holders.ts'

/** Who is asked to take a session over, and the messages to them, to be committed with what causes them. */
export type AskedToTakeOver = {
  readonly asked: readonly PersonFacts[]
  readonly deliveries: readonly NewDelivery[]
}

/**
 * Asks every admin and mentor of the organization but its own mentor, by direct message whatever they chose: it cannot wait. `since`
 * names the search: a later one for the same session is another.
 */
export async function askToTakeOver(
  deps: Deps,
  of: { readonly session: Session; readonly since: Date; readonly besides?: PersonId },
): Promise<AskedToTakeOver> {
  const { session, since, besides } = of
  const { id: sessionId, organizationId, mentorId } = session
  const holders = await readRoleHolders(deps, organizationId)
  const asked = holders.filter(({ id }) => id !== mentorId && id !== besides)
  const event = `session:${sessionId}:take-over:${since.getTime()}`
  const about = { organizationId, sessionId, event, kind: 'take-over', payload: { sessionId } }
  return {
    asked,
    deliveries: asked.flatMap(({ id: personId }) => personalDeliveries(deps, { ...about, personId, channels: ['dm'] })),
  }
}
