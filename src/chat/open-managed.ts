import type { Session } from '../domain/entities.ts'
import type { SessionId } from '../domain/ids.ts'
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
  const result = await sessionDetails(ask.parts.deps, { asker: ask.asker, sessionId: request.sessionId })
  if (!result.ok) return refuse(ask, result.refusal)
  if (!result.value.mayManage) return refuse(ask, { code: 'not_allowed', needs: 'its_mentor' })
  return { type: 'form', form: request.form(result.value.facts.session) }
}
