import type { WallKind } from '../../domain/time.ts'
import { dateTimeText, dayText, lengthText } from '../clock-text.ts'
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
  /** What was typed, where it is on a day that the rule of its series leaves out: the series starts later. */
  readonly leftOut?: Date | null
}

/** Says the time that was understood, its zone, and what a clock change or the rule of a series did to it (SPEC section 2). */
export function understoodTime(understood: UnderstoodTime, seen: Seen): readonly Block[] {
  const { startTime, timezone: zone, kind, shiftedMinutes, leftOut = null } = understood
  const { words } = seen
  const { create } = words
  const notes = [
    ...(kind === 'gap' ? [create.skipped(lengthText(shiftedMinutes))] : kind === 'overlap' ? [create.twice] : []),
    ...(leftOut === null ? [] : [create.leftOut(dayText(leftOut, { zone, words }))]),
  ]
  return [
    { type: 'text', text: create.understood(dateTimeText(startTime, { zone, words })) },
    ...notes.map((note): Block => ({ type: 'note', text: [note] })),
  ]
}
