/**
 * What a new time means for those whom a session is for, looked at before it is stored (SPEC section 2).
 *
 * @module
 */
import { wallTimeAt } from './time.ts'

/** How many people live in a zone (IANA); null: nobody knows theirs. */
export type ZoneCount = { readonly zone: string | null; readonly people: number }

/** What is known of the time. */
export type ImpactFacts = {
  readonly startTime: Date
  /** Whom it is for, by zone. */
  readonly zones: readonly ZoneCount[]
  /** How many of them are registered for another session then. */
  readonly clashing: number
  /** Numbers of the sessions that its mentor hosts then already. */
  readonly mentorHosts: readonly number[]
}

/** For how many people it starts at which time of the night, by their own clocks. */
export type NightHour = { readonly hour: number; readonly minute: number; readonly people: number }

/** What there is to warn of. `zoneUnknown` is counted apart, and is no reason by itself. */
export type Impact = {
  /** Most people first; empty unless it concerns enough of them. */
  readonly night: readonly NightHour[]
  readonly zoneUnknown: number
  readonly clashing: number
  readonly mentorHosts: readonly number[]
  /** Where it is about several sessions: the most that holds for one of them, and of how many it holds. */
  readonly among?: { readonly sessions: number; readonly night: number; readonly clashing: number }
}

/**
 * It is night where the local start is from 22:00 to before 07:00, which is said where it is so for more than a tenth of those
 * whose zone is known.
 */
export function weighImpact({ startTime, zones, clashing, mentorHosts }: ImpactFacts): Impact {
  const night = new Map<string, NightHour>()
  const sums = { known: 0, unknown: 0, atNight: 0 }
  for (const { zone, people } of zones) {
    if (zone === null) {
      sums.unknown += people
      continue
    }
    sums.known += people
    const { hour, minute } = wallTimeAt(startTime, zone)
    if (hour >= MORNING && hour < NIGHTFALL) continue
    sums.atNight += people
    const key = `${hour}:${minute}`
    night.set(key, { hour, minute, people: (night.get(key)?.people ?? 0) + people })
  }
  const isMany = sums.atNight * FEW > sums.known
  const hours = [...night.values()].sort((a, b) => b.people - a.people || a.hour - b.hour || a.minute - b.minute)
  return { night: isMany ? hours : [], zoneUnknown: sums.unknown, clashing, mentorHosts }
}

/** Whether somebody should look at it before it is stored. */
export function isWorthALook({ night, clashing, mentorHosts }: Impact): boolean {
  return night.length > 0 || clashing > 0 || mentorHosts.length > 0
}

/** What several sessions of a series would mean together. */
export function sumImpacts(impacts: readonly Impact[]): Impact {
  const peopleAt = ({ night }: Impact) => night.reduce((sum, { people }) => sum + people, 0)
  const worst = impacts.reduce<Impact | null>(
    (most, one) => (most === null || peopleAt(one) > peopleAt(most) ? one : most),
    null,
  )
  return {
    night: worst?.night ?? [],
    zoneUnknown: Math.max(0, ...impacts.map(({ zoneUnknown }) => zoneUnknown)),
    clashing: Math.max(0, ...impacts.map(({ clashing }) => clashing)),
    mentorHosts: [...new Set(impacts.flatMap(({ mentorHosts }) => mentorHosts))].slice(0, HOSTED_NAMED),
    among: {
      sessions: impacts.length,
      night: impacts.filter(({ night }) => night.length > 0).length,
      clashing: impacts.filter(({ clashing }) => clashing > 0).length,
    },
  }
}

/** How many sessions are named that a mentor hosts at the same times. */
const HOSTED_NAMED = 5
const NIGHTFALL = 22
const MORNING = 7
/** Up to one in so many people is no reason to warn. */
const FEW = 10
