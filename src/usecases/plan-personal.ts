import type { OrganizationId, PersonId, SessionId } from '../domain/ids.ts'
import { channelsOf, type PersonalChannel } from '../domain/reach.ts'
import type { Deps, Json, NewDelivery } from './ports.ts'

/** One message to one person, about a session where it names one; over which channels is theirs to choose. */
export type PersonalMessage = {
  readonly organizationId: OrganizationId
  readonly sessionId: SessionId | null
  readonly personId: PersonId
  readonly event: string
  readonly kind: string
  readonly payload: { readonly [key: string]: Json }
}

/** The message over each channel that its person chose. */
export async function planPersonal(deps: Deps, message: PersonalMessage): Promise<readonly NewDelivery[]> {
  const choice = await deps.store.recipient(message.personId)
  return choice === null ? [] : personalDeliveries(deps, { ...message, channels: channelsOf(choice) })
}

/** The message over each of these channels. */
export function personalDeliveries(
  deps: Pick<Deps, 'clock' | 'newId'>,
  { personId, channels, ...about }: PersonalMessage & { readonly channels: readonly PersonalChannel[] },
): readonly NewDelivery[] {
  return channels.map((channel) => ({
    id: deps.newId('dlv'),
    ...about,
    recipient: personId,
    channel,
    spaceId: null,
    dueAt: deps.clock.now(),
  }))
}
