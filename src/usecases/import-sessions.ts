import type { Session } from '../domain/entities.ts'
import { CARD_AHEAD_MS } from '../domain/horizon.ts'
import type { OrganizationId } from '../domain/ids.ts'
import type { RepeatRead } from '../domain/repeat.ts'
import { timetableKey } from '../domain/timetable.ts'
import { announceSession } from './announce-session.ts'
import { growthChanges } from './growth-changes.ts'
import { makeSeries } from './make-series.ts'
import { makeSession, type NewSessionParts } from './make-session.ts'
import type { Change, Deps, NewDelivery, NewSession } from './ports.ts'

/** One entry of a timetable, read. */
export type TimetableEntry = Pick<NewSessionParts, 'draft' | 'mentorId'> & {
  readonly place: Omit<NewSessionParts['place'], 'organizationId' | 'typedChannel'>
  /** null for a single session. */
  readonly repeats: RepeatRead | null
}

/** What `importSessions` is asked. */
export type ImportSessionsRequest = {
  readonly organizationId: OrganizationId
  readonly entries: readonly TimetableEntry[]
  /** Whether each is announced as one that somebody creates; else all that goes out is the card of what starts within 24 hours. */
  readonly announce: boolean
}

/** What was made of one entry: how many sessions, from which number on; none where somebody made it meanwhile. */
export type ImportedEntry = { readonly number: number; readonly made: number }

/**
 * Brings in a timetable in one transaction; an entry whose title and start a session was ever made with is left out. The one who
 * does it is whoever may run programs on this machine, so that no access is asked for. Answers in the order of the entries.
 */
export async function importSessions(deps: Deps, request: ImportSessionsRequest): Promise<readonly ImportedEntry[]> {
  const { organizationId, entries, announce } = request
  return deps.store.inTurn(organizationId, async () => {
    const now = deps.clock.now()
    const known = new Set(
      (await deps.store.sessionsMade(organizationId, now)).map(({ madeTitle, madeStart }) =>
        timetableKey({ title: madeTitle, startTime: madeStart }),
      ),
    )
    let number = await deps.store.nextNumber(organizationId)
    const series: Change[] = []
    const sessions: NewSession[] = []
    const imported: ImportedEntry[] = []
    for (const entry of entries) {
      const isNew = !known.has(timetableKey(startOf(entry)))
      const added = isNew ? await changesOf(deps, { entry, organizationId, number, now }) : []
      const made = added.filter((change) => change.type === 'add-session')
      sessions.push(...made)
      series.push(...added.filter(({ type }) => type !== 'add-session'))
      imported.push({ number, made: made.length })
      number += made.length
    }
    const deliveries = announce ? [] : await cardsOf(deps, { sessions, now })
    const changes: readonly Change[] = [...series, { type: 'add-sessions', sessions }]
    if (series.length + sessions.length > 0)
      await deps.store.commit({ changes, deliveries, cause: CAUSE, silent: !announce })
    return imported
  })
}

/** What stands in the records as the request that led to them. */
const CAUSE = 'import'

function startOf({ draft, repeats }: TimetableEntry): Pick<Session, 'title' | 'startTime'> {
  return { title: draft.title, startTime: repeats?.startTime ?? draft.startTime }
}

async function changesOf(
  deps: Deps,
  of: {
    readonly entry: TimetableEntry
    readonly organizationId: OrganizationId
    readonly number: number
    readonly now: Date
  },
): Promise<readonly Change[]> {
  const { entry, organizationId, number, now } = of
  const { draft, mentorId, repeats } = entry
  const { passcode } = draft
  const parts = { draft, mentorId, place: { ...entry.place, organizationId, typedChannel: null }, now }
  if (repeats === null)
    return [{ type: 'add-session', session: makeSession(deps, { ...parts, number }), passcode, by: null }]
  const { series, starts } = makeSeries(deps, { ...parts, repeats })
  const sessions = await growthChanges(deps, { series, starts, passcode, by: null, now, number })
  return [{ type: 'add-series', series }, ...sessions]
}

/** Of what starts so soon that its time for a card is past, or is while this is stored: planned twice it is there once. */
async function cardsOf(
  deps: Deps,
  of: { readonly sessions: readonly NewSession[]; readonly now: Date },
): Promise<readonly NewDelivery[]> {
  const until = of.now.getTime() + CARD_AHEAD_MS + MARGIN_MS
  const deliveries: NewDelivery[] = []
  for (const { session } of of.sessions)
    if (session.startTime.getTime() <= until) deliveries.push(...(await announceSession(deps, session)))
  return deliveries
}

/** Longer than a timetable takes to be stored. */
const MARGIN_MS = 10 * 60_000
