import { type RepeatInput, readRepeat } from '../domain/repeat.ts'
import { type Result, yes } from '../domain/result.ts'
import type { CreateSessionRequest } from './create-session.ts'
import { draftSession } from './draft-session.ts'
import { growthChanges } from './growth-changes.ts'
import { loadSeries } from './load-series.ts'
import { makeSeries } from './make-series.ts'
import type { Deps, SeriesFacts } from './ports.ts'

/** What `createSeries` is asked: its first session, and how that repeats. */
export type CreateSeriesRequest = CreateSessionRequest & { readonly repeat: RepeatInput }

/** Makes a series and its sessions of the next 90 days, at least the first; `extendSeries` makes the others as their time comes near. */
export async function createSeries(deps: Deps, request: CreateSeriesRequest): Promise<Result<SeriesFacts>> {
  const organizationId = request.asker.organization.id
  return deps.store.inTurn(organizationId, async () => {
    const drafted = await draftSession(deps, request)
    if (!drafted.ok) return drafted
    const { draft, now } = drafted.value
    const read = readRepeat(request.repeat, draft)
    if (!read.ok) return read
    const { announceChannel, typedChannel, asker } = request
    const place = { organizationId, createdIn: asker.space.id, announceChannel, typedChannel }
    const { series, starts } = makeSeries(deps, { ...drafted.value, place, repeats: read.value })
    const { passcode } = draft
    const sessions = await growthChanges(deps, { series, starts, passcode, by: request.asker.person.id, now })
    await deps.store.commit({ changes: [{ type: 'add-series', series }, ...sessions] })
    return yes(await loadSeries(deps, series))
  })
}
