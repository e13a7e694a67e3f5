import type { Session } from '../domain/entities.ts'
import { typedFields } from '../domain/session-edit.ts'
import type { Deps } from './ports.ts'

/** What holds of a session now, each as one would type it, its segments by their names. A passcode is never said. */
export async function readTypedFields({ store }: Deps, session: Session): Promise<ReturnType<typeof typedFields>> {
  return typedFields(session, await store.segments(session.organizationId))
}
