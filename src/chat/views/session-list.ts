import type { ListFilters } from '../../usecases/list-filters.ts'
import type { SessionPage } from '../../usecases/list-sessions.ts'
import type { SessionFilter } from '../../usecases/ports.ts'
import { encode } from '../action.ts'
import type { Show } from '../list-action.ts'
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
  readonly filter: SessionFilter
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
      showMenu({ ...list, leadsToAll: list.names !== null }),
    ],
  }
}

/** A button for one of the lists. */
export function showButton(show: Show, seen: Seen): Button {
  return { label: seen.words.common.lists[show], action: encode({ type: 'list', show, after: null }) }
}

function emptyList(show: Show, { mayCreate, seen }: SessionList): View {
  const { lists, common } = seen.words
  const elsewhere: readonly Button[] = show === 'upcoming' ? [] : [showButton('upcoming', seen)]
  const create: readonly Button[] = mayCreate
    ? [{ label: common.buttons.create, action: encode({ type: 'create-form' }), tone: 'primary' }]
    : []
  const buttons = [...elsewhere, ...create]
  const hint: Text = mayCreate ? lists.makeOne({ code: '/session create' }) : [lists.announced]
  return {
    title: common.lists[show],
    tone: 'muted',
    body: [
      { type: 'text', text: show === 'upcoming' ? [lists.empty[show], ...hint] : [lists.empty[show]] },
      ...(buttons.length === 0 ? [] : [{ type: 'buttons' as const, buttons }]),
    ],
  }
}

function titleOf({ page, names, seen }: SessionList): string {
  return oneLine([seen.words.common.lists[page.show], ...(names ?? [])].join(' · '), LIMITS.title)
}

function nothingFits(list: SessionList): View {
  const { show } = list.page
  const { lists: words } = list.seen.words
  return {
    title: titleOf(list),
    tone: 'muted',
    body: [
      { type: 'text', text: [words.nothingFits] },
      showMenu({ ...list, leadsToAll: false }),
      { type: 'buttons', buttons: [{ label: words.showAll, action: encode({ type: 'list', show, after: null }) }] },
    ],
  }
}

function nextPage({ page: { show, next, sessions }, names, filter, seen }: SessionList): readonly Block[] {
  const last = sessions.at(-1)?.session
  if (next === null || last === undefined) return []
  const after = { startTime: next.startTime, number: last.number }
  const action = encode(names === null ? { type: 'list', show, after: next } : { type: 'find', show, filter, after })
  return [{ type: 'buttons', buttons: [{ label: seen.words.lists.more, action }] }]
}

/** The other lists, and filters; from a later page also the way back to the first. What is filtered stays so in another list. */
function showMenu({
  page: { show: shown, isFirst },
  filter,
  offered,
  seen,
  leadsToAll,
}: SessionList & { readonly leadsToAll: boolean }): Block {
  const { lists } = seen.words.common
  const { lists: words } = seen.words
  const back = isFirst ? [] : [{ label: words.firstPage(lists[shown].toLowerCase()), value: shown }]
  const others = SHOWS.filter((show) => show !== shown).map((show) => ({ label: lists[show], value: show }))
  const day = { label: seen.words.home.today, value: 'home' }
  const all = leadsToAll ? [{ label: words.withoutFilter, value: 'all' }] : []
  return {
    type: 'menu',
    action: encode({ type: 'find-menu', show: shown, filter }),
    placeholder: offered === null ? words.showOthers : words.chooseFilter,
    options: [...back, ...others, day, ...all, ...filterChoices(offered, { filter, seen })],
  }
}

function filterChoices(
  offered: ListFilters | null,
  { filter, seen }: { readonly filter: SessionFilter; readonly seen: Seen },
): readonly Choice[] {
  const { lists: words } = seen.words
  const search = { label: words.search, value: 'find-form' }
  if (offered === null) return [search, { label: words.filter, value: 'filters' }]
  return [
    search,
    ...offered.segments
      .filter(({ id }) => id !== filter.segmentId)
      .map((one) => filterChoice(words.segment(one.name), one.id)),
    ...offered.mentors
      .filter(({ id }) => id !== filter.mentorId)
      .map((one) => filterChoice(words.mentor(one.name), one.id)),
  ]
}

function filterChoice(label: string, id: string): Choice {
  return { label: oneLine(label, LIMITS.optionLabel), value: id }
}
