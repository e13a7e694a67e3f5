import type { SessionFacts } from '../../usecases/ports.ts'
import { audienceText, countText, isOver, placesText, plannedLength, providerWords } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import type { Block, Fact } from '../view.ts'
import type { Seen } from './seen.ts'

/** The compact grid of what a card says about its session. Its status is in the line above it. */
export function sessionFactsBlock(facts: SessionFacts, seen: Seen): Block {
  const { session, mentor } = facts
  const places = isOver(session, seen.now) ? [] : placesText(session)
  const grid: readonly Fact[] = [
    { label: 'Length', value: [plannedLength(session)] },
    { label: 'Mentor', value: mentor === null ? ['No mentor yet'] : [personSpan(mentor)] },
    { label: 'For', value: audienceText(facts) },
    { label: 'Where', value: [providerWords(session.provider)] },
    { label: 'Registered', value: countText(session) },
    ...(places.length === 0 ? [] : [{ label: 'Places', value: places }]),
  ]
  return { type: 'facts', facts: grid }
}
