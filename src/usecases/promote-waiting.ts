import type { Session } from '../domain/entities.ts'
import type { PersonId, SeriesId } from '../domain/ids.ts'
import { countPromotions } from '../domain/join.ts'
import { personalDeliveries } from './plan-personal.ts'
import type { Change, Commit, Deps, NewDelivery } from './ports.ts'

/**
 * Who gets the places that are free once `session` is as given: each is registered, in order of the line, and told by direct
 * message. To be committed with what freed the places, in the session's turn.
 */
export async function promoteWaiting(
  deps: Deps,
  of: { readonly session: Session; readonly now: Date },
): Promise<Required<Omit<Commit, 'cause' | 'silent'>>> {
  const { session, now } = of
  const count = countPromotions({
    capacity: session.capacity,
    registered: session.registeredCount,
    waiting: session.waitlistedCount,
  })
  if (count === 0) return { changes: [], deliveries: [] }
  const promoted = await readLine(deps, { session, count })
  return {
    changes: promoted.map(
      ({ personId }): Change => ({
        type: 'set-registration',
        sessionId: session.id,
        personId,
        registration: 'registered',
        at: now,
      }),
    ),
    deliveries: promoted.flatMap(({ personId, seq }) =>
      personalDeliveries(deps, {
        organizationId: session.organizationId,
        sessionId: session.id,
        personId,
        // With the place in line: who gave up and waited again is told again.
        event: `session:${session.id}:promoted:${seq}`,
        kind: 'promoted',
        payload: { sessionId: session.id, as: 'registered' },
        channels: ['dm'],
      }),
    ),
  }
}

/**
 * One message to each person where several sessions of a series gave them places at once, by their order: about the first, with the
 * others named. Places in other sessions are told of one by one.
 */
export async function mergePromotions(
  deps: Pick<Deps, 'store'>,
  planned: readonly NewDelivery[],
): Promise<readonly NewDelivery[]> {
  const families = await readFamilies(deps, planned)
  const together = new Map<string, NewDelivery[]>()
  for (const one of planned) {
    const key = `${one.recipient} ${families.get(one.sessionId) ?? one.sessionId}`
    together.set(key, [...(together.get(key) ?? []), one])
  }
  return [...together.values()].flatMap((own) => {
    const [first, ...others] = own
    if (first === undefined || others.length === 0) return own
    const also = others.flatMap(({ sessionId }) => sessionId ?? [])
    const { event, payload } = first
    return [{ ...first, event, kind: 'series-promoted', payload: { ...payload, also } }]
  })
}

/** Of each session the series that all of it was once. */
async function readFamilies(
  { store }: Pick<Deps, 'store'>,
  planned: readonly NewDelivery[],
): Promise<ReadonlyMap<NewDelivery['sessionId'], SeriesId>> {
  const families = new Map<NewDelivery['sessionId'], SeriesId>()
  if (planned.length < 2) return families
  for (const { organizationId, sessionId } of planned) {
    if (sessionId === null || families.has(sessionId)) continue
    const seriesId = (await store.session(organizationId, sessionId))?.seriesId ?? null
    const series = seriesId === null ? null : await store.series(organizationId, seriesId)
    if (series !== null) families.set(sessionId, series.origin ?? series.id)
  }
  return families
}

async function readLine(
  deps: Deps,
  of: { readonly session: Session; readonly count: number },
): Promise<readonly { readonly personId: PersonId; readonly seq: number }[]> {
  if (of.count === 1) {
    const first = await deps.store.firstWaiting(of.session.id)
    return first === null ? [] : [first]
  }
  const roster = await deps.store.roster(of.session.id)
  return roster
    .map(({ attendance }) => attendance)
    .filter(({ registration }) => registration === 'waitlisted')
    .slice(0, of.count)
}
