import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Series, Session } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import { byStart } from '../domain/session.ts'
import type { SeriesFacts } from '../usecases/ports.ts'
import type { Engine, Reads, Writes } from './engine.ts'
import { mustTouch, prepareInsert, prepareUpdate } from './row-writer.ts'
import { createSessionFacts } from './session-facts.ts'
import { sessionColumns } from './session-row.ts'
import { CURRENT_SQL } from './tables/sessions.ts'
import type { Tables } from './tables.ts'

type SeriesReads = 'series' | 'seriesFamily' | 'seriesFacts' | 'wholeSeries' | 'sessionsOfSeries' | 'lastOfSeries'
type SeriesWrites = 'add-series' | 'set-series' | 'add-series-person' | 'carry-series-people' | 'remove-series-person'
type PeopleReads = 'isInSeries' | 'seriesPeople' | 'sessionsToAnnounce' | 'dueToExtend'

/** Series, their sessions, and who is registered for all of one. */
export const readSeries = (engine: Engine): Pick<Reads, SeriesReads | PeopleReads> => {
  const { client, db, t } = engine
  const { series, sessions, seriesPeople } = t
  const sessionFacts = createSessionFacts(engine)
  const one = db
    .select(seriesColumns(t))
    .from(series)
    .where(and(eq(series.id, sql.placeholder('id')), eq(series.organizationId, sql.placeholder('organizationId'))))
    .prepare()
  const family = db
    .select(seriesColumns(t))
    .from(series)
    .where(sql`${series.id} = ${sql.placeholder('root')} OR ${series.origin} = ${sql.placeholder('root')}`)
    .prepare()
  // Sessions are numbered as they are made, in the order of the series, and keep that however their parts are moved.
  const begin = client
    .prepare<[string], number | null>('SELECT min(number) FROM success_sessions WHERE series_id = ?')
    .pluck()
  const familyOf = (of: Series): readonly Series[] => {
    const found = family.all({ root: of.origin ?? of.id })
    if (found.length < 2) return found
    const places = new Map(found.map(({ id }) => [id, begin.get(id) ?? Number.MAX_SAFE_INTEGER]))
    const placeOf = ({ id }: Series) => places.get(id) ?? 0
    return found.sort((a, b) => placeOf(a) - placeOf(b) || a.createdAt.getTime() - b.createdAt.getTime())
  }
  const due = db
    .select(seriesColumns(t))
    .from(series)
    .where(sql`${series.extendAt} <= ${sql.placeholder('now')}`)
    .orderBy(asc(series.extendAt), asc(series.id))
    .limit(sql.placeholder('limit'))
    .prepare()
  const select = () => db.select(sessionColumns(t)).from(sessions).$dynamic()
  const ofSeries = eq(sessions.seriesId, sql.placeholder('seriesId'))
  const from = select()
    .where(and(ofSeries, sql`${sessions.seriesStart} >= ${sql.placeholder('from')}`))
    .prepare()
  const first = select().where(ofSeries).orderBy(asc(sessions.seriesStart)).limit(1).prepare()
  const last = select().where(ofSeries).orderBy(sql`${sessions.seriesStart} DESC`).limit(1).prepare()
  const next = select()
    .where(and(ofSeries, sql.raw(CURRENT_SQL)))
    .orderBy(asc(sessions.startTime), asc(sessions.id))
    .limit(sql.placeholder('limit'))
    .prepare()
  const starting = select()
    .where(
      sql`${sessions.status} = 'upcoming' AND ${sessions.startTime} > ${sql.placeholder('after')}
        AND ${sessions.startTime} <= ${sql.placeholder('until')} AND (${sessions.seriesId} IS NOT NULL
          OR NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.session_id = ${sessions.id} AND d.kind = 'announcement'))`,
    )
    .orderBy(asc(sessions.startTime), asc(sessions.id))
    .prepare()
  const toCome = client
    .prepare<[string], number>(`SELECT count(*) FROM success_sessions WHERE series_id = ? AND ${CURRENT_SQL}`)
    .pluck()
  const registered = client.prepare<[string], number>('SELECT count(*) FROM series_people WHERE series_id = ?').pluck()
  const member = client.prepare<[string, string], number>(
    'SELECT 1 FROM series_people WHERE series_id = ? AND person_id = ?',
  )
  const people = db
    .select({ personId: seriesPeople.personId })
    .from(seriesPeople)
    .where(eq(seriesPeople.seriesId, sql.placeholder('seriesId')))
    .orderBy(asc(seriesPeople.registeredAt), asc(seriesPeople.personId))
    .prepare()
  const nextOf = (ids: readonly string[], limit: number): readonly Session[] =>
    ids
      .flatMap((seriesId) => next.all({ seriesId, limit }))
      .sort(byStart)
      .slice(0, limit)
  const factsOf = (shown: Series, whole: { readonly later: readonly Series[]; readonly last: Series }) => {
    const anchor = first.get({ seriesId: shown.id })
    const [like] = anchor === undefined ? [] : sessionFacts([{ ...anchor, ...templateOf(shown) }])
    if (anchor === undefined || like === undefined) return null
    const { later, last } = whole
    const ids = [shown.id, ...later.map(({ id }) => id)]
    const facts: SeriesFacts = {
      series: shown,
      anchor: anchor.id,
      mentor: like.mentor,
      segments: like.segments,
      later,
      next: nextOf(ids, SHOWN),
      toCome: ids.reduce((sum, id) => sum + (toCome.get(id) ?? 0), 0),
      people: registered.get(last.id) ?? 0,
    }
    return facts
  }
  return {
    series: async (organizationId, id) => one.get({ organizationId, id }) ?? null,
    seriesFacts: async (organizationId, id) => {
      const found = one.get({ organizationId, id })
      if (found === undefined) return null
      const all = familyOf(found)
      const later = all.slice(all.findIndex((each) => each.id === id) + 1)
      return factsOf(found, { later, last: all.at(-1) ?? found })
    },
    wholeSeries: async (organizationId, id) => {
      const found = one.get({ organizationId, id })
      if (found === undefined) return null
      const all = familyOf(found)
      const last = all.at(-1) ?? found
      const [soonest] = nextOf(
        all.map((each) => each.id),
        1,
      )
      const shown = all.find((each) => each.id === soonest?.seriesId) ?? last
      const at = all.indexOf(shown)
      // What was called off is to be seen, what is over is not.
      const isOn = ({ id, extendAt, cancelledAt }: Series, place: number) =>
        (toCome.get(id) ?? 0) > 0 || extendAt !== null || (place > at && cancelledAt !== null)
      const later = all.filter((each, place) => place !== at && isOn(each, place))
      return factsOf(shown, { later, last })
    },
    seriesFamily: async (organizationId, id) => {
      const found = one.get({ organizationId, id })
      return found === undefined ? [] : familyOf(found)
    },
    sessionsOfSeries: async (seriesId, start) =>
      from.all({ seriesId, from: start.getTime() }).sort((a, b) => a.number - b.number),
    lastOfSeries: async (seriesId) => last.get({ seriesId }) ?? null,
    dueToExtend: async (now, limit) => due.all({ now: now.getTime(), limit }),
    isInSeries: async (seriesId, personId) => member.get(seriesId, personId) !== undefined,
    seriesPeople: async (seriesId) => people.all({ seriesId }).map(({ personId }): PersonId => personId),
    sessionsToAnnounce: async ({ after, until }) => starting.all({ after: after.getTime(), until: until.getTime() }),
  }
}

