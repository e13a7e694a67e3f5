import type { Asker, Deps, SeriesFacts, SessionFacts } from './ports.ts'

/** What the request that is answered made when it was delivered before; null for a session or a series that it did not make. */
export type Made = { readonly session: SessionFacts | null; readonly series: SeriesFacts | null }

/** Finds what was made for the asker's request already: its platform delivers it once more where its answer was lost, as in a restart. */
export async function findMade(deps: Deps, { asker }: { readonly asker: Asker }): Promise<Made> {
  const { store, newId, cause } = deps
  if (cause === undefined) return { session: null, series: null }
  const { id } = asker.organization
  return {
    session: await store.sessionFacts(id, newId('ses', cause)),
    series: await store.seriesFacts(id, newId('srs', cause)),
  }
}
