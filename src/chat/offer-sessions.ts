import type { Refusal } from '../domain/refusal.ts'
import { isAtLeast } from '../domain/role.ts'
import { suggestSessions } from '../usecases/suggest-sessions.ts'
import type { PickGoal } from './action.ts'
import type { Ask } from './ask.ts'
import { tell } from './ask.ts'
import { COMMANDS } from './commands.ts'
import type { Reply } from './reply.ts'
import { whichSession } from './views/which-session.ts'

/** A menu of sessions, where a verb was typed alone that is about one; null where that is not what was refused, or there is none. */
export async function offerSessions(ask: Ask, refusal: Refusal): Promise<Reply | null> {
  const { act } = ask.intent
  if (refusal.code !== 'option_missing' || refusal.option !== 'session' || act.type !== 'line') return null
  const goal = GOALS[refusal.verb]
  if (goal === undefined || act.text.trim().toLowerCase() !== refusal.verb) return null
  const found = await suggestSessions(ask.parts.deps, { asker: ask.asker, text: '' })
  const { role, person } = ask.asker
  const mayAll = isForAll(refusal.verb) || isAtLeast(role, 'admin')
  const sessions = found.filter(({ mentorId }) => mayAll || mentorId === person.id)
  if (sessions.length === 0) return null
  return tell(whichSession({ typed: `/${act.command} ${refusal.verb}`, goal, sessions, seen: ask.seen }))
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
