/**
 * Pages of `/sessions`, and their filters, as parts of an action's string.
 *
 * @module
 */
import type { NumberedKey, PageKey } from '../usecases/list-sessions.ts'
import type { SessionFilter } from '../usecases/ports.ts'
import { instantText, isId, isOneOf, readInstant } from './action-parts.ts'

/** The lists of `/sessions`. */
export const SHOWS = ['upcoming', 'mine', 'week', 'past'] as const
/** One of the lists. */
export type Show = (typeof SHOWS)[number]

/** A page of sessions; `after` is the last entry of the page before. */
export type ListAction = { readonly type: 'list'; readonly show: Show; readonly after: PageKey | null }

/** A page of a list through a filter, which leaves few characters for the last entry of the page before. */
export type FindAction = {
  readonly type: 'find'
  readonly show: Show
  readonly filter: SessionFilter
  readonly after: NumberedKey | null
}

/** The longest text to search for, so that all of a filter and a place in the list fit into an action. */
export const LONGEST_SEARCH = 24

/** What was chosen from a menu of lists and filters; null for what no such menu holds. */
export function readFindChoice(
  value: string | null,
  held: { readonly show: Show; readonly filter: SessionFilter },
): { readonly show: Show; readonly filter: SessionFilter; readonly offers?: boolean } | null {
  if (value === null) return null
  if (value === 'filters') return { show: held.show, filter: held.filter, offers: true }
  if (isOneOf(SHOWS, value)) return { show: value, filter: held.filter }
  if (value === 'all') return { show: held.show, filter: { segmentId: null, mentorId: null, search: '' } }
  if (isId(value, 'seg')) return { show: held.show, filter: { ...held.filter, segmentId: value } }
  return isId(value, 'per') ? { show: held.show, filter: { ...held.filter, mentorId: value } } : null
}

/** The parts of a place in a list. */
export function cursorParts(after: NumberedKey | null): readonly string[] {
  return after === null ? ['', ''] : [instantText(after.startTime), String(after.number)]
}

/** Without their prefixes, and the text last, since it may hold anything. */
export function filterParts({ segmentId, mentorId, search }: SessionFilter): readonly string[] {
  return [segmentId?.slice(4) ?? '', mentorId?.slice(4) ?? '', search]
}

/** The filter that {@link filterParts} wrote; null for what is none. */
export function readFilter([segment = '', mentor = '', ...search]: readonly string[]): SessionFilter | null {
  const [segmentId, mentorId, text] = [`seg_${segment}`, `per_${mentor}`, search.join(':')]
  if (text.length > LONGEST_SEARCH) return null
  const isSegment = isId(segmentId, 'seg')
  const isMentor = isId(mentorId, 'per')
  if ((segment !== '' && !isSegment) || (mentor !== '' && !isMentor)) return null
  return { segmentId: isSegment ? segmentId : null, mentorId: isMentor ? mentorId : null, search: text }
}

/** The page of a list that the parts say; null for what is none. */
export function readFind([show = '', at = '', number = '', ...rest]: readonly string[]): FindAction | null {
  const filter = readFilter(rest)
  if (!isOneOf(SHOWS, show) || filter === null) return null
  if (at === '' && number === '') return { type: 'find', show, filter, after: null }
  const startTime = readInstant(at)
  if (startTime === null || !/^\d{1,9}$/.test(number)) return null
  return { type: 'find', show, filter, after: { startTime, number: Number(number) } }
}

/** The page of a list without a filter that the parts say; null for what is none. */
export function readList([show = '', at, id = '']: readonly string[]): ListAction | null {
  if (!isOneOf(SHOWS, show)) return null
  if (at === undefined) return { type: 'list', show, after: null }
  const startTime = readInstant(at)
  return isId(id, 'ses') && startTime !== null ? { type: 'list', show, after: { startTime, id } } : null
}
