import { checkAccess } from '../domain/access.ts'
import { hashCode, readCode } from '../domain/code.ts'
import type { SessionId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { inTurnsOf } from './in-turns-of.ts'
import type { Asker, Commit, Deps, OneTimeCode } from './ports.ts'
import { mergePromotions, promoteWaiting } from './promote-waiting.ts'

/** What `useCode` is asked. */
export type UseCodeRequest = {
  readonly asker: Asker
  readonly purpose: 'connect' | 'link'
  readonly code: string
}

/** For `connect` the organization that the space belongs to now; for `link` the person that both accounts are now. */
export type UsedCode =
  | { readonly purpose: 'connect'; readonly organization: string }
  | { readonly purpose: 'link'; readonly person: string; readonly accounts: number }

/**
 * Uses a code up: joins this space to the organization that gave it, or makes two accounts one person. Refuses `code_unknown`,
 * `code_expired` (used before, too), `already_connected`, `organization_has_sessions`, `already_linked` and
 * `link_other_organization`; a refused code stays good.
 */
export async function useCode(deps: Deps, request: UseCodeRequest): Promise<Result<UsedCode>> {
  const { asker, purpose } = request
  const access = checkAccess(purpose, asker)
  if (!access.ok) return access
  return deps.store.inTurn(asker.organization.id, async () => {
    const code = await findCode(deps, request)
    if (!code.ok) return code
    return purpose === 'connect' ? connect(deps, asker, code.value) : link(deps, asker, code.value)
  })
}

async function findCode(deps: Deps, { purpose, code }: UseCodeRequest): Promise<Result<OneTimeCode>> {
  const typed = readCode(code)
  const known = typed === null ? null : await deps.store.code(hashCode(typed))
  if (known === null || known.purpose !== purpose) return no({ code: 'code_unknown' })
  return known.usedAt === null && known.expiresAt > deps.clock.now() ? yes(known) : no({ code: 'code_expired' })
}

async function connect(deps: Deps, asker: Asker, code: OneTimeCode): Promise<Result<UsedCode>> {
  const { organization, space } = asker
  const target = await deps.store.organization(code.organizationId)
  if (target === null) return no({ code: 'code_unknown' })
  if (target.id === organization.id) return no({ code: 'already_connected' })
  const count = await deps.store.countSessions(organization.id)
  if (count > 0) return no({ code: 'organization_has_sessions', count })
  await deps.store.commit({
    changes: [
      { type: 'use-code', hash: code.hash, at: deps.clock.now() },
      { type: 'move-space', id: space.id, to: target.id },
    ],
  })
  return yes({ purpose: 'connect', organization: target.name })
}

async function link(deps: Deps, asker: Asker, code: OneTimeCode): Promise<Result<UsedCode>> {
  if (code.organizationId !== asker.organization.id) return no({ code: 'link_other_organization' })
  if (code.personId === asker.person.id) return no({ code: 'already_linked' })
  const into = await deps.store.person(code.organizationId, code.personId)
  if (into === null) return no({ code: 'code_unknown' })
  if (into.id === asker.person.id) return no({ code: 'already_linked' })
  const from = asker.person.id
  const linkNow = async (shared: readonly SessionId[]): Promise<void> => {
    const at = deps.clock.now()
    const freed = await promoteIntoFreed(deps, { shared, asker, both: [from, into.id] })
    await deps.store.commit({
      changes: [
        { type: 'use-code', hash: code.hash, at },
        { type: 'merge-person', from, into: into.id, at },
        ...freed.changes,
      ],
      deliveries: freed.deliveries,
    })
  }
  await inTurnsOf(deps, {
    read: () => deps.store.bothAttend(from, into.id),
    turnOf: (sessionId) => sessionId,
    work: linkNow,
  })
  const accounts = (await deps.store.identities(into.id)).length
  return yes({ purpose: 'link', person: into.name, accounts })
}

/** Where both accounts held a place, one becomes free, and the first in line gets it in the same commit. */
async function promoteIntoFreed(
  deps: Deps,
  of: {
    readonly shared: readonly SessionId[]
    readonly asker: Asker
    readonly both: readonly [Asker['person']['id'], Asker['person']['id']]
  },
): Promise<Required<Omit<Commit, 'cause' | 'silent'>>> {
  const all: Required<Omit<Commit, 'cause' | 'silent'>>[] = []
  const now = deps.clock.now()
  for (const sessionId of of.shared) {
    const session = await deps.store.session(of.asker.organization.id, sessionId)
    const rows = await Promise.all(of.both.map((id) => deps.store.attendance(sessionId, id)))
    const isFreed = rows.every((row) => row?.registration === 'registered')
    if (session === null || !isFreed || session.status === 'completed' || session.status === 'cancelled') continue
    const registeredCount = session.registeredCount - 1
    all.push(await promoteWaiting(deps, { session: { ...session, registeredCount }, now }))
  }
  return {
    changes: all.flatMap(({ changes }) => changes),
    deliveries: await mergePromotions(
      deps,
      all.flatMap(({ deliveries }) => deliveries),
    ),
  }
}
