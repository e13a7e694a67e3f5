import type { Series } from '../domain/entities.ts'
import { growSeries } from '../domain/horizon.ts'
import { type RepeatInput, type RepeatRead, readRepeat } from '../domain/repeat.ts'
import { type Result, yes } from '../domain/result.ts'
import type { CreateSessionRequest } from './create-session.ts'
import { type DraftSession, draftSession } from './draft-session.ts'
import { growthChanges } from './growth-changes.ts'
import { loadSeries } from './load-series.ts'
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
    const made = makeSeries(deps, { request, drafted: drafted.value, read: read.value })
    const { starts, set } = growSeries(made, { now, least: read.value.startTime })
    const series = { ...made, ...set }
    const { passcode } = draft
    const sessions = await growthChanges(deps, { series, starts, passcode, by: request.asker.person.id, now })
    await deps.store.commit({ changes: [{ type: 'add-series', series }, ...sessions] })
    return yes(await loadSeries(deps, series))
  })
}

function makeSeries(
  deps: Deps,
  of: { readonly request: CreateSeriesRequest; readonly drafted: DraftSession; readonly read: RepeatRead },
): Series {
  const { request, read } = of
  const { draft, mentorId, now } = of.drafted
  const { startTime, endTime, passcode, ...facts } = draft
  return {
    ...facts,
    ...read.recurrence,
    id: deps.newId('srs'),
    organizationId: request.asker.organization.id,
    durationMinutes: (endTime.getTime() - startTime.getTime()) / MINUTE_MS,
    mentorId,
    createdIn: request.asker.space.id,
    announceChannel: request.announceChannel,
    typedChannel: request.typedChannel,
    // Nothing is made yet: the first start lies after this.
    madeUntil: new Date(read.startTime.getTime() - 1),
    extendAt: null,
    cancelledAt: null,
    cancelledFrom: null,
    cancelReason: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

const MINUTE_MS = 60_000
