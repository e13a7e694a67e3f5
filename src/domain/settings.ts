/**
 * What an organization may settle for all of its people.
 *
 * @module
 */
import type { Organization } from './entities.ts'
import { readOffsets } from './reach.ts'
import type { Result } from './result.ts'
import { no, yes } from './result.ts'
import { canonicalZone } from './zone.ts'

/** The settings that admins change. */
export type OrganizationSettings = Pick<
  Organization,
  'timezone' | 'reminderOffsets' | 'joinWindowMinutes' | 'lateAfterMinutes' | 'defaultProvider' | 'locale'
>

/** The longest join window, and the latest that one is not late, in minutes: a day, as the environment's settings have it. */
export const LONGEST_WINDOW_MINUTES = 24 * 60

/** Reads what is given; what is left out stays. Refuses `zone_unknown`, `offsets_unusable` and `minutes_unusable`. */
export function readOrganizationSettings(given: Partial<OrganizationSettings>): Result<Partial<OrganizationSettings>> {
  const { timezone, reminderOffsets, joinWindowMinutes, lateAfterMinutes } = given
  const zone = timezone === undefined ? undefined : canonicalZone(timezone)
  if (zone === null) return no({ code: 'zone_unknown', zone: timezone ?? '', near: [] })
  const offsets = reminderOffsets === undefined ? yes(undefined) : readOffsets(reminderOffsets)
  if (!offsets.ok) return offsets
  const windows = { join_window: joinWindowMinutes, late_after: lateAfterMinutes }
  for (const [field, minutes] of Object.entries(windows)) {
    if (minutes !== undefined && !isWindow(minutes))
      return no({ code: 'minutes_unusable', field, value: `${minutes}m` })
  }
  return yes({
    ...given,
    ...(zone === undefined ? {} : { timezone: zone }),
    ...(reminderOffsets === undefined ? {} : { reminderOffsets: offsets.value ?? [] }),
  })
}

function isWindow(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= LONGEST_WINDOW_MINUTES
}
