import { calendarTurns } from '../../usecases/calendar-turns.ts'
import { sessionDetails } from '../../usecases/session-details.ts'
import type { SessionAnswer } from '../ask.ts'
import { answer } from '../ask.ts'
import { sessionCard } from '../views/session-card.ts'

/** **Add to calendar**: the session as a file, beside its card. */
export const calendar: SessionAnswer = async (ask, { sessionId }) => {
  const { parts, asker, seen } = ask
  const result = await sessionDetails(parts.deps, { asker, sessionId })
  // Else a calendar that mail took the session out of would hold the file for an older one.
  const turns = await calendarTurns(parts.deps, { personId: asker.person.id, sessionId })
  return answer(ask, result, ({ facts }) => ({
    type: 'file',
    view: sessionCard(facts, seen),
    file: {
      name: `session-${facts.session.number}.ics`,
      mediaType: 'text/calendar; charset=utf-8',
      content: parts.calendarFile({
        session: facts.session,
        mentorName: facts.mentor?.name ?? null,
        organizationName: asker.organization.name,
        words: seen.words.calendar,
        turns,
      }),
    },
  }))
}
