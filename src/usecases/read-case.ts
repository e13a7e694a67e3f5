import type { PersonId, SessionId } from '../domain/ids.ts'
import type { Deps } from './ports.ts'

/** A case about what was recorded of somebody at a session: its stable key, and whether it waits for its answer. */
export type Case = { readonly event: string; readonly isOpen: boolean }

/**
 * The case that they have open, or could open: each mark by hand answers it, and what follows would be another one. One that was
 * opened by an account whose person has since become part of them is theirs.
 */
export async function readCase(
  { store }: Deps,
  of: { readonly sessionId: SessionId; readonly personId: PersonId },
): Promise<Case> {
  const { sessionId, personId } = of
  const [last, cases] = await Promise.all([
    store.lastEvidence({ sessionId, personId, source: 'manual' }),
    store.casesOf(sessionId, personId),
  ])
  const isOpen = cases.some(
    ({ event, openedAt }) => last === null || event.endsWith(`:${last.id}`) || openedAt > last.at,
  )
  return { event: `session:${sessionId}:disputed:${personId}:${last === null ? 'first' : last.id}`, isOpen }
}
