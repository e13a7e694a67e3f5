import type { Session } from '../domain/entities.ts'
import { foldCase } from '../domain/fold-case.ts'
import type { OrganizationId } from '../domain/ids.ts'
import type { Refusal, Titled } from '../domain/refusal.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Asker, Deps } from './ports.ts'

/** What `findSession` is asked. */
export type FindSessionRequest = {
  readonly asker: Asker /** `42`, `#42`, a title, or both as on its card. */
  readonly ref: string
}

/** The session that a person named. Refuses `session_unknown`, `session_ambiguous` and `session_title_over`. */
export async function findSession(deps: Deps, request: FindSessionRequest): Promise<Result<Session>> {
  const { id } = request.asker.organization
  const ref = request.ref.trim().replace(/\s+/g, ' ').slice(0, LONGEST_REF)
  const [, number, more] = /^#?\s?(\d{1,9})(?: (.+))?$/u.exec(ref) ?? []
  const numbered = number === undefined ? null : await deps.store.sessionNumbered(id, Number(number))
  // `#42 Career coaching` is what its card is headed with.
  const isHeading = more === undefined || foldCase(more) === foldCase(numbered?.title ?? '')
  if (numbered !== null && isHeading) return yes(numbered)

  const [session, ...others] = ref === '' ? [] : await deps.store.sessionsTitled(id, ref)
  if (session === undefined) return no(await refusalOfTitle(deps, { organizationId: id, ref, numbered }))
  if (others.length === 0) return yes(session)
  return no({ code: 'session_ambiguous', ref, sessions: titled([session, ...others]) })
}

/** No title is longer; a refusal quotes no more. */
const LONGEST_REF = 120

/** A title that only ended sessions have names none of them: a number does. */
async function refusalOfTitle(
  { store }: Deps,
  of: { readonly organizationId: OrganizationId; readonly ref: string; readonly numbered: Session | null },
): Promise<Refusal> {
  const { organizationId, ref, numbered } = of
  if (ref === '') return { code: 'session_unknown', ref }
  const found = await store.searchSessions({ organizationId, text: ref, limit: MOST_SEARCHED })
  const sessions = titled(found.filter(({ title }) => foldCase(title) === foldCase(ref)))
  if (sessions.length > 0) return { code: 'session_title_over', sessions }
  const near = found.slice(0, MOST_NEAR).map(({ number, title }) => ({ number, title }))
  const isHeld = near.length > 0
  return {
    code: 'session_unknown',
    ref,
    ...(numbered !== null && { number: numbered.number }),
    ...(isHeld && { near }),
  }
}

/** By number, as people look for them. */
function titled(sessions: readonly Session[]): readonly Titled[] {
  return sessions.map(({ number, startTime }) => ({ number, startsAt: startTime })).sort((a, b) => a.number - b.number)
}

const MOST_SEARCHED = 25
/** Sessions that are offered for a part of a title. */
const MOST_NEAR = 3
