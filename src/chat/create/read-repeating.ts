import type { Refusal } from '../../domain/refusal.ts'
import type { FirstSession, RepeatInput, RepeatRead } from '../../domain/repeat.ts'
import { readRepeat } from '../../domain/repeat.ts'
import type { Result } from '../../domain/result.ts'
import { no, yes } from '../../domain/result.ts'
import { textOf } from '../ask.ts'
import { quote } from '../typed-input.ts'
import { readWhen } from '../when.ts'
import type { WaitingInput } from './create-input.ts'

/** How a new session repeats, as `repeat`, `until` and `count` say; null where it is a single one. */
export function readRepeating(
  { input, written }: WaitingInput,
  start: FirstSession,
): Result<(RepeatRead & { readonly typed: RepeatInput }) | null> {
  const repeat = textOf(input.repeat)
  const until = readUntil(textOf(input.until), { ...written, zone: start.timezone })
  const count = textOf(input.count)
  if (!until.ok) return until
  if (repeat === null) {
    const isNothing = until.value === null && count === null
    return isNothing ? yes(null) : no({ code: 'repeat_unusable', value: '', why: 'no_repeat' })
  }
  const typed = { repeat, until: until.value, count }
  const read = readRepeat(typed, start)
  return read.ok ? yes({ ...read.value, typed }) : read
}

/** The field that a refusal of it is about. */
export function repeatFieldOf({ code }: Refusal): 'repeat' | 'until' | 'count' {
  if (code === 'until_unusable') return 'until'
  return code === 'count_unusable' ? 'count' : 'repeat'
}

/** A day means all of it, in the zone of the session; an hour is read as any time is. */
function readUntil(text: string | null, { at, zone, locale }: WaitingInput['written']): Result<Date | null> {
  if (text === null) return yes(null)
  const context = { now: at, zone, locale }
  const whole = readWhen(text, context)
  const found = whole.ok ? whole : readWhen(`${text} 23:59`, context)
  return found.ok ? yes(found.instant) : no({ code: 'until_unusable', value: quote(text), why: 'unreadable' })
}
