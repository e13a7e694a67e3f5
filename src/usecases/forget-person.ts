import type { SessionId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { leavePlaces } from './leave-places.ts'
import { listRoles } from './list-roles.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'
import { readRoleAndKeeper } from './read-role.ts'

/** What `forgetPerson` is asked: `name` stands for the asker from then on, wherever they are counted. */
export type ForgetPersonRequest = { readonly asker: Asker; readonly name: string }

/** How many places and waits in sessions to come were given up. */
export type Forgotten = { readonly left: number }

/**
 * Forgets the asker (SPEC section 6): places in sessions to come go to those who wait, then all that says who they are goes at
 * once. What they attended stays counted without them; whatever their accounts do afterwards begins as somebody new. Refuses
 * `last_superadmin` where nobody would be left to give roles.
 */
export async function forgetPerson(deps: Deps, request: ForgetPersonRequest): Promise<Result<Forgotten>> {
  const { asker, name } = request
  const { id } = asker.person
  if (await isLastSuperadmin(deps, asker)) return no({ code: 'last_superadmin' })
  return deps.store.inTurn(id, async () => {
    // A place that comes meanwhile, as of a series that grows, makes the commit conflict; then all is looked at again.
    const forget = { type: 'forget-person', id, name, at: deps.clock.now() } as const
    const readIds = () => readPlaces(deps, asker)
    const left = await leavePlaces(deps, { asker, readIds, after: [forget], isSilent: true })
    return yes({ left: left.filter(({ status }) => status === 'upcoming').length })
  })
}

/** Whoever the platform or the settings make superadmin is one again as soon as they act. */
async function isLastSuperadmin(deps: Deps, asker: Asker): Promise<boolean> {
  if (asker.role !== 'superadmin') return false
  const { keeper } = await readRoleAndKeeper(deps, asker.person)
  if (keeper !== null) return false
  const holders = await listRoles(deps, { asker })
  return holders.ok && !holders.value.some(({ id, role }) => role === 'superadmin' && id !== asker.person.id)
}

/** Sessions read at once. */
const PAGE = 100

/** The sessions in which they have a place to give up, or wait. */
async function readPlaces(deps: Deps, { organization, person }: Asker): Promise<readonly SessionId[]> {
  const query = { organizationId: organization.id, personId: person.id, show: 'mine', limit: PAGE } as const
  const ids: SessionId[] = []
  let page: readonly SessionFacts[] = await deps.store.listSessions({ ...query, now: deps.clock.now() })
  while (page.length > 0) {
    const places = await deps.store.ownPlaces(
      person.id,
      page.map(({ session }) => session.id),
    )
    for (const { session } of page) {
      const registration = places.get(session.id)?.registration ?? null
      // Who has a place in a session that runs may be there; who waits for one must not get it any more.
      if (registration === 'waitlisted' || (registration === 'registered' && session.status === 'upcoming'))
        ids.push(session.id)
    }
    const last = page.at(-1)?.session
    page =
      page.length < PAGE || last === undefined
        ? []
        : await deps.store.listSessions({ ...query, now: deps.clock.now(), after: last })
  }
  return ids
}
