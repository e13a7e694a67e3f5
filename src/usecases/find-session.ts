import type { Session } from '../domain/entities.ts'
import { foldCase } from '../domain/fold-case.ts'
import type { OrganizationId } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Asker, Deps } from './ports.ts'

/** What `findSession` is asked. */
export type FindSessionRequest = { readonly asker: Asker /** `42`, `#42` or a title. */; readonly ref: string }

/** The session that a person named. Refuses `session_unknown`, `session_ambiguous` and `session_title_over`. */
export async function findSession(deps: Deps, request: FindSessionRequest): Promise<Result<Session>> {
  const { id } = request.asker.organization
  const ref = request.ref.trim().replace(/\s+/g, ' ').slice(0, LONGEST_REF)
  const number = /^#?\s?(\d{1,9})$/.exec(ref)?.[1]
  const numbered = number === undefined ? null : await deps.store.sessionNumbered(id, Number(number))
  if (numbered !== null) return yes(numbered)

  const [session, ...others] = ref === '' ? [] : await deps.store.sessionsTitled(id, ref)
  if (session === undefined) return no(await refusalOfTitle(deps, { organizationId: id, ref }))
  if (others.length === 0) return yes(session)
  const numbers = [session, ...others].map((one) => one.number).sort((a, b) => a - b)
  return no({ code: 'session_ambiguous', ref, numbers })
}

/** No title is longer; a refusal quotes no more. */
const LONGEST_REF = 120

/** A title that only ended sessions have names none of them: a number does. */
async function refusalOfTitle(
  { store }: Deps,
  of: { readonly organizationId: OrganizationId; readonly ref: string },
): Promise<Refusal> {
  const { organizationId, ref } = of
  if (ref === '') return { code: 'session_unknown', ref }
  const found = await store.searchSessions({ organizationId, text: ref, limit: MOST_SEARCHED })
  const numbers = found.filter(({ title }) => foldCase(title) === foldCase(ref)).map(({ number }) => number)
  return numbers.length === 0 ? { code: 'session_unknown', ref } : { code: 'session_title_over', numbers }
}

const MOST_SEARCHED = 25
