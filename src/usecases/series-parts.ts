import type { Series, Session } from '../domain/entities.ts'
import type { SeriesId, SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import { no, yes } from '../domain/result.ts'
import { statusAt } from '../domain/session.ts'
import type { Deps } from './ports.ts'

/** How much of a series is meant beyond one session: from it on, or all that is still to come. */
export const SERIES_SCOPES = ['following', 'all'] as const
/** One of them. */
export type SeriesScope = (typeof SERIES_SCOPES)[number]

/** A series as far as a change concerns it. */
export type SeriesPart = {
  readonly series: Series
  /** Its sessions from the first that is concerned on, in the order of the series; those that are over among them too. */
  readonly sessions: readonly Session[]
  /** Whether sessions that are still to come, or that only this change would cut off, stand before them. */
  readonly isSplit: boolean
  /** The starts by the rule of its sessions before those, in ms. */
  readonly before: ReadonlySet<number>
}

/**
 * What of a session's series a change concerns. A series that was split is one to people, as its card is: `following` takes in the
 * series that go on after it, `all` the whole family, each from the first session that is not over. What comes after what is as the
 * series was planned: a part that was moved past another keeps its place in it. Refuses `not_in_series`.
 */
export async function readParts(
  { store, clock }: Deps,
  of: { readonly session: Session; readonly scope: SeriesScope },
): Promise<Result<readonly SeriesPart[]>> {
  const { session, scope } = of
  const { seriesId, seriesStart } = session
  const family = seriesId === null ? [] : await store.seriesFamily(session.organizationId, seriesId)
  const place = family.findIndex(({ id }) => id === seriesId)
  if (place < 0 || seriesStart === null) return no({ code: 'not_in_series', number: session.number })
  const now = clock.now()
  const parts: SeriesPart[] = []
  for (const [at, series] of family.entries()) {
    if (scope === 'following' && at < place) continue
    const all = (await store.sessionsOfSeries(series.id, new Date(0))).filter((one) => one.seriesStart !== null)
    const isFrom = scope === 'following' && at === place
    const from = isFrom ? session.number : all.find((one) => isOpen(one, now))?.number
    if (from === undefined) continue
    const sessions = all.filter(({ number }) => number >= from)
    const isSplit = isFrom && sessions.length < all.length
    const earlier = all.flatMap(({ number, seriesStart: start }) =>
      start !== null && number < from ? [start.getTime()] : [],
    )
    parts.push({ series, sessions, isSplit, before: new Set(earlier) })
  }
  return yes(parts)
}

/** The sessions of a series that are to come or live, also where they were put off beyond the start that the rule gave them. */
export async function openOf(
  { store }: Pick<Deps, 'store'>,
  { seriesId, now }: { readonly seriesId: SeriesId; readonly now: Date },
): Promise<readonly Session[]> {
  return (await store.sessionsOfSeries(seriesId, new Date(0))).filter((one) => isOpen(one, now))
}

/** Whether it is not over, or called off. */
export function isOpen(session: Session, now: Date): boolean {
  const status = statusAt(session, now)
  return status === 'upcoming' || status === 'live'
}

/** The turns to take for a change of these: each series, then each session, always in the same order. */
export function turnsOf(parts: readonly SeriesPart[]): {
  readonly series: readonly string[]
  readonly sessions: readonly SessionId[]
} {
  return {
    series: parts.map(({ series }) => series.id).sort(),
    sessions: parts.flatMap(({ sessions }) => sessions.map(({ id }) => id)).sort(),
  }
}
