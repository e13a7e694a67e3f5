import type { Impact, NightHour } from '../../domain/impact.ts'
import { isWorthALook } from '../../domain/impact.ts'
import { LONGEST_NAME, oneLine } from '../spans.ts'
import type { Block } from '../view.ts'
import type { Seen } from './seen.ts'

/** What there is to warn of before times are stored, and, apart from it, of how many nobody knows what it means. */
export function impactBlocks(impact: Impact, mentorName: string | null, seen: Seen): readonly Block[] {
  if (!isWorthALook(impact)) return []
  const { zoneUnknown } = impact
  const words = seen.words.impact
  const hasUnknown = zoneUnknown > 0 && impact.night.length > 0
  return [
    { type: 'text', text: [{ strong: words.lookFirst }, `${warnings(impact, { mentorName, seen }).join('; ')}.`] },
    ...(hasUnknown ? [{ type: 'note' as const, text: [words.zonesUnknown(zoneUnknown)] }] : []),
  ]
}

/** How many hours of the night are named. */
const HOURS_NAMED = 3

function warnings(
  { night, clashing, mentorHosts, among }: Impact,
  of: { readonly mentorName: string | null; readonly seen: Seen },
): readonly string[] {
  const words = of.seen.words.impact
  const hosts = mentorHosts.map((number) => `#${number}`).join(', ')
  const name = oneLine(of.mentorName ?? words.itsMentor, LONGEST_NAME)
  const clash = among === undefined ? words.clash(clashing) : words.clashes(among.clashing, among.sessions, clashing)
  const inSome = among === undefined ? '' : words.inSome(among.night, among.sessions)
  return [
    ...(night.length === 0 ? [] : [nightWords(night, of.seen) + inSome]),
    ...(clashing === 0 ? [] : [clash]),
    ...(mentorHosts.length === 0 ? [] : [words.hosts(name, hosts)]),
  ]
}

function nightWords(night: readonly NightHour[], seen: Seen): string {
  const words = seen.words.impact
  const named = night.slice(0, HOURS_NAMED).map(({ hour, minute, people }, index) => {
    const time = `${clock(hour)}:${clock(minute)}`
    return index === 0 ? words.nightFirst(time, people) : words.nightNext(time, people)
  })
  const others = night.slice(HOURS_NAMED).reduce((sum, { people }) => sum + people, 0)
  return `${named.join(', ')}${others === 0 ? '' : words.nightMore(others)}`
}

function clock(value: number): string {
  return String(value).padStart(2, '0')
}
