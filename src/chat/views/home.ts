import type { Role } from '../../domain/words.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import type { HomePage, Some } from '../../usecases/read-home.ts'
import { encode } from '../action.ts'
import { heading } from '../session-words.ts'
import { joinTexts, oneLine, shorten } from '../spans.ts'
import type { Block, Button, Choice, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import { attentionButton, sessionChoice, troubledLine } from './attention.ts'
import { attendeesButton } from './manage-buttons.ts'
import { ownAndMentor, ownJoinButton, ownText } from './own-part.ts'
import type { Seen } from './seen.ts'
import { detailsButton, joinButton } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'
import { showButton } from './session-list.ts'

/** What one person sees at home. */
export type Home = HomePage & {
  readonly name: string
  readonly role: Role
  /** Parts of the program that do not work as they should, for admins; empty for all others. */
  readonly ailing: readonly string[]
  readonly seen: Seen
}

/** The home page, somebody's day: what is next, what they host and go to, what is open, and for admins what needs attention. */
export function home(page: Home): View {
  const { next, mine, hosting, open, seen } = page
  const { home: words, common } = seen.words
  const nothing = next === null && open.list.length + page.attention.list.length === 0
  return {
    title: oneLine(words.hello(page.name), LIMITS.title),
    body: [
      ...attentionBlocks(page),
      ...(next === null ? [] : [headingBlock(words.next), ...nextBlocks(next, page)]),
      ...lines(hosting, {
        head: headingBlock(words.hosting, moreText(hosting, { button: common.lists.mine, seen })),
        line: (facts) => hostingLine(facts, seen),
      }),
      ...lines(mine, {
        head: headingBlock(words.mine, moreText(mine, { button: common.lists.mine, seen })),
        line: (facts) => mineLine(facts, page),
      }),
      ...openBlocks(open, page),
      ...(nothing ? [emptyBlock(page)] : []),
      ...menuBlocks(page),
      { type: 'divider' },
      { type: 'buttons', buttons: navigation(page) },
    ],
  }
}

/** Titles in lines, so that many fit, in characters. */
const LONGEST_TITLE = 45
/** Parts that are named in one line. */
const PARTS_NAMED = 6

function headingBlock(name: string, more: Text = []): Block {
  return { type: 'note', text: [{ strong: name }, ...more] }
}

function moreText(
  { more, atLeast }: Some<unknown>,
  { button, seen }: { readonly button: string; readonly seen: Seen },
): Text {
  const { home: words } = seen.words
  if (more === 0) return atLeast ? [words.andOthers(button)] : []
  return [(atLeast ? words.moreAtLeast : words.more)(more, button)]
}

function nextBlocks(facts: SessionFacts, page: Home): readonly Block[] {
  const { seen } = page
  const { session } = facts
  const own = page.own.get(session.id)
  const isHost = own?.part === 'host'
  const buttons = isHost
    ? [joinButton(session, seen), attendeesButton(session.id, seen), detailsButton(session, seen)]
    : [...ownJoinButton(session, { own, seen }), detailsButton(session, seen)]
  const count: Text = isHost ? headCount(facts, seen) : []
  return [
    { type: 'text', text: [...rowText(facts, page), ...(count.length === 0 ? [] : [' · ', ...count])] },
    { type: 'buttons', buttons },
  ]
}

function openBlocks(open: Some<SessionFacts>, page: Home): readonly Block[] {
  const { seen } = page
  if (open.list.length === 0) return []
  const { home: words, common } = seen.words
  return [
    headingBlock(words.open, moreText(open, { button: common.lists.upcoming, seen })),
    ...open.list.flatMap((facts): readonly Block[] => [
      { type: 'text', text: rowText(facts, page) },
      {
        type: 'buttons',
        buttons: [
          ...ownJoinButton(facts.session, { own: page.own.get(facts.session.id), seen }),
          detailsButton(facts.session, seen),
        ],
      },
    ]),
  ]
}

function lines(
  { list }: Some<SessionFacts>,
  shown: { readonly head: Block; readonly line: (facts: SessionFacts) => Text },
): readonly Block[] {
  if (list.length === 0) return []
  return [shown.head, { type: 'text', text: joinTexts(list.map(shown.line), '\n') }]
}

function rowText(facts: SessionFacts, { own, seen }: Home): Text {
  const { session } = facts
  const small = joinTexts(ownAndMentor(facts, { own: own.get(session.id), seen }), ' · ')
  const lead = [{ strong: heading(session) }, '\n', ...sessionLead(session, seen)]
  return small.length === 0 ? lead : [...lead, '\n', ...small]
}

function mineLine({ session }: SessionFacts, { own, seen }: Home): Text {
  const when: Text = [{ time: session.startTime, show: 'full', zone: seen.zone }]
  return joinTexts([lineTitle(session), when, ownText(session, { own: own.get(session.id), seen })], ' · ')
}

function hostingLine(facts: SessionFacts, seen: Seen): Text {
  const when: Text = [{ time: facts.session.startTime, show: 'time', zone: seen.zone }]
  return joinTexts([when, lineTitle(facts.session), headCount(facts, seen)], ' · ')
}

function lineTitle(session: SessionFacts['session']): Text {
  return [{ strong: shorten(heading(session), LONGEST_TITLE) }]
}

/** Registered, places and those who wait. */
function headCount({ session }: SessionFacts, { words }: Seen): Text {
  const { registeredCount, waitlistedCount, capacity } = session
  const waiting = waitlistedCount === 0 ? '' : words.common.waiting(waitlistedCount)
  return [`${words.home.headCount(registeredCount, capacity)}${waiting}`]
}

function attentionBlocks({ attention, ailing, seen }: Home): readonly Block[] {
  const { home: words } = seen.words
  const { list, more } = attention
  const named = ailing.slice(0, PARTS_NAMED).map(seen.words.doctor.part).join(', ')
  const parts: Text = ailing.length === 0 ? [] : [words.notWorking(shorten(named, 200))]
  const buttons: readonly Button[] = [
    ...(more > 0 ? [attentionButton(seen)] : []),
    ...(ailing.length > 0 ? [{ label: words.doctor, action: encode({ type: 'doctor' }) }] : []),
  ]
  if (list.length === 0 && parts.length === 0) return []
  const troubled = list.map((one) => troubledLine(one, seen))
  return [
    headingBlock(words.attention, moreText(attention, { button: words.all, seen })),
    { type: 'text', text: joinTexts([parts, ...troubled], '\n') },
    ...(buttons.length === 0 ? [] : [{ type: 'buttons' as const, buttons }]),
  ]
}

/** What stands in lines is opened from one menu. */
function menuBlocks({ attention, hosting, mine, seen }: Home): readonly Block[] {
  const named = [...attention.list, ...hosting.list, ...mine.list].map(({ session }) => session)
  const options = new Map(named.map((session): [string, Choice] => [session.id, sessionChoice(session)]))
  if (options.size === 0) return []
  return [
    {
      type: 'menu',
      action: encode({ type: 'pick', goal: 'details' }),
      placeholder: seen.words.home.openOne,
      options: [...options.values()],
    },
  ]
}

function emptyBlock({ role, seen }: Home): Block {
  const { home: words } = seen.words
  const hint: Text = role === 'student' ? [words.nothingForStudents] : words.makeOne({ code: '/session create' })
  return { type: 'text', text: [words.nothing, ...hint] }
}

function navigation({ role, seen }: Home): readonly Button[] {
  const { common, me } = seen.words
  const create: readonly Button[] =
    role === 'student' ? [] : [{ label: common.buttons.create, action: encode({ type: 'create-form' }) }]
  return [
    showButton('upcoming', seen),
    showButton('mine', seen),
    ...create,
    { label: me.buttons.settings, action: encode({ type: 'me' }) },
    { label: common.buttons.help, action: encode({ type: 'help' }) },
  ]
}
