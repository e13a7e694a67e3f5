import type { Impact, NightHour } from '../../domain/impact.ts'
import { isWorthALook } from '../../domain/impact.ts'
import { LONGEST_NAME, oneLine, plural } from '../spans.ts'
import type { Block } from '../view.ts'

/** What there is to warn of before a time is stored, and, apart from it, of how many nobody knows what it means. */
export function impactBlocks(impact: Impact, mentorName: string | null): readonly Block[] {
  if (!isWorthALook(impact)) return []
  const { zoneUnknown } = impact
  const unknown = `The time zone of ${plural(zoneUnknown, 'student')} is not known; they are not counted in this.`
  return [
    { type: 'text', text: [{ strong: 'Look first: ' }, `${warnings(impact, mentorName).join('; ')}.`] },
    ...(zoneUnknown === 0 || impact.night.length === 0 ? [] : [{ type: 'note' as const, text: [unknown] }]),
  ]
}

/** How many hours of the night are named. */
const HOURS_NAMED = 3

function warnings({ night, clashing, mentorHosts }: Impact, mentorName: string | null): readonly string[] {
  const hosts = mentorHosts.map((number) => `#${number}`).join(', ')
  const name = oneLine(mentorName ?? 'Its mentor', LONGEST_NAME)
  return [
    ...(night.length === 0 ? [] : [nightWords(night)]),
    ...(clashing === 0 ? [] : [`clashes with another session for ${clashing}`]),
    ...(mentorHosts.length === 0 ? [] : [`${name} already hosts ${hosts} then`]),
  ]
}

function nightWords(night: readonly NightHour[]): string {
  const named = night
    .slice(0, HOURS_NAMED)
    .map(
      ({ hour, minute, people }, index) =>
        `${clock(hour)}:${clock(minute)} for ${index === 0 ? plural(people, 'student') : people}`,
    )
  const others = night.slice(HOURS_NAMED).reduce((sum, { people }) => sum + people, 0)
  return `${named.join(', ')}${others === 0 ? '' : ` and at night for ${others} more`}`
}

function clock(value: number): string {
  return String(value).padStart(2, '0')
}
