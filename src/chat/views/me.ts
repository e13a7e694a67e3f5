import type { Identity, Space } from '../../domain/entities.ts'
import type { Reach, Role } from '../../domain/words.ts'
import { encode } from '../action.ts'
import { timeText } from '../clock-text.ts'
import { offsetsText, reachChoices } from '../reminder-words.ts'
import { joinTexts, namesText, oneLine, shorten } from '../spans.ts'
import type { Block, Button, Fact, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'
import { showButton } from './session-list.ts'

/** `zone` is their own, null while nobody knows it. */
export type Me = {
  readonly name: string
  readonly role: Role
  readonly zone: string | null
  readonly organizationName: string
  /** Names of the segments that they are in. */
  readonly segments: readonly string[]
  readonly accounts: readonly Account[]
  readonly reminders: {
    readonly reach: Reach
    /** Minutes before the start; `own`: they chose them. */
    readonly offsets: readonly number[]
    readonly own: boolean
  }
  /** `off`: this program sends no mail. */
  readonly email: EmailState
  /** The address that a code did not get to, and why. */
  readonly undelivered?: { readonly address: string; readonly reason: string }
  /** What was just done, in the order in which it was. */
  readonly done: readonly Done[]
  readonly seen: Seen
}

/** One of a person's accounts, and where it is. */
export type Account = {
  readonly identity: Pick<Identity, 'name' | 'platform'>
  readonly space: Pick<Space, 'name'>
}

/** Somebody's address, and whether mail may go there. */
export type EmailState =
  | { readonly state: 'off' | 'none' }
  | { readonly state: 'confirmed' | 'unconfirmed' | 'bounced'; readonly address: string }

/** A change that was just made. */
export type Done =
  | { readonly what: 'zone' | 'reminders' }
  /** A code is on its way to the address. */
  | { readonly what: 'email-asked'; readonly address: string; readonly expiresAt: Date }
  | { readonly what: 'email-confirmed'; readonly address: string }

/** One's own settings: zone, how and when one is told, address, role, segments, accounts, and one's own data. */
export function me(mine: Me): View {
  const { seen, done } = mine
  const { me: words } = seen.words
  return {
    title: oneLine(mine.name, LIMITS.title),
    ...(done.length === 0 ? {} : { tone: 'good' as const }),
    body: [
      ...done.map((one): Block => ({ type: 'text', text: doneText(one, seen) })),
      { type: 'facts', facts: factsOf(mine) },
      {
        type: 'menu',
        action: encode({ type: 'reach-menu' }),
        placeholder: words.reachMenu,
        options: reachChoices(seen),
      },
      { type: 'buttons', buttons: buttonsOf(mine) },
      ...undeliveredBlocks(mine),
      ...reachBlocks(mine),
      { type: 'note', text: words.linkHint },
      { type: 'buttons', buttons: dataButtons(seen) },
    ],
  }
}

const ACCOUNTS_NAMED = 5
const LONGEST_ADDRESS = 100

function doneText(done: Done, seen: Seen): Text {
  const { done: words } = seen.words.me
  switch (done.what) {
    case 'zone':
      return words.zone({ strong: seen.zone })
    case 'reminders':
      return words.reminders
    case 'email-confirmed':
      return words.emailConfirmed({ strong: shorten(done.address, LONGEST_ADDRESS) })
    case 'email-asked':
      return words.emailAsked(
        { strong: shorten(done.address, LONGEST_ADDRESS) },
        { time: done.expiresAt, show: 'time', zone: seen.zone },
      )
  }
}

function factsOf(mine: Me): readonly Fact[] {
  const { segments, seen } = mine
  const { me: words, common } = seen.words
  const { facts } = words
  return [
    { label: facts.zone, value: zoneText(mine) },
    { label: facts.reminders, value: remindersText(mine) },
    { label: facts.email, value: emailText(mine) },
    { label: facts.calendar, value: [words.calendarByFile] },
    { label: facts.role, value: [common.role[mine.role]] },
    { label: facts.school, value: [oneLine(mine.organizationName, 80)] },
    {
      label: facts.segments,
      value: segments.length === 0 ? [words.none] : namesText(segments, { most: 6, words: seen.words }),
    },
    { label: facts.accounts, value: accountsText(mine) },
  ]
}

function zoneText({ zone, seen }: Me): Text {
  const { me: words } = seen.words
  return [zone === null ? words.zoneUnset(seen.zone) : words.zoneNow(zone, timeText(seen.now, zone))]
}

function remindersText({ reminders: { reach, offsets, own }, seen }: Me): Text {
  const { me: words } = seen.words
  if (reach === 'off') return [words.changesByDm(words.reach.off)]
  return [`${words.reach[reach]}, ${offsetsText(offsets, seen)}${own ? '' : words.asEveryone}`]
}

function emailText({ email, seen }: Me): Text {
  const { me: words } = seen.words
  if (!('address' in email)) return [email.state === 'off' ? words.mailOff : words.none]
  const address = shorten(email.address, LONGEST_ADDRESS)
  if (email.state === 'confirmed') return [address]
  return [(email.state === 'bounced' ? words.bounced : words.unconfirmed)(address)]
}

function buttonsOf({ zone, email, done, seen }: Me): readonly Button[] {
  const { buttons: words } = seen.words.me
  const wasAsked = done.some(({ what }) => what === 'email-asked')
  const enterCode: Button = { label: words.enterCode, action: encode({ type: 'email-code-form' }), tone: 'primary' }
  return [
    ...(wasAsked ? [enterCode] : []),
    {
      label: zone === null ? words.setZone : words.changeZone,
      action: encode({ type: 'zone-form' }),
      ...(zone === null && !wasAsked ? { tone: 'primary' as const } : {}),
    },
    { label: words.reminders, action: encode({ type: 'reminders-form' }) },
    ...(email.state === 'off' ? [] : [{ label: words.email, action: encode({ type: 'email-form' }) }]),
    showButton('mine', seen),
  ]
}

/** Accounts made one, and what SPEC section 6 gives everybody: all that is kept of them, and to be forgotten. */
function dataButtons({ words }: Seen): readonly Button[] {
  return [
    { label: words.me.buttons.link, action: encode({ type: 'link' }) },
    { label: words.me.buttons.export, action: encode({ type: 'export-own' }) },
    { label: words.me.buttons.forget, action: encode({ type: 'forget-form' }), tone: 'danger' },
  ]
}

function undeliveredBlocks({ undelivered, seen }: Me): readonly Block[] {
  if (undelivered === undefined) return []
  const { me, diagnosis } = seen.words
  const address = { strong: shorten(undelivered.address, LONGEST_ADDRESS) }
  return [{ type: 'note', text: me.notArrived(address, shorten(diagnosis(undelivered.reason), 150)) }]
}

function reachBlocks({ reminders: { reach }, email, seen }: Me): readonly Block[] {
  if ((reach !== 'email' && reach !== 'both') || email.state === 'confirmed') return []
  return [{ type: 'note', text: [seen.words.me.dmInstead[email.state === 'off' ? 'off' : 'unconfirmed']] }]
}

function accountsText({ accounts, seen }: Me): Text {
  const { me: words } = seen.words
  if (accounts.length === 0) return [words.none]
  const named = accounts.slice(0, ACCOUNTS_NAMED).map(({ identity, space }): Text => {
    const platform = identity.platform.charAt(0).toUpperCase() + identity.platform.slice(1)
    return [words.account(shorten(identity.name, 40), shorten(space.name, 40), platform)]
  })
  const others = accounts.length - ACCOUNTS_NAMED
  return [...joinTexts(named, '\n'), ...(others > 0 ? [`\n${words.moreAccounts(others)}`] : [])]
}