/** Series and who is registered for all of one, written. */
export const writeSeries = ({ client, db, t }: Engine): Pick<Writes, SeriesWrites> => {
  const { series, seriesPeople } = t
  const row = db
    .select()
    .from(series)
    .where(eq(series.id, sql.placeholder('id')))
    .prepare()
  const add = prepareInsert(client, series)
  const { id, organizationId, createdAt, ...settable } = getTableColumns(series)
  const keys = Object.keys(settable) as (keyof typeof settable)[]
  const update = prepareUpdate(client, series, { set: keys, where: 'id = ? AND version = ?' })
  const enlist = prepareInsert(client, seriesPeople, 'ON CONFLICT (series_id, person_id) DO NOTHING')
  const carry = client.prepare(
    `INSERT INTO series_people (series_id, person_id, registered_at)
      SELECT ?, person_id, registered_at FROM series_people WHERE series_id = ? ON CONFLICT DO NOTHING`,
  )
  const strike = client.prepare('DELETE FROM series_people WHERE series_id = ? AND person_id = ?')
  return {
    'add-series': ({ series: { audience, ...added } }) => void add({ ...added, ...audience }),
    'set-series': ({ id, version, set: { audience, ...set }, at }) => {
      const known = row.get({ id })
      const next = known && { ...known, ...set, ...audience, version: version + 1, updatedAt: at }
      mustTouch({ changes: next ? update(next, id, version).changes : 0 }, id)
    },
    'add-series-person': ({ seriesId, personId, at }) => void enlist({ seriesId, personId, registeredAt: at }),
    'carry-series-people': ({ from, to }) => void carry.run(to, from),
    'remove-series-person': ({ seriesId, personId }) => void strike.run(seriesId, personId),
  }
}

/** How many of the next sessions a series' card names. */
const SHOWN = 5

const seriesColumns = ({ series }: Tables) => {
  const { everyone, segmentIds, ...columns } = getTableColumns(series)
  return { ...columns, audience: { everyone, segmentIds } }
}

/** The mentor and audience that its next sessions will have stand for the series. */
const templateOf = ({ mentorId, audience }: Series): Pick<Session, 'mentorId' | 'audience'> => ({ mentorId, audience })
