import type { WallKind } from '../../domain/time.ts'
import { dateTimeText, lengthText } from '../clock-text.ts'
import type { Block } from '../view.ts'
import type { Seen } from './seen.ts'

/** A time as it was understood from what somebody typed. */
export type UnderstoodTime = {
  readonly startTime: Date
  /** IANA zone that it was read in. */
  readonly timezone: string
  /** How the wall time met the clock changes of that zone. */
  readonly kind: WallKind
  /** Minutes that a skipped time was moved forward. */
  readonly shiftedMinutes: number
}

/** Says the time that was understood, its zone, and what a clock change did to it (SPEC section 2). */
export function understoodTime(
  { startTime, timezone, kind, shiftedMinutes }: UnderstoodTime,
  seen: Seen,
): readonly Block[] {
  const { create } = seen.words
  const understood: Block = {
    type: 'text',
    text: create.understood(dateTimeText(startTime, { zone: timezone, words: seen.words })),
  }
  if (kind === 'exact') return [understood]
  const change = kind === 'gap' ? create.skipped(lengthText(shiftedMinutes)) : create.twice
  return [understood, { type: 'note', text: [change] }]
}
