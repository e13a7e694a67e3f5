import type { Series } from '../domain/entities.ts'
import type { Deps, SeriesFacts } from './ports.ts'

/** What the card shows of a series that is there. Throws where it is not: series are never deleted. */
export async function loadSeries(deps: Deps, series: Pick<Series, 'organizationId' | 'id'>): Promise<SeriesFacts> {
  const facts = await deps.store.seriesFacts(series.organizationId, series.id)
  if (facts === null) throw new Error(`Series ${series.id} is gone`)
  return facts
}
