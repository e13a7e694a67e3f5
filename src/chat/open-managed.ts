import type { Session } from '../domain/entities.ts'
import type { SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import { no, yes } from '../domain/result.ts'
import { sessionDetails } from '../usecases/session-details.ts'
import type { Ask } from './ask.ts'
import { refuse } from './ask.ts'
import type { Form } from './form.ts'
import type { Reply } from './reply.ts'

/** Opens a form about a session for those who manage it, and for nobody else. Its submission is authorised anew. */
export async function openManaged(
  ask: Ask,
  request: { readonly sessionId: SessionId; readonly form: (session: Session) => Form },
): Promise<Reply> {
  const session = await findManaged(ask, request.sessionId)
  return session.ok ? { type: 'form', form: request.form(session.value) } : refuse(ask, session.refusal)
}

/** The session, for those who manage it. Asked before a mention is looked up, which may make a person that nobody knew. */
export async function findManaged(ask: Ask, sessionId: SessionId): Promise<Result<Session>> {
  const result = await sessionDetails(ask.parts.deps, { asker: ask.asker, sessionId })
  if (!result.ok) return result
  const { mayManage, facts } = result.value
  return mayManage ? yes(facts.session) : no({ code: 'not_allowed', needs: 'its_mentor' })
}
