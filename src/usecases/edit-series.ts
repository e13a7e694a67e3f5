import type { Series, Session } from '../domain/entities.ts'
import type { SessionId } from '../domain/ids.ts'
import { writtenFields } from '../domain/merge-fields.ts'
import type { Result } from '../domain/result.ts'
import { no, yes } from '../domain/result.ts'
import { type ChangedSeries, changeSeries, type SeriesDecision } from './change-series.ts'
import { type EditSessionRequest, type PatchQuery, readPatch } from './edit-session.ts'
import type { Change, Deps, NewDelivery, SessionPatch } from './ports.ts'
import { mergePromotions, promoteWaiting } from './promote-waiting.ts'
import type { PartPlan } from './series-changes.ts'
import { isOpen, type SeriesPart, type SeriesScope } from './series-parts.ts'

/** What `editSeries` is asked. */
export type EditSeriesRequest = EditSessionRequest & { readonly scope: SeriesScope }

/** What an edit of several sessions did. */
export type EditedSeries = ChangedSeries & {
  readonly passcodeChanged: boolean
  /** How many people got a place from the waitlist of one of its sessions, or of several. */
  readonly promoted: number
}

/**
 * Changes what a session is, with those of its series that follow or all that are to come, and what further ones will be like. A
 * field that somebody changed of one session alone stays as it is there, and the answer names that session: a guest mentor of
 * one week, or another room, was meant for that week. Only the session that is named gets every field, and the passcode, of which a
 * series keeps none, is set in all. Refuses as `editSession`, and `not_in_series`.
 */
export async function editSeries(deps: Deps, request: EditSeriesRequest): Promise<Result<EditedSeries>> {
  let passcodeChanged = false
  let promoted = 0
  const changed = await changeSeries(deps, {
    ...request,
    action: 'edit-session',
    decide: async (of) => {
      const decided = await decideEdit(deps, { request, ...of })
      passcodeChanged = decided.ok && decided.value.plans.some(({ patches }) => [...patches.values()].some(hasPasscode))
      promoted = decided.ok ? (decided.value.beside?.deliveries ?? []).length : 0
      return decided
    },
  })
  return changed.ok ? yes({ ...changed.value, passcodeChanged, promoted }) : changed
}

/** Plans an edit of each part: what its sessions get, and what its further ones will be like. */
export async function decideEdit(
  deps: Deps,
  of: {
    readonly request: EditSessionRequest
    readonly session: Session
    readonly parts: readonly SeriesPart[]
    readonly mayChange: (session: Session) => boolean
    readonly now: Date
  },
): Promise<Result<SeriesDecision>> {
  const { request, session, parts, mayChange, now } = of
  const segments = await deps.store.segments(request.asker.organization.id)
  const read = (query: Pick<PatchQuery, 'request' | 'session'>) => readPatch(deps, { ...query, now, segments })
  const named = await read({ request, session })
  if (!named.ok) return named
  const plain = { ...request, fields: writtenFields({ yours: request.fields, shown: request.shown }), shown: null }
  const plans: PartPlan[] = []
  const apart: Session[] = []
  const kept: Session[] = []
  for (const part of parts) {
    const patches = new Map<SessionId, SessionPatch>()
    for (const one of part.sessions.filter((each) => isOpen(each, now))) {
      if (one.id === session.id) {
        if (named.value !== null) patches.set(one.id, named.value)
        continue
      }
      if (!mayChange(one)) {
        kept.push(one)
        continue
      }
      const own = followed(plain, { session: one, series: part.series })
      const patch = await read({ request: own, session: one })
      if (!patch.ok) return no(patch.refusal)
      if (patch.value !== null) patches.set(one.id, patch.value)
      const whole = await read({ request: plain, session: one })
      if (whole.ok && countOf(whole.value) > countOf(patch.value)) apart.push(one)
    }
    const like = await read({ request: plain, session: { ...session, ...likeSeries(part.series) } })
    if (!like.ok) return like
    const { passcode: _, ...set } = like.value ?? {}
    if (patches.size > 0 || Object.keys(set).length > 0)
      plans.push({ part, set: set as Partial<Series>, moved: null, patches })
  }
  const all = plans.flatMap(({ patches }) => [...patches.values()])
  return yes({ plans, apart, kept, wayIn: all.some(leadsElsewhere), beside: await promotions(deps, { plans, now }) })
}

function hasPasscode(patch: SessionPatch): boolean {
  return patch.passcode !== undefined
}

function leadsElsewhere(patch: SessionPatch): boolean {
  return ['link', 'zoomMeetingId', 'passcode', 'provider'].some((field) => field in patch)
}

type Templated = Pick<
  Session,
  | 'title'
  | 'description'
  | 'audience'
  | 'provider'
  | 'link'
  | 'zoomMeetingId'
  | 'backupLink'
  | 'capacity'
  | 'mentorId'
  | 'createdIn'
  | 'announceChannel'
>

function likeSeries(series: Series): Templated {
  const { title, description, audience, provider, link, zoomMeetingId, backupLink, capacity, mentorId } = series
  const { createdIn, announceChannel } = series
  return {
    ...{ title, description, audience, provider, link, zoomMeetingId, backupLink, capacity, mentorId },
    ...{ createdIn, announceChannel },
  }
}

/** What has to be as in the series for a field to follow it. */
const FACTS: Readonly<Partial<Record<string, readonly (keyof Templated)[]>>> = {
  title: ['title'],
  description: ['description'],
  audience: ['audience'],
  provider: ['provider', 'link'],
  link: ['provider', 'link'],
  meeting_id: ['zoomMeetingId'],
  backup_link: ['backupLink'],
  capacity: ['capacity'],
  announce: ['createdIn', 'announceChannel'],
}

/** The part of an edit that is for this session: without what was changed of it alone. */
function followed(
  request: EditSessionRequest,
  of: { readonly session: Session; readonly series: Series },
): EditSessionRequest {
  const like = likeSeries(of.series)
  const follows = (facts: readonly (keyof Templated)[]) =>
    facts.every((fact) => textOf(of.session[fact]) === textOf(like[fact]))
  const { mentorId, ...rest } = request
  return {
    ...rest,
    fields: Object.fromEntries(Object.entries(request.fields).filter(([field]) => follows(FACTS[field] ?? []))),
    ...(mentorId !== undefined && follows(['mentorId']) ? { mentorId } : {}),
  }
}

function textOf(value: Templated[keyof Templated]): string {
  return typeof value === 'object' && value !== null
    ? `${value.everyone} ${[...value.segmentIds].sort()}`
    : JSON.stringify(value)
}

function countOf(patch: SessionPatch | null): number {
  return Object.keys(patch ?? {}).length
}

/** More places are given at once, in each session that has some. */
async function promotions(
  deps: Deps,
  { plans, now }: { readonly plans: readonly PartPlan[]; readonly now: Date },
): Promise<{ readonly changes: readonly Change[]; readonly deliveries: readonly NewDelivery[] }> {
  const changes: Change[] = []
  const deliveries: NewDelivery[] = []
  for (const { part, patches } of plans) {
    for (const session of part.sessions) {
      const patch = patches.get(session.id)
      if (patch?.capacity === undefined) continue
      const promoted = await promoteWaiting(deps, { session: { ...session, capacity: patch.capacity }, now })
      changes.push(...promoted.changes)
      deliveries.push(...(promoted.deliveries ?? []))
    }
  }
  return { changes, deliveries: await mergePromotions(deps, deliveries) }
}
