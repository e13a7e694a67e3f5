import type { SessionFacts } from '../../usecases/ports.ts'
import { audienceText, countText, isOver, placesText, plannedLength } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import type { Block, Fact } from '../view.ts'
import type { Seen } from './seen.ts'

/** The compact grid of what a card says about its session. Its status is in the line above it. */
export function sessionFactsBlock(facts: SessionFacts, seen: Seen): Block {
  const { session, mentor } = facts
  const { common } = seen.words
  const places = isOver(session, seen.now) ? [] : placesText(session, seen)
  const grid: readonly Fact[] = [
    { label: common.facts.length, value: [plannedLength(session)] },
    { label: common.facts.mentor, value: mentor === null ? [common.noMentor] : [personSpan(mentor)] },
    { label: common.facts.audience, value: audienceText(facts, seen) },
    { label: common.facts.provider, value: [common.provider[session.provider]] },
    { label: common.facts.registered, value: countText(session, seen) },
    ...(places.length === 0 ? [] : [{ label: common.facts.places, value: places }]),
  ]
  return { type: 'facts', facts: grid }
}
