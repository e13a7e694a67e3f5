import type { SessionId } from '../../domain/ids.ts'
import type { Role } from '../../domain/words.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import type { OwnPart } from '../../usecases/read-own-parts.ts'
import { encode } from '../action.ts'
import { heading } from '../session-words.ts'
import { joinTexts, oneLine, personSpan } from '../spans.ts'
import type { Block, Button, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import { attendeesButton } from './manage-buttons.ts'
import { type Looked, ownJoinButton, ownText } from './own-part.ts'
import type { Seen } from './seen.ts'
import { detailsButton, joinButton } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'
import { showButton } from './session-list.ts'
import type { SessionRow } from './session-row.ts'

/** What one person sees at home; each list is soonest first. */
export type Home = {
  readonly name: string
  readonly role: Role
  /** Sessions that they are registered or waiting for. */
  readonly mine: readonly SessionFacts[]
  /** The organization's next sessions, but those above. */
  readonly open: readonly SessionFacts[]
  /** Sessions of today that they host. */
  readonly hosting: readonly SessionFacts[]
  /** What the viewer is to each of them. */
  readonly own: ReadonlyMap<SessionId, OwnPart>
  readonly seen: Seen
}

/** The home page: what one hosts today, what is next, what is open. */
export function home(page: Home): View {
  const { hosting, own, seen } = page
  const mine = withoutThose(page.mine, hosting)
  const open = withoutThose(page.open, [...hosting, ...mine])
  const nothing = mine.length + open.length + hosting.length === 0
  return {
    title: oneLine(`Hello ${page.name}`, LIMITS.title),
    body: [
      ...section({
        name: 'You host today',
        elsewhere: 'Upcoming sessions',
        sessions: hosting,
        own,
        seen,
        buttons: hostButtons,
      }),
      ...section({ name: 'You go to', elsewhere: 'My sessions', sessions: mine, own, seen, buttons: joinButtons }),
      ...section({
        name: 'Coming up',
        elsewhere: 'Upcoming sessions',
        sessions: open,
        own,
        seen,
        buttons: joinButtons,
      }),
      ...(nothing ? [emptyBlock(page)] : []),
      { type: 'divider' },
      { type: 'buttons', buttons: navigation(page) },
    ],
  }
}

/** A session stands there once, since its buttons can. */
function withoutThose(sessions: readonly SessionFacts[], shown: readonly SessionFacts[]): readonly SessionFacts[] {
  return sessions.filter(({ session }) => !shown.some((other) => other.session.id === session.id))
}

/** Sessions shown of each list; the others are one press away. */
const SHOWN = 2

type Section = {
  readonly name: string
  /** The button that leads to the others. */
  readonly elsewhere: string
  readonly sessions: readonly SessionFacts[]
  readonly own: ReadonlyMap<SessionId, OwnPart>
  readonly seen: Seen
  readonly buttons: (facts: SessionFacts, looked: Looked) => readonly Button[]
}

function section({ name, elsewhere, sessions, own, seen, buttons }: Section): readonly Block[] {
  if (sessions.length === 0) return []
  const others = sessions.length - SHOWN
  const more = others > 0 ? ` · the next ${SHOWN}; for the others press ${elsewhere}` : ''
  return [
    { type: 'note', text: [{ strong: name }, more] },
    ...sessions.slice(0, SHOWN).flatMap((facts): readonly Block[] => [
      { type: 'text', text: rowText({ facts, own: own.get(facts.session.id) }, seen) },
      { type: 'buttons', buttons: buttons(facts, { own: own.get(facts.session.id), seen }) },
    ]),
  ]
}

function rowText({ facts: { session, mentor }, own }: SessionRow, seen: Seen): Text {
  const host: Text = mentor === null ? [] : ['with ', personSpan(mentor)]
  const small = joinTexts([ownText(session, { own, seen }), host], ' · ')
  const lead = [{ strong: heading(session) }, '\n', ...sessionLead(session, seen)]
  return small.length === 0 ? lead : [...lead, '\n', ...small]
}

function joinButtons({ session }: SessionFacts, { own, seen }: Looked): readonly Button[] {
  return [...ownJoinButton(session, { own, seen }), detailsButton(session, seen)]
}

/** Start, End and the rest stand behind Details. */
function hostButtons({ session }: SessionFacts, { seen }: Looked): readonly Button[] {
  return [joinButton(session, seen), attendeesButton(session.id, seen), detailsButton(session, seen)]
}

function emptyBlock({ role }: Home): Block {
  const hint: Text =
    role === 'student'
      ? [' As soon as a session is planned for you, it stands here.']
      : [' Make a session with ', { code: '/session create' }, ' or the button below.']
  return { type: 'text', text: ['Nothing is planned.', ...hint] }
}

function navigation({ role, seen }: Home): readonly Button[] {
  const create: readonly Button[] =
    role === 'student' ? [] : [{ label: 'Create a session…', action: encode({ type: 'create-form' }) }]
  return [
    showButton('upcoming', seen),
    showButton('mine', seen),
    ...create,
    { label: 'My settings', action: encode({ type: 'me' }) },
    { label: 'Help', action: encode({ type: 'help' }) },
  ]
}
