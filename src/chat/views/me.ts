import type { Identity, Space } from '../../domain/entities.ts'
import type { Role } from '../../domain/words.ts'
import { encode } from '../action.ts'
import { timeText } from '../clock-text.ts'
import { capitalised, ROLE_WORDS } from '../session-words.ts'
import { joinTexts, namesText, oneLine, shorten } from '../spans.ts'
import type { Text, View } from '../view.ts'
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
  readonly seen: Seen
}

/** One of a person's accounts, and where it is. */
export type Account = {
  readonly identity: Pick<Identity, 'name' | 'platform'>
  readonly space: Pick<Space, 'name'>
}

/** One's own settings: zone, role, segments, accounts. */
export function me(mine: Me): View {
  return {
    title: oneLine(mine.name, LIMITS.title),
    body: [
      {
        type: 'facts',
        facts: [
          { label: 'Time zone', value: zoneText(mine) },
          { label: 'Role', value: [ROLE_WORDS[mine.role]] },
          { label: 'School', value: [oneLine(mine.organizationName, 80)] },
          { label: 'Segments', value: mine.segments.length === 0 ? ['None'] : namesText(mine.segments, 6) },
          { label: 'Accounts', value: accountsText(mine.accounts) },
        ],
      },
      {
        type: 'buttons',
        buttons: [
          {
            label: mine.zone === null ? 'Set time zone…' : 'Change time zone…',
            action: encode({ type: 'zone-form' }),
            ...(mine.zone === null ? { tone: 'primary' as const } : {}),
          },
          showButton('mine'),
        ],
      },
      {
        type: 'note',
        text: ['Here and elsewhere with another account? Make them one person: ', { code: '/session link' }],
      },
    ],
  }
}

const ACCOUNTS_NAMED = 5

function zoneText({ zone, seen }: Me): Text {
  if (zone === null) return [`Not set; ${seen.zone} is used`]
  return [`${zone}, ${timeText(seen.now, zone)} there now`]
}

function accountsText(accounts: readonly Account[]): Text {
  if (accounts.length === 0) return ['None']
  const named = accounts
    .slice(0, ACCOUNTS_NAMED)
    .map(
      ({ identity, space }): Text => [
        `${shorten(identity.name, 40)} in ${shorten(space.name, 40)} (${capitalised(identity.platform)})`,
      ],
    )
  const others = accounts.length - ACCOUNTS_NAMED
  return [...joinTexts(named, '\n'), ...(others > 0 ? [`\nand ${others} more`] : [])]
}
