import type { Session } from '../domain/entities.ts'
import type { Refusal } from '../domain/refusal.ts'
import { isAtLeast } from '../domain/role.ts'
import { findSession } from '../usecases/find-session.ts'
import { suggestSessions } from '../usecases/suggest-sessions.ts'
import type { PickGoal } from './action.ts'
import type { Ask } from './ask.ts'
import { refuse, tell } from './ask.ts'
import { COMMANDS } from './commands.ts'
import { isOpenTo } from './open-to-verb.ts'
import type { Reply } from './reply.ts'
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
  const sessions = await sessionsFor(ask, refusal.verb)
  if (sessions.length === 0) return refuse(ask, refusalOfNone(ask, refusal.verb))
  if (act.text.trim().toLowerCase() !== refusal.verb) return null
  return tell(whichSession({ typed: `/${act.command} ${refusal.verb}`, goal, sessions, seen: ask.seen }))
}

/** Those for which the verb makes sense, and that are the asker's to act on. */
async function sessionsFor(ask: Ask, verb: string): Promise<readonly Session[]> {
  const found = await suggestSessions(ask.parts.deps, { asker: ask.asker, text: '' })
  const { role, person } = ask.asker
  const mayAll = isForAll(verb) || isAtLeast(role, 'admin')
  return found.filter((session) => (mayAll || session.mentorId === person.id) && isOpenTo(verb, session, ask.seen.now))
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
  cancel: 'cancel-form',
  start: 'start',
  end: 'end',
  attendees: 'attendees',
  mark: 'mark-form',
  invite: 'invite-form',
}

function isForAll(verb: string): boolean {
  return COMMANDS.some(({ verbs }) => verbs.some(({ name, who }) => name === verb && who === 'all'))
}
