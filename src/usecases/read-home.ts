import type { SessionId } from '../domain/ids.ts'
import { moveDays, resolveWall, startOfDay, wallTimeAt } from '../domain/time.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'
import { type OwnPart, readOwnParts } from './read-own-parts.ts'

/** What `readHome` is asked. */
export type ReadHomeRequest = { readonly asker: Asker }

/** What somebody wants to know on coming home; each list soonest first. */
export type HomePage = {
  /** Sessions that they are registered or waiting for. */
  readonly mine: readonly SessionFacts[]
  /** The organization's next sessions, those in `mine` and `hosting` left out. */
  readonly open: readonly SessionFacts[]
  /** Sessions that they host and that begin today, in their own zone. */
  readonly hosting: readonly SessionFacts[]
  /** What the asker is to each of them. */
  readonly own: ReadonlyMap<SessionId, OwnPart>
}

/** The asker's next sessions and, for those who host, today's. */
export async function readHome(deps: Deps, { asker }: ReadHomeRequest): Promise<HomePage> {
  const { store, clock } = deps
  const now = clock.now()
  const about = { organizationId: asker.organization.id, personId: asker.person.id, now }
  const [mine, upcoming] = await Promise.all([
    store.listSessions({ ...about, show: 'mine', limit: MOST_SHOWN }),
    store.listSessions({ ...about, show: 'upcoming', limit: MOST_READ }),
  ])
  const midnight = endOfDay(now, asker.zone)
  const isHost = ({ session }: SessionFacts) => session.mentorId === asker.person.id
  const hosting = upcoming.filter((facts) => isHost(facts) && facts.session.startTime < midnight)
  const going = mine.filter((facts) => !isHost(facts))
  const shown = new Set([...going, ...hosting].map(({ session }) => session.id))
  const open = upcoming.filter((facts) => !shown.has(facts.session.id)).slice(0, MOST_SHOWN)
  const own = await readOwnParts(deps, { asker, sessions: [...going, ...hosting, ...open] })
  return { mine: going, open, hosting, own }
}

const MOST_SHOWN = 5
const MOST_READ = 25

function endOfDay(now: Date, zone: string): Date {
  const tomorrow = moveDays(wallTimeAt(startOfDay(now, zone), zone), 1)
  return resolveWall({ ...tomorrow, hour: 0, minute: 0 }, zone).instant
}
