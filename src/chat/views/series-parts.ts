/**
 * What several views of a series are made of.
 *
 * @module
 */
import type { Series, Session } from '../../domain/entities.ts'
import { resolveWall } from '../../domain/time.ts'
import type { SeriesFacts } from '../../usecases/ports.ts'
import { encode } from '../action.ts'
import { dayText, lengthText } from '../clock-text.ts'
import { repeatWords } from '../repeat-words.ts'
import { audienceText } from '../session-words.ts'
import { joinTexts, oneLine, personSpan } from '../spans.ts'
import type { Block, Button, Text } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'

/** `Series: Career coaching`, with other words before it than those. */
export function seriesHeading({ series }: SeriesFacts, before: string): string {
  return before + oneLine(series.title, LIMITS.title - before.length)
}

/** The rule in words, and how it goes on where it was split; a series that is over, or was called off, says so. */
export function seriesLead(facts: SeriesFacts, seen: Seen): Text {
  const { series, later } = facts
  const lines = later.map((one): Text => {
    const { first, timezone } = one
    const day = dayText(resolveWall(first, timezone).instant, { zone: timezone, words: seen.words })
    return [seen.words.series.from(day), ...ruleText(one, { facts, seen, isPlain: true })]
  })
  return joinTexts([ruleText(series, { facts, seen, isPlain: false }), ...lines], '\n')
}

/** Whether further sessions of it are made later. */
export function isOpenEnded({ series, later }: SeriesFacts): boolean {
  return [series, ...later].some(({ extendAt }) => extendAt !== null)
}

function ruleText(
  series: Series,
  of: { readonly facts: SeriesFacts; readonly seen: Seen; readonly isPlain: boolean },
): Text {
  const { facts, seen, isPlain } = of
  const words = seen.words.series
  const isOff = series.cancelledAt !== null && facts.toCome === 0
  // It ends before the first session that was called off: the end that somebody gave it is no longer known.
  const rule = repeatWords(isOff ? { ...series, until: null, count: null } : series, seen)
  if (isOff) return [{ strong: words.isCancelled }, ` · ${rule}`]
  if (series.cancelledAt !== null) return [{ strong: words.isEndingEarly }, ` · ${rule}`]
  if (facts.toCome === 0 && !isOpenEnded(facts)) return [{ strong: words.isOver }, ` · ${rule}`]
  return isPlain ? [rule] : ['🔁 ', rule]
}

/** The next sessions, each with its number and when it is for the reader. */
export function nextDates(facts: SeriesFacts, seen: Seen): readonly Block[] {
  const { next, toCome } = facts
  if (next.length === 0) return []
  const words = seen.words.series
  const dates = next.map((session): Text => [{ strong: `#${session.number}` }, ' ', ...whenOf(session, seen)])
  const others = toCome - next.length
  const more: Text = others > 0 ? ['\n', words.more(others, isOpenEnded(facts))] : []
  return [{ type: 'text', text: [{ strong: words.next }, '\n', ...joinTexts(dates, '\n'), ...more] }]
}

/** The compact grid of what its sessions are like. */
export function seriesFactsBlock(facts: SeriesFacts, seen: Seen): Block {
  const { series, mentor, segments, people } = facts
  const { common, series: words } = seen.words
  return {
    type: 'facts',
    facts: [
      { label: common.facts.length, value: [lengthText(series.durationMinutes)] },
      { label: common.facts.mentor, value: mentor === null ? [common.noMentor] : [personSpan(mentor)] },
      { label: common.facts.audience, value: audienceText({ session: series, segments }, seen) },
      { label: common.facts.provider, value: [common.provider[series.provider]] },
      ...(series.capacity === null
        ? []
        : [{ label: common.facts.places, value: [words.placesInEach(series.capacity)] }]),
      { label: words.registeredForAll, value: [String(people)] },
    ],
  }
}

/** Registers for every session that is to come. */
export function joinAllButton({ anchor }: Pick<SeriesFacts, 'anchor'>, seen: Seen): Button {
  return { label: seen.words.series.joinAll, action: encode({ type: 'join-all', sessionId: anchor }), tone: 'primary' }
}

/** Gives all of them up. */
export function leaveAllButton({ anchor }: Pick<SeriesFacts, 'anchor'>, seen: Seen): Button {
  return { label: seen.words.series.leaveAll, action: encode({ type: 'leave-all', sessionId: anchor }) }
}

/** The button that calls sessions of the series off, from the next one on, or all. */
export function cancelSeriesButton({ next, anchor }: SeriesFacts, seen: Seen): Button {
  const sessionId = next[0]?.id ?? anchor
  return { label: seen.words.series.cancelForm, action: encode({ type: 'cancel-form', sessionId }), tone: 'danger' }
}

/** Numbers of sessions, the first few of many: `#41, #42 and 12 more`. */
export function numbersText(
  sessions: readonly Pick<Session, 'number'>[],
  { seen, of = sessions.length }: { readonly seen: Seen; readonly of?: number },
): string {
  const shown = sessions.slice(0, NUMBERS_SHOWN).map(({ number }) => `#${number}`)
  const others = of - shown.length
  const list = shown.join(', ')
  return others > 0 ? seen.words.series.numbersMore(list, others) : list
}

/** What a change leaves as it was: changed on its own before, or somebody else's to host. */
export function leftBlocks(
  { apart, kept }: { readonly apart: readonly Session[]; readonly kept: readonly Session[] },
  seen: Seen,
): readonly Block[] {
  const words = seen.words.scope
  return [
    ...(apart.length === 0 ? [] : [{ type: 'text' as const, text: [words.apart(numbersText(apart, { seen }))] }]),
    ...(kept.length === 0 ? [] : [{ type: 'text' as const, text: [words.kept(numbersText(kept, { seen }))] }]),
  ]
}

const NUMBERS_SHOWN = 8

function whenOf({ startTime, status }: Session, { zone, words }: Seen): Text {
  const time: Text = [{ time: startTime, show: 'full', zone }]
  return status === 'live' ? [...time, words.series.liveNow] : time
}
