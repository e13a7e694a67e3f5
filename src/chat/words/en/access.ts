import type { Keeper } from '../../../domain/role.ts'
import type { Span, Text } from '../../view.ts'

/** Roles, and the codes that make spaces one organization and accounts one person. */
export const EN_ACCESS = {
  roles: 'Roles',
  allRoles: 'All roles',
  isAlready: (aRole: string) => ` is ${aRole} already. Nothing changed.`,
  isNow: (aRole: string) => ` is ${aRole} now.`,
  keeps: (why: string) => ` ${why}.`,
  nobody: 'Nobody has a role yet: everyone is a student.',
  give: (command: Span): Text => ['Give one with ', command],
  /** What is not a grant of this organization, and cannot be taken here. */
  by: { platform: ' (by the platform)', settings: ' (by the settings)' } as Record<Keeper, string>,
  once: (until: Span): Text => ['The code works once, until ', until, '. Do not show it to anybody.'],
  link: {
    title: 'Link your accounts',
    submit: 'Link them',
    haveCode: 'I have a code…',
    codeLabel: 'The code that your other account got',
    type: (command: Span): Text => ['With your other account, type\n', command],
    after: 'Both are then one person: one registration and one attendance, wherever you press Join.',
    done: 'Accounts linked',
    areOne: (person: Span, accounts: number): Text => [
      'You are ',
      person,
      ` with ${accounts} ${accounts === 1 ? 'account' : 'accounts'} now. What you registered for with either is yours.`,
    ],
  },
  connect: {
    title: (school: string) => `Connect a space to ${school}`,
    type: (command: Span): Text => ['In the other space, type\n', command],
    after: 'Its people and segments then belong here. A space that has sessions of its own cannot be connected.',
    done: (school: string) => `Connected to ${school}`,
    belongs: (space: Span, link: Span, settings: Span): Text => [
      space,
      ' belongs to it now, with its people and segments. Sessions are shared from here on; an admin chooses the channel in which they are announced here with ',
      settings,
      '. People with accounts in both can make them one with ',
      link,
      '.',
    ],
  },
}
