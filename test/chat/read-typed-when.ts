import { expect } from 'vitest'
import { FARTHEST_DAYS, readWhen } from '../../src/chat/when.ts'
import type { Locale } from '../../src/domain/words.ts'

/** The clock, the zone and the language (else English) of the person who types. */
export type Person = { readonly now: string; readonly zone: string; readonly locale?: Locale }

/** What was understood in one line: the instant, then what is out of the ordinary; or the reason of the refusal. */
export function read(text: string, { now, zone, locale = 'en' }: Person): string {
  const found = readWhen(text, { now: new Date(now), zone, locale })
  if (!found.ok) return found.why
  const said = [found.instant.toISOString().replace(':00.000Z', 'Z')]
  if (found.zone !== zone) said.push(found.zone)
  if (found.kind !== 'exact') said.push(found.kind)
  if (found.shiftedMinutes !== 0) said.push(`+${found.shiftedMinutes}`)
  return said.join(' ')
}

/** Holds of whatever is typed: where it is understood at all, it lies ahead of `now`, not too far, on a whole minute. */
export function holdAheadOnTheMinute(found: ReturnType<typeof readWhen>, now: Date): void {
  if (!found.ok) return
  const aheadMs = found.instant.getTime() - now.getTime()
  expect(aheadMs).toBeGreaterThan(0)
  expect(aheadMs).toBeLessThanOrEqual(FARTHEST_DAYS * 86_400_000)
  expect(found.instant.getTime() % 60_000).toBe(0)
}

/** What is typed, and what `read` says of it. */
export type Case = readonly [text: string, expected: string]

/** Wednesday noon in UTC, 07:00 in New York. */
export const newYork: Person = { now: '2026-11-25T12:00:20Z', zone: 'America/New_York' }
