import type { SessionFacts } from '../../usecases/ports.ts'
import { audienceText, countText, placesText, plannedLength, providerWords, STATUS_WORDS } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import type { Block, Fact } from '../view.ts'

/** The compact grid of what a card says about its session. */
export function sessionFactsBlock(facts: SessionFacts): Block {
  const { session, mentor } = facts
  const places = placesText(session)
  const grid: readonly Fact[] = [
    { label: 'Status', value: [STATUS_WORDS[session.status]] },
    { label: 'Length', value: [plannedLength(session)] },
    { label: 'Mentor', value: mentor === null ? ['Not named yet'] : [personSpan(mentor)] },
    { label: 'For', value: audienceText(facts) },
    { label: 'Where', value: [providerWords(session.provider)] },
    { label: 'Registered', value: countText(session) },
    ...(places.length === 0 ? [] : [{ label: 'Places', value: places }]),
  ]
  return { type: 'facts', facts: grid }
}
