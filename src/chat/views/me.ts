import type { Identity, Space } from '../../domain/entities.ts'
import type { Reach, Role } from '../../domain/words.ts'
import { encode } from '../action.ts'
import { timeText } from '../clock-text.ts'
import { offsetsText, REACH_CHOICES, REACH_WORDS } from '../reminder-words.ts'
import { joinTexts, namesText, oneLine, shorten } from '../spans.ts'
import type { Block, Button, Text, View } from '../view.ts'
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

/** One's own settings: zone, how and when one is told, address, role, segments, accounts. */
export function me(mine: Me): View {
  return {
    title: oneLine(mine.name, LIMITS.title),
    ...(mine.done.length === 0 ? {} : { tone: 'good' as const }),
    body: [
      ...mine.done.map((done): Block => ({ type: 'text', text: doneText(done, mine.seen) })),
      {
        type: 'facts',
        facts: [
          { label: 'Time zone', value: zoneText(mine) },
          { label: 'Reminders', value: remindersText(mine) },
          { label: 'Email', value: emailText(mine.email) },
          { label: 'Role', value: [mine.seen.words.common.role[mine.role]] },
          { label: 'School', value: [oneLine(mine.organizationName, 80)] },
          {
            label: 'Segments',
            value:
              mine.segments.length === 0 ? ['None'] : namesText(mine.segments, { most: 6, words: mine.seen.words }),
          },
          { label: 'Accounts', value: accountsText(mine.accounts) },
        ],
      },
      { type: 'menu', action: encode({ type: 'reach-menu' }), placeholder: 'How you are told', options: REACH_CHOICES },
      { type: 'buttons', buttons: buttonsOf(mine) },
      ...noteBlocks(mine),
      {
        type: 'note',
        text: ['Here and elsewhere with another account? Make them one person: ', { code: '/session link' }],
      },
    ],
  }
}

const ACCOUNTS_NAMED = 5
const LONGEST_ADDRESS = 100

function doneText(done: Done, seen: Seen): Text {
  switch (done.what) {
    case 'zone':
      return ['Times are shown in ', { strong: seen.zone }, ' from now on.']
    case 'reminders':
      return [{ strong: 'Kept. ' }, 'How you are told from now on stands here.']
    case 'email-confirmed':
      return [{ strong: shorten(done.address, LONGEST_ADDRESS) }, ' is yours, and mail goes there if you choose so.']
    case 'email-asked':
      return [
        'A code is on its way to ',
        { strong: shorten(done.address, LONGEST_ADDRESS) },
        '. Press Enter code… and type it, until ',
        { time: done.expiresAt, show: 'time', zone: seen.zone },
        '. Until then all stays as it was.',
      ]
  }
}

function zoneText({ zone, seen }: Me): Text {
  if (zone === null) return [`Not set; ${seen.zone} is used`]
  return [`${zone}, ${timeText(seen.now, zone)} there now`]
}

function remindersText({ reminders: { reach, offsets, own } }: Me): Text {
  if (reach === 'off') return [`${REACH_WORDS.off}; changes come by direct message`]
  return [`${REACH_WORDS[reach]}, ${offsetsText(offsets)}${own ? '' : ' (as everyone here)'}`]
}

function emailText(email: EmailState): Text {
  if (!('address' in email)) return [email.state === 'off' ? 'No mail is sent from here' : 'None']
  const address = shorten(email.address, LONGEST_ADDRESS)
  if (email.state === 'confirmed') return [address]
  return [
    email.state === 'bounced' ? `${address}, which refuses mail: confirm it anew` : `${address}, not confirmed yet`,
  ]
}

function buttonsOf({ zone, email, done, seen }: Me): readonly Button[] {
  const wasAsked = done.some(({ what }) => what === 'email-asked')
  const enterCode: Button = { label: 'Enter code…', action: encode({ type: 'email-code-form' }), tone: 'primary' }
  return [
    ...(wasAsked ? [enterCode] : []),
    {
      label: zone === null ? 'Set time zone…' : 'Change time zone…',
      action: encode({ type: 'zone-form' }),
      ...(zone === null && !wasAsked ? { tone: 'primary' as const } : {}),
    },
    { label: 'Reminders…', action: encode({ type: 'reminders-form' }) },
    ...(email.state === 'off' ? [] : [{ label: 'Email…', action: encode({ type: 'email-form' }) }]),
    showButton('mine', seen),
  ]
}

function noteBlocks(mine: Me): readonly Block[] {
  return [...undeliveredBlocks(mine), ...reachBlocks(mine)]
}

function undeliveredBlocks({ undelivered }: Me): readonly Block[] {
  if (undelivered === undefined) return []
  const { address, reason } = undelivered
  const why = ` did not arrive. ${shorten(reason, 150)} Check how it is written, or give another.`
  return [{ type: 'note', text: ['The code for ', { strong: shorten(address, LONGEST_ADDRESS) }, why] }]
}

function reachBlocks({ reminders: { reach }, email }: Me): readonly Block[] {
  if ((reach !== 'email' && reach !== 'both') || email.state === 'confirmed') return []
  const text = email.state === 'off' ? 'No mail is sent from here' : 'No address of yours is confirmed'
  return [{ type: 'note', text: [`${text}, so that all comes by direct message.`] }]
}

function accountsText(accounts: readonly Account[]): Text {
  if (accounts.length === 0) return ['None']
  const named = accounts
    .slice(0, ACCOUNTS_NAMED)
    .map(
      ({ identity, space }): Text => [
        `${shorten(identity.name, 40)} in ${shorten(space.name, 40)} (${identity.platform.charAt(0).toUpperCase()}${identity.platform.slice(1)})`,
      ],
    )
  const others = accounts.length - ACCOUNTS_NAMED
  return [...joinTexts(named, '\n'), ...(others > 0 ? [`\nand ${others} more`] : [])]
}
