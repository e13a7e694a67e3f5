import type { Standing } from '../domain/entities.ts'
import { canonicalZone } from '../domain/zone.ts'

/** What a platform knows about an account. */
export type Profile = {
  readonly name: string
  /** IANA zone, or null where the platform tells none. */
  readonly zone: string | null
  readonly locale: string | null
  /** null where the platform does not tell it: what is known stays, and somebody new is a member. */
  readonly standing: Standing | null
  readonly isBot: boolean
  /** The mail address that the platform vouches for, or null. */
  readonly email: string | null
  /** The groups that the account is in, by the platform's own ids; left out where it does not tell them with the account. */
  readonly groups?: readonly string[]
}

/** The zone that a platform tells of an account; null where it tells none, or none that exists. */
export function zoneTold(profile: Profile): string | null {
  return profile.zone === null ? null : canonicalZone(profile.zone)
}
