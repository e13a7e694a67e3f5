import { may } from '../../domain/access.ts'
import { no, type Result, yes } from '../../domain/result.ts'
import { readOptionalText } from '../../domain/text.ts'
import { describeFilter } from '../../usecases/describe-filter.ts'
import { findPerson } from '../../usecases/find-person.ts'
import { listFilters } from '../../usecases/list-filters.ts'
import { listSessions, type NumberedKey, type PageKey } from '../../usecases/list-sessions.ts'
import { loadSegment } from '../../usecases/load-segment.ts'
import type { SessionFilter } from '../../usecases/ports.ts'
import type { Ask } from '../ask.ts'
import { answer, refuse, textOf } from '../ask.ts'
import type { FormValues } from '../form.ts'
import type { Show } from '../list-action.ts'
import { LONGEST_SEARCH, SHOWS } from '../list-action.ts'
import { refuseField } from '../refuse-field.ts'
import type { Reply } from '../reply.ts'
import type { TypedInput } from '../typed-input.ts'
import { nameOf, quote } from '../typed-input.ts'
import { findForm as form } from '../views/find-form.ts'
import { sessionList } from '../views/session-list.ts'
import { today } from './home.ts'

/** `/sessions`: the first page of what was asked for. */
export async function sessions(ask: Ask, input: TypedInput): Promise<Reply> {
  if (textOf(input.show) === 'today') return today(ask)
  const show = SHOWS.find((known) => known === textOf(input.show)) ?? 'upcoming'
  const filter = await readFilter(ask, input)
  return filter.ok ? findPage(ask, { show, filter: filter.value, after: null }) : refuse(ask, filter.refusal)
}

/** One page of sessions, in place of the page that was pressed on. */
export function sessionsPage(
  ask: Ask,
  request: { readonly show: Show; readonly after: PageKey | null },
): Promise<Reply> {
  return findPage(ask, { ...request, filter: NO_FILTER })
}

/** The same through a filter. */
export async function findPage(
  ask: Ask,
  request: {
    readonly show: Show
    readonly filter: SessionFilter
    readonly after: PageKey | NumberedKey | null
    /** Whether the menu offers segments and mentors to filter by, which are read for it alone. */
    readonly offers?: boolean
  },
): Promise<Reply> {
  const { asker, seen, parts } = ask
  const { show, filter } = request
  const isFiltered = filter.segmentId !== null || filter.mentorId !== null || filter.search !== ''
  const result = await listSessions(parts.deps, {
    asker,
    show,
    ...(request.after === null ? {} : { after: request.after }),
    ...(isFiltered ? { filter } : {}),
  })
  const mayCreate = may('create-session', asker)
  const offered = request.offers ? await listFilters(parts.deps, { asker, limit: FILTERS_OFFERED }) : null
  const names = isFiltered ? await namesOf(ask, filter) : null
  return answer(ask, result, (page) => sessionList({ page, mayCreate, filter, names, offered, seen }))
}

/** **Search by title…**: asks what to look for, filled with what is looked for now. */
export async function findForm(
  ask: Ask,
  held: { readonly show: Show; readonly filter: SessionFilter },
): Promise<Reply> {
  const { asker, parts, seen } = ask
  const { show, filter } = held
  const { segments, segment, mentor } = await describeFilter(parts.deps, { asker, filter })
  const account = mentor?.identities.find(({ spaceId }) => spaceId === asker.space.id)
  const values = {
    ...(filter.search === '' ? {} : { search: filter.search }),
    ...(segment === null ? {} : { segment: segment.name }),
    ...(account === undefined ? {} : { mentor: account.externalId }),
  }
  return { type: 'form', form: form({ show, segments, values }, seen) }
}

/** The form that was sent: the first page of what fits. */
export async function findSent(ask: Ask, sent: { readonly show: Show; readonly values: FormValues }): Promise<Reply> {
  const filter = await readFilter(ask, sent.values)
  if (filter.ok) return findPage(ask, { show: sent.show, filter: filter.value, after: null })
  const field = FIELDS.get(filter.refusal.code)
  return field === undefined ? refuse(ask, filter.refusal) : refuseField(ask, { field, refusal: filter.refusal })
}

/** The fields of the form, by what is refused of them. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['segment_unknown', 'segment'],
  ['person_unknown', 'mentor'],
])

const NO_FILTER: SessionFilter = { segmentId: null, mentorId: null, search: '' }

/** How many segments and mentors a menu offers, beside the lists: 25 in all. */
const FILTERS_OFFERED = 9

/** What the filter names, as words for the heading. */
async function namesOf(
  { parts: { deps }, asker, seen: { words } }: Ask,
  filter: SessionFilter,
): Promise<readonly string[]> {
  const { segment, mentor } = await describeFilter(deps, { asker, filter })
  const { search } = filter
  return [
    ...(segment === null ? [] : [segment.name]),
    ...(mentor === null ? [] : [words.lists.withName(mentor.name)]),
    ...(search === '' ? [] : [words.lists.sought(search)]),
  ]
}

/** Refuses a segment that is not there, and somebody whom nobody here knows: a look at a list makes nobody. */
async function readFilter({ parts: { deps }, asker }: Ask, input: TypedInput): Promise<Result<SessionFilter>> {
  const search = readOptionalText(textOf(input.search), { field: 'search', most: LONGEST_SEARCH, lines: 'one' })
  if (!search.ok) return search
  const name = textOf(input.segment)
  const segment = name === null ? yes(null) : await loadSegment(deps, { asker, name })
  if (!segment.ok) return segment
  const mentor = await readMentor({ deps, asker, mentioned: input.mentor })
  if (!mentor.ok) return mentor
  return yes({ segmentId: segment.value?.id ?? null, mentorId: mentor.value, search: search.value ?? '' })
}

async function readMentor(of: {
  readonly deps: Ask['parts']['deps']
  readonly asker: Ask['asker']
  readonly mentioned: TypedInput[string]
}): Promise<Result<SessionFilter['mentorId']>> {
  const { deps, asker, mentioned } = of
  if (mentioned === undefined) return yes(null)
  const ref = typeof mentioned === 'string' ? mentioned : nameOf(mentioned)
  const unknown = no({ code: 'person_unknown', ref: quote(ref) })
  if (typeof mentioned === 'string') return unknown
  // Without the profile, since only those seen before are found so.
  const found = await findPerson(deps, { asker, externalId: mentioned.externalId })
  return found.ok ? yes(found.value.id) : unknown
}
