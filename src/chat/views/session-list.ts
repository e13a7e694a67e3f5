import type { ListFilters } from '../../usecases/list-filters.ts'
import type { SessionPage } from '../../usecases/list-sessions.ts'
import { encode } from '../action.ts'
import type { ListFilter, Show } from '../list-action.ts'
import { SHOWS } from '../list-action.ts'
import { oneLine } from '../spans.ts'
import type { Block, Button, Choice, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'
import { sessionRow } from './session-row.ts'

/** A page of at most five sessions: with four buttons each, that is what one message carries everywhere. */
export type SessionList = {
  readonly page: SessionPage
  /** Whether the viewer may create sessions: an empty list then says how. */
  readonly mayCreate: boolean
  readonly filter: ListFilter
  /** What the filter holds, in words; null where there is none. */
  readonly names: readonly string[] | null
  /** By what one may filter; null until one asks for it. */
  readonly offered: ListFilters | null
  readonly seen: Seen
}

/** A page of sessions, or what to do where there are none. */
export function sessionList(list: SessionList): View {
  const { page, names, seen } = list
  if (page.sessions.length === 0) return names === null ? emptyList(page.show, list) : nothingFits(list)
  return {
    title: titleOf(list),
    body: [
      ...page.sessions.flatMap((facts) => sessionRow({ facts, own: page.own.get(facts.session.id) }, seen)),
      ...nextPage(list),
      showMenu(list),
    ],
  }
}

/** A button for one of the lists. */
export function showButton(show: Show, seen: Seen): Button {
  return { label: seen.words.common.lists[show], action: encode({ type: 'list', show, after: null }) }
}

const EMPTY: Readonly<Record<Show, Text>> = {
  upcoming: ['No session is planned yet.'],
  mine: ['You are not registered for anything yet. Press Join on a session, and it will be listed here.'],
  week: ['Nothing is planned for the next seven days.'],
  past: ['No session has taken place yet.'],
}

function emptyList(show: Show, { mayCreate, seen }: SessionList): View {
  const elsewhere: readonly Button[] = show === 'upcoming' ? [] : [showButton('upcoming', seen)]
  const create: readonly Button[] = mayCreate
    ? [{ label: 'Create a session…', action: encode({ type: 'create-form' }), tone: 'primary' }]
    : []
  const buttons = [...elsewhere, ...create]
  const hint: Text = mayCreate
    ? [' Make one with ', { code: '/session create' }, '.']
    : [' As soon as one is planned, it is announced.']
  return {
    title: seen.words.common.lists[show],
    tone: 'muted',
    body: [
      { type: 'text', text: show === 'upcoming' ? [...EMPTY[show], ...hint] : EMPTY[show] },
      ...(buttons.length === 0 ? [] : [{ type: 'buttons' as const, buttons }]),
    ],
  }
}

function titleOf({ page, names, seen }: SessionList): string {
  return oneLine([seen.words.common.lists[page.show], ...(names ?? [])].join(' · '), LIMITS.title)
}

function nothingFits(list: SessionList): View {
  const { show } = list.page
  return {
    title: titleOf(list),
    tone: 'muted',
    body: [
      { type: 'text', text: ['No session fits what you are looking for.'] },
      showMenu(list),
      { type: 'buttons', buttons: [{ label: 'Show all', action: encode({ type: 'list', show, after: null }) }] },
    ],
  }
}

function nextPage({ page: { show, next, sessions }, names, filter }: SessionList): readonly Block[] {
  const last = sessions.at(-1)?.session
  if (next === null || last === undefined) return []
  const after = { startTime: next.startTime, number: last.number }
  const action = encode(names === null ? { type: 'list', show, after: next } : { type: 'find', show, filter, after })
  return [{ type: 'buttons', buttons: [{ label: 'More…', action }] }]
}

/** The other lists, and filters; from a later page also the way back to the first. What is filtered stays so in another list. */
function showMenu({ page: { show: shown, isFirst }, filter, names, offered, seen }: SessionList): Block {
  const { lists } = seen.words.common
  const back = isFirst ? [] : [{ label: `First page: ${lists[shown].toLowerCase()}`, value: shown }]
  const others = SHOWS.filter((show) => show !== shown).map((show) => ({ label: lists[show], value: show }))
  const all = names === null ? [] : [{ label: 'Without a filter', value: 'all' }]
  return {
    type: 'menu',
    action: encode({ type: 'find-menu', show: shown, filter }),
    placeholder: 'Show others',
    options: [...back, ...others, ...all, ...filterChoices(offered, filter)],
  }
}

function filterChoices(offered: ListFilters | null, filter: ListFilter): readonly Choice[] {
  if (offered === null) return [{ label: 'Filter by segment or mentor…', value: 'filters' }]
  return [
    ...offered.segments.filter(({ id }) => id !== filter.segmentId).map((one) => filterChoice('Segment', one)),
    ...offered.mentors.filter(({ id }) => id !== filter.mentorId).map((one) => filterChoice('Mentor', one)),
  ]
}

function filterChoice(kind: string, { id, name }: { readonly id: string; readonly name: string }): Choice {
  return { label: oneLine(`${kind}: ${name}`, LIMITS.optionLabel), value: id }
}
