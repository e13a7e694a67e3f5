import { setReminders } from '../../usecases/set-reminders.ts'
import { turnOff } from '../../usecases/turn-off.ts'
import type { SessionAnswer } from '../ask.ts'
import { answer, tell, wasPrivate } from '../ask.ts'
import { remindersOff as offView } from '../views/reminders-off.ts'
import { remindersOn as onView } from '../views/reminders-on.ts'

/** **Turn reminders off**, on a reminder: all of them, in the organization of its session. */
export const remindersOff: SessionAnswer = async (ask, { sessionId }) => {
  await turnOff(ask.parts.deps, { asker: ask.asker, what: 'reminders' })
  return tell(offView({ sessionId }, ask.seen), wasPrivate(ask))
}

/** **Turn reminders on**: by direct message, at the times that were chosen before. */
export const remindersOn: SessionAnswer = async (ask) => {
  const { asker } = ask
  const reach = asker.person.reach === 'off' ? 'dm' : asker.person.reach
  const result = await setReminders(ask.parts.deps, { asker, reach })
  return answer(ask, result, onView)
}
