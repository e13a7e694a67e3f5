/**
 * What several views of a series are made of.
 *
 * @module
 */
import type { Session } from '../../domain/entities.ts'
import type { SeriesFacts } from '../../usecases/ports.ts'
import { encode } from '../action.ts'
import { lengthText } from '../clock-text.ts'
import { repeatWords } from '../repeat-words.ts'
import { audienceText } from '../session-words.ts'
import { joinTexts, oneLine, personSpan, plural } from '../spans.ts'
import type { Block, Button, Text } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'

/** `Series: Career coaching`, with other words before it where they are given. */
export function seriesHeading({ series }: SeriesFacts, before = 'Series: '): string {
  return before + oneLine(series.title, LIMITS.title - before.length)
}

/** The rule in words; a series that is over, or was called off, says so. */
export function seriesLead({ series, toCome }: SeriesFacts): Text {
  const rule = [' · ', repeatWords(series)]
  if (series.cancelledAt !== null) return [{ strong: toCome === 0 ? 'Cancelled' : 'Ends early' }, ...rule]
  if (toCome === 0 && series.extendAt === null) return [{ strong: 'Over' }, ...rule]
  return ['🔁 ', repeatWords(series)]
}

/** The next sessions, each with its number and when it is for the reader. */
export function nextDates({ next, toCome, series }: SeriesFacts, seen: Seen): readonly Block[] {
  if (next.length === 0) return []
  const dates = next.map((session): Text => [{ strong: `#${session.number}` }, ' ', ...whenOf(session, seen)])
  const others = toCome - next.length
  const open = series.extendAt === null ? '' : ' so far'
  const more: Text = others > 0 ? ['\n', `and ${plural(others, 'more session')}${open}`] : []
  return [{ type: 'text', text: [{ strong: 'Next' }, '\n', ...joinTexts(dates, '\n'), ...more] }]
}

/** The compact grid of what its sessions are like. */
export function seriesFactsBlock(facts: SeriesFacts, seen: Seen): Block {
  const { series, mentor, segments, people } = facts
  return {
    type: 'facts',
    facts: [
      { label: 'Length', value: [lengthText(series.durationMinutes)] },
      { label: 'Mentor', value: mentor === null ? ['No mentor yet'] : [personSpan(mentor)] },
      { label: 'For', value: audienceText({ session: series, segments }, seen) },
      { label: 'Where', value: [seen.words.common.provider[series.provider]] },
      ...(series.capacity === null ? [] : [{ label: 'Places', value: [`${series.capacity} in each`] }]),
      { label: 'Registered for all', value: [String(people)] },
    ],
  }
}

/** Registers for every session that is to come. */
export function joinAllButton({ anchor }: SeriesFacts): Button {
  return { label: 'Join all', action: encode({ type: 'join-all', sessionId: anchor }), tone: 'primary' }
}

/** Gives all of them up. */
export function leaveAllButton({ anchor }: SeriesFacts): Button {
  return { label: 'Leave all', action: encode({ type: 'leave-all', sessionId: anchor }) }
}

/** The button that calls sessions of the series off, from the next one on, or all. */
export function cancelSeriesButton({ next, anchor }: SeriesFacts): Button {
  const sessionId = next[0]?.id ?? anchor
  return { label: 'Cancel…', action: encode({ type: 'cancel-form', sessionId }), tone: 'danger' }
}

/** Numbers of sessions, the first few of many: `#41, #42 and 12 more`. */
export function numbersText(sessions: readonly Pick<Session, 'number'>[]): string {
  const shown = sessions.slice(0, NUMBERS_SHOWN).map(({ number }) => `#${number}`)
  const others = sessions.length - shown.length
  return shown.join(', ') + (others > 0 ? ` and ${others} more` : '')
}

const NUMBERS_SHOWN = 8

function whenOf({ startTime, status }: Session, { zone }: Seen): Text {
  const live = status === 'live' ? ' · live now' : ''
  return live === '' ? [{ time: startTime, show: 'full', zone }] : [{ time: startTime, show: 'full', zone }, live]
}
