import type { Refusal } from '../domain/refusal.ts'
import { findSession } from '../usecases/find-session.ts'
import type { PickGoal } from './action-names.ts'
import type { Ask } from './ask.ts'
import { refuse, tell } from './ask.ts'
import type { Reply } from './reply.ts'
import { isForAll, sessionsForVerb } from './sessions-for-verb.ts'
import { attendeesPage } from './verbs/attendees.ts'
import { whichSession } from './views/which-session.ts'

/**
 * What helps more than the refusal of a verb that was typed without all that it needs: a menu of the sessions that it can be about,
 * or of the people to mark; null where nothing does.
 */
export async function offerSessions(ask: Ask, refusal: Refusal): Promise<Reply | null> {
  const { act } = ask.intent
  if (refusal.code !== 'option_missing' || act.type !== 'line') return null
  if (refusal.verb === 'mark' && refusal.option !== 'session') return offerPeople(ask, act.text)
  const goal = GOALS[refusal.verb]
  if (refusal.option !== 'session' || goal === undefined) return null
  const { sessions, isAll } = await sessionsForVerb(ask.parts, { asker: ask.asker, verb: refusal.verb, text: '' })
  if (sessions.length === 0) return isAll ? refuse(ask, refusalOfNone(ask, refusal.verb)) : null
  if (act.text.trim().toLowerCase() !== refusal.verb) return null
  return tell(whichSession({ typed: `/${act.command} ${refusal.verb}`, goal, sessions, seen: ask.seen }))
}

/** A student hears who may, which matters more. */
function refusalOfNone({ asker }: Ask, verb: string): Refusal {
  const isForOthers = !isForAll(verb) && asker.role === 'student'
  return isForOthers ? { code: 'not_allowed', needs: 'its_mentor' } : { code: 'no_session_fits', verb }
}

/** `mark 3`: the people of the session, with a menu to mark them. */
async function offerPeople(ask: Ask, text: string): Promise<Reply | null> {
  const ref = /^\s*mark\s+(#?\s?\d{1,9}(?=\s|$)|[^:@]+$)/i.exec(text)?.[1]
  if (ref === undefined) return null
  const found = await findSession(ask.parts.deps, { asker: ask.asker, ref })
  if (!found.ok) return refuse(ask, found.refusal)
  return attendeesPage(ask, { sessionId: found.value.id, page: 0 })
}

/** What each verb does with the session that is chosen: what needs more than a session asks for it in a form. */
const GOALS: Readonly<Partial<Record<string, PickGoal>>> = {
  info: 'details',
  edit: 'edit-form',
  reschedule: 'reschedule-form',
  assign: 'assign-form',
  cancel: 'cancel-form',
  start: 'start',
  end: 'end',
  attendees: 'attendees',
  mark: 'mark-form',
  invite: 'invite-form',
}
