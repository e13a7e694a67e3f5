import type { SessionFacts } from '../../usecases/ports.ts'
import { audienceText, countText, isOver, placesText, plannedLength } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import type { Block, Fact, Text } from '../view.ts'
import type { Seen } from './seen.ts'

/** The compact grid of what a card says about its session. Its status is in the line above it. */
export function sessionFactsBlock(facts: SessionFacts, seen: Seen): Block {
  const { session } = facts
  const { common } = seen.words
  const places = isOver(session, seen.now) ? [] : placesText(session, seen)
  const grid: readonly Fact[] = [
    { label: common.facts.length, value: [plannedLength(session)] },
    { label: common.facts.mentor, value: mentorText(facts, seen) },
    { label: common.facts.audience, value: audienceText(facts, seen) },
    { label: common.facts.provider, value: [common.provider[session.provider]] },
    { label: common.facts.registered, value: countText(session, seen) },
    ...(places.length === 0 ? [] : [{ label: common.facts.places, value: places }]),
  ]
  return { type: 'facts', facts: grid }
}

/** Everybody may know that another is looked for where its mentor said so; not that somebody is late. */
function mentorText({ session, mentor }: SessionFacts, seen: Seen): Text {
  if (mentor === null) return [seen.words.common.noMentor]
  const isAway = session.mentorAwayAt !== null && !isOver(session, seen.now)
  return [personSpan(mentor), ...(isAway ? [seen.words.hosting.lookingForAnother] : [])]
}
