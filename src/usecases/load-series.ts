import type { Series } from '../domain/entities.ts'
import type { Deps, SeriesFacts } from './ports.ts'

/** A series that is there, from one part of it on. Throws where it is not: series are never deleted. */
export async function loadSeries(deps: Deps, series: Pick<Series, 'organizationId' | 'id'>): Promise<SeriesFacts> {
  return orThrow(await deps.store.seriesFacts(series.organizationId, series.id), series)
}

/** The same of all that is to come of it, as its card shows it whichever part it is. */
export async function loadWholeSeries(deps: Deps, series: Pick<Series, 'organizationId' | 'id'>): Promise<SeriesFacts> {
  return orThrow(await deps.store.wholeSeries(series.organizationId, series.id), series)
}

function orThrow(facts: SeriesFacts | null, { id }: Pick<Series, 'id'>): SeriesFacts {
  if (facts === null) throw new Error(`Series ${id} is gone`)
  return facts
}
