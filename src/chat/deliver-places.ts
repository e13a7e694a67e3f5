/**
 * Where something said to many eyes can go: the platforms that run, and the addresses that are on them.
 *
 * @module
 */
import { type Address, readAddresses } from '../usecases/delivery-facts.ts'
import type { Delivery, Deps, Place } from '../usecases/ports.ts'
import type { Mailing } from './mailing.ts'
import type { Platform, Posted } from './platform.ts'

/** `platforms` are those that run, by name; `mailing` is null where no mail is sent. */
export type DeliverParts = {
  readonly deps: Deps
  readonly platforms: ReadonlyMap<string, Platform>
  readonly mailing: Mailing | null
}

/** What a pause there is of. */
export function placeOf(platform: Platform, { space, to }: Pick<Address, 'space' | 'to'>): Place {
  return { platform: platform.name, space, target: platform.cost({ space, to }).target }
}

/** The chat addresses of a delivery, best first; none of a mail. */
export async function chatAddresses({ deps }: DeliverParts, delivery: Delivery): Promise<readonly Address[]> {
  return delivery.channel === 'email' ? [] : readAddresses(deps, delivery)
}

/** Those addresses that are on platforms that run. */
export function running({ platforms }: DeliverParts, addresses: readonly Address[]) {
  return addresses.flatMap(({ platform: name, ...address }) => {
    const platform = reaching(platforms, { platform: name, space: address.space })
    return platform === undefined ? [] : [{ platform, ...address }]
  })
}

/** The platform of a space, where it runs and its settings are of that space. */
export function reaching(
  platforms: DeliverParts['platforms'],
  { platform: name, space }: Pick<Address, 'platform' | 'space'>,
): Platform | undefined {
  const platform = platforms.get(name)
  return platform?.reaches?.(space) === false ? undefined : platform
}

/** Whether it has addresses, none of them on a platform that runs. */
export function isOff(addresses: readonly Address[], platforms: DeliverParts['platforms']): boolean {
  return addresses.length > 0 && addresses.every((address) => reaching(platforms, address) === undefined)
}

/** A platform that has no settings today may have them again tomorrow: what stands there, or is to, is kept for that. */
export const OFF = {
  type: 'later',
  reason: 'the platform is off: it has no settings, or those of another space',
  afterMs: 10 * 60_000,
  doubtful: false,
} as const satisfies Posted
