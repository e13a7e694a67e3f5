import type { SessionPage } from '../../usecases/list-sessions.ts'
import type { Show } from '../action.ts'
import { encode, SHOWS } from '../action.ts'
import type { Block, Button, Text, View } from '../view.ts'
import type { Seen } from './seen.ts'
import { sessionRow } from './session-row.ts'

/** A page of at most five sessions: with four buttons each, that is what one message carries everywhere. */
export type SessionList = {
  readonly page: SessionPage
  /** Whether the viewer may create sessions: an empty list then says how. */
  readonly mayCreate: boolean
  readonly seen: Seen
}

/** A page of sessions, or what to do where there are none. */
export function sessionList({ page, mayCreate, seen }: SessionList): View {
  if (page.sessions.length === 0) return emptyList(page.show, mayCreate)
  return {
    title: TITLES[page.show],
    body: [
      ...page.sessions.flatMap((facts) => sessionRow({ facts, own: page.own.get(facts.session.id) }, seen)),
      ...nextPage(page),
      showMenu(page),
    ],
  }
}

/** A button for one of the lists. */
export function showButton(show: Show): Button {
  return { label: TITLES[show], action: encode({ type: 'list', show, after: null }) }
}

const TITLES: Readonly<Record<Show, string>> = {
  upcoming: 'Upcoming sessions',
  mine: 'My sessions',
  week: 'Sessions this week',
  past: 'Past sessions',
}

const EMPTY: Readonly<Record<Show, Text>> = {
  upcoming: ['No session is planned yet.'],
  mine: ['You are not registered for anything yet. Press Join on a session, and it will be listed here.'],
  week: ['Nothing is planned for the next seven days.'],
  past: ['No session has taken place yet.'],
}

function emptyList(show: Show, mayCreate: boolean): View {
  const elsewhere: readonly Button[] = show === 'upcoming' ? [] : [showButton('upcoming')]
  const create: readonly Button[] = mayCreate
    ? [{ label: 'Create a session…', action: encode({ type: 'create-form' }), tone: 'primary' }]
    : []
  const buttons = [...elsewhere, ...create]
  const hint: Text = mayCreate
    ? [' Make one with ', { code: '/session create' }, '.']
    : [' As soon as one is planned, it is announced.']
  return {
    title: TITLES[show],
    tone: 'muted',
    body: [
      { type: 'text', text: show === 'upcoming' ? [...EMPTY[show], ...hint] : EMPTY[show] },
      ...(buttons.length === 0 ? [] : [{ type: 'buttons' as const, buttons }]),
    ],
  }
}

function nextPage({ show, next }: SessionPage): readonly Block[] {
  if (next === null) return []
  return [{ type: 'buttons', buttons: [{ label: 'More…', action: encode({ type: 'list', show, after: next }) }] }]
}

/** The other lists; from a later page also the way back to the first. */
function showMenu({ show: shown, isFirst }: SessionPage): Block {
  const back = isFirst ? [] : [{ label: `First page: ${TITLES[shown].toLowerCase()}`, value: shown }]
  const others = SHOWS.filter((show) => show !== shown).map((show) => ({ label: TITLES[show], value: show }))
  return {
    type: 'menu',
    action: encode({ type: 'list-menu' }),
    placeholder: 'Show others',
    options: [...back, ...others],
  }
}
