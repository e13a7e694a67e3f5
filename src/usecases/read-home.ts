import type { SessionId } from '../domain/ids.ts'
import { isAtLeast } from '../domain/role.ts'
import { moveDays, resolveWall, startOfDay, wallTimeAt } from '../domain/time.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'
import { MOST_TROUBLED, readAttention, type TroubledSession } from './read-attention.ts'
import { type OwnPart, readOwnParts } from './read-own-parts.ts'

/** What `readHome` is asked. */
export type ReadHomeRequest = { readonly asker: Asker }

/** Some of a list; `more` are left out, `atLeast` where nobody counted further. */
export type Some<T> = { readonly list: readonly T[]; readonly more: number; readonly atLeast: boolean }

/** What somebody wants to know on coming home; each list soonest first, and no session in two of them. */
export type HomePage = {
  /** The first session that they have a place in or wait for, or host; null for none. */
  readonly next: SessionFacts | null
  /** The others that they have a place in or wait for. */
  readonly mine: Some<SessionFacts>
  /** The others that they host and that begin today, in their own zone. */
  readonly hosting: Some<SessionFacts>
  /** The organization's next sessions that are for them. */
  readonly open: Some<SessionFacts>
  /** What needs an admin's attention; empty for all others. */
  readonly attention: Some<TroubledSession>
  /** What the asker is to each of them. */
  readonly own: ReadonlyMap<SessionId, OwnPart>
}

/** The asker's day: what is next, what is theirs, what is open to them, and for admins what needs attention. */
export async function readHome(deps: Deps, { asker }: ReadHomeRequest): Promise<HomePage> {
  const { store, clock } = deps
  const now = clock.now()
  const about = { organizationId: asker.organization.id, personId: asker.person.id, now }
  const theirs = await store.listSessions({ ...about, show: 'mine', limit: MOST_READ })
  const isHost = ({ session }: SessionFacts) => session.mentorId === asker.person.id
  const midnight = endOfDay(now, asker.zone)
  const [next, ...others] = theirs
  const hosting = others.filter((facts) => isHost(facts) && facts.session.startTime < midnight)
  const mine = others.filter((facts) => !isHost(facts))
  const isWhole = theirs.length < MOST_READ
  const open = await readOpen(deps, { asker, without: new Set(theirs.map(({ session }) => session.id)) })
  const shown = [...(next === undefined ? [] : [next]), ...mine, ...hosting]
  const own = new Map([...(await readOwnParts(deps, { asker, sessions: shown })), ...open.own])
  return {
    next: next ?? null,
    mine: some(mine, { most: HOME_SHOWN.mine, isWhole }),
    hosting: some(hosting, {
      most: HOME_SHOWN.hosting,
      isWhole: isWhole || others.some((one) => one.session.startTime >= midnight),
    }),
    open: some(open.list, { most: HOME_SHOWN.open, isWhole: open.isWhole }),
    attention: await readTroubles(deps, asker),
    own,
  }
}

/** How many of each list stand there; the others are one press away. */
export const HOME_SHOWN = { mine: 4, hosting: 5, open: 2, attention: 5 } as const

/** Sessions of their own that are read. */
const MOST_READ = 50
/** How many sessions are looked through, page after page, for those that are open to somebody: few at first, since most are. */
const PAGES = [8, 24, 72, 96] as const

type Open = {
  readonly list: readonly SessionFacts[]
  readonly own: ReadonlyMap<SessionId, OwnPart>
  readonly isWhole: boolean
}

/** The next sessions that are for the asker and not theirs yet; stops once there are enough, or at the end of patience. */
async function readOpen(
  deps: Deps,
  { asker, without }: { readonly asker: Asker; readonly without: ReadonlySet<SessionId> },
): Promise<Open> {
  const query = {
    organizationId: asker.organization.id,
    personId: asker.person.id,
    show: 'upcoming',
  } as const
  const list: SessionFacts[] = []
  const own = new Map<SessionId, OwnPart>()
  let last: SessionFacts['session'] | undefined
  for (const limit of PAGES) {
    if (list.length > HOME_SHOWN.open) break
    const after = last === undefined ? {} : { after: last }
    const sessions = await deps.store.listSessions({ ...query, limit, now: deps.clock.now(), ...after })
    const parts = await readOwnParts(deps, { asker, sessions })
    for (const facts of sessions) {
      const { id } = facts.session
      const part = parts.get(id)
      if (without.has(id) || part === undefined || !part.assigned || part.part !== null) continue
      list.push(facts)
      own.set(id, part)
    }
    if (sessions.length < limit) return { list, own, isWhole: true }
    last = sessions.at(-1)?.session
  }
  return { list, own, isWhole: false }
}

async function readTroubles(deps: Deps, asker: Asker): Promise<Some<TroubledSession>> {
  if (!isAtLeast(asker.role, 'admin')) return { list: [], more: 0, atLeast: false }
  const found = await readAttention(deps, { asker })
  const all = found.ok ? found.value : []
  return some(all, { most: HOME_SHOWN.attention, isWhole: all.length < MOST_TROUBLED })
}

function some<T>(all: readonly T[], of: { readonly most: number; readonly isWhole: boolean }): Some<T> {
  const list = all.slice(0, of.most)
  return { list, more: all.length - list.length, atLeast: !of.isWhole }
}

function endOfDay(now: Date, zone: string): Date {
  const tomorrow = moveDays(wallTimeAt(startOfDay(now, zone), zone), 1)
  return resolveWall({ ...tomorrow, hour: 0, minute: 0 }, zone).instant
}
