import { findSession } from '../usecases/find-session.ts'
import type { SessionAnswer, VerbAnswer } from './ask.ts'
import { refuse, textOf } from './ask.ts'
import { assign } from './change/assign.ts'
import { edit } from './change/edit.ts'
import { reschedule } from './change/reschedule.ts'
import { create } from './create/create.ts'
import { attendees } from './verbs/attendees.ts'
import { cancel } from './verbs/cancel.ts'
import { connect, link } from './verbs/codes.ts'
import { doctor } from './verbs/doctor.ts'
import { end } from './verbs/end.ts'
import { help } from './verbs/help.ts'
import { info } from './verbs/info.ts'
import { invite } from './verbs/invite.ts'
import { mark } from './verbs/mark.ts'
import { me } from './verbs/me.ts'
import { settings } from './verbs/organization-settings.ts'
import { roleGrant, roleList, roleRevoke } from './verbs/roles.ts'
import { segmentSync } from './verbs/segment-sync.ts'
import { segmentAdd, segmentCreate, segmentList, segmentRemove } from './verbs/segments.ts'
import { sessions } from './verbs/sessions.ts'
import { start } from './verbs/start.ts'

/** What answers each verb of the command table, by command and verb. A test holds the two together. */
export const VERB_ANSWERS: Readonly<Record<string, VerbAnswer>> = {
  sessions,
  'session create': create,
  'session info': onSession(info),
  'session edit': onSession(edit),
  'session reschedule': onSession(reschedule),
  'session assign': onSession(assign),
  'session cancel': onSession(cancel),
  'session start': onSession(start),
  'session end': onSession(end),
  'session attendees': onSession(attendees),
  'session mark': onSession(mark),
  'session invite': onSession(invite),
  'session segment create': segmentCreate,
  'session segment add': segmentAdd,
  'session segment remove': segmentRemove,
  'session segment list': segmentList,
  'session segment sync': segmentSync,
  'session role grant': roleGrant,
  'session role revoke': roleRevoke,
  'session role list': roleList,
  'session settings': settings,
  'session me': me,
  'session connect': connect,
  'session link': link,
  'session doctor': doctor,
  'session help': help,
}

/** The key of a verb in {@link VERB_ANSWERS}. */
export function verbKey(command: { readonly name: string }, verb: { readonly name: string }): string {
  return `${command.name} ${verb.name}`.trim()
}

/** Finds the session that the verb's first option names, then does to it what a press would. */
function onSession(act: SessionAnswer): VerbAnswer {
  return async (ask, input) => {
    const found = await findSession(ask.parts.deps, { asker: ask.asker, ref: textOf(input.session) ?? '' })
    return found.ok ? act(ask, { sessionId: found.value.id, input }) : refuse(ask, found.refusal)
  }
}
