import type { GroupTrouble } from '../../../domain/group.ts'
import { plural } from '../../spans.ts'
import type { Span, Text } from '../../view.ts'

/** Why a line of a pasted list was not understood. */
export type LineTrouble = 'nobody' | 'no_address' | 'no_account' | 'several' | 'quote_open'

/** Segments: their answers, what they follow, and lists of people that are pasted. */
export const EN_SEGMENTS = {
  buttons: { who: 'Who is in it', all: 'All segments', paste: 'Paste a list…', now: 'Sync now', stop: 'Stop syncing' },
  title: (name: string) => `Segment: ${name}`,
  made: (name: string) => `Segment created: ${name}`,
  list: 'Segments',
  people: (count: number) => plural(count, 'person', 'people'),
  isIn: ' is in this segment now.',
  wasIn: ' was in this segment already.',
  isOut: ' is no longer in this segment. What they are registered for stays theirs.',
  announcedFromNow: (channel: Span): Text => ['Its sessions are announced in ', channel, ' from now on.'],
  announced: (channel: Span): Text => ['Its sessions are announced in ', channel, '.\n'],
  putIn: (add: Span, sync: Span): Text => ['Add people with ', add, ', or sync it with a group: ', sync, '.'],
  empty: (add: Span): Text => ['Nobody is in it yet. Add someone with ', add, ', or paste a list.'],
  none: (make: Span): Text => [
    'There are no segments yet. A segment is a named group of students, such as a cohort. Make one with ',
    make,
    '.',
  ],
  whoMenu: 'Who is in…',
  byName: (show: Span): Text => ['Any segment by its name: ', show],
  /** What a segment follows, under its name. */
  syncedFrom: (group: string, at: Span): Text => [`Synced from @${group}, last `, at],
  syncedNotYet: (group: string) => `Synced from @${group}; people are being taken in`,
  syncedAsTheyAct: (group: string) => `Takes in people of @${group} as they use Rollcall`,
  trouble: {
    gone: 'the group is gone; everybody stays',
    members_intent:
      'the bot may not list the people of a role. Switch on “Server Members Intent” on the Bot page of its application, then sync again',
    groups_scope: 'the app may not read groups. Give it the scope usergroups:read and install it again',
    unreachable: 'the group could not be read; it is tried again',
    none_here: 'there are no groups in that space',
  } satisfies Record<GroupTrouble, string> as Record<GroupTrouble, string>,
  /** The doctor's heading over segments that are not in step. */
  notInStep: 'Segments that are not in step with their group',
  sync: {
    title: (name: string) => `Synced: ${name}`,
    asTheyAct: (name: string) => `Partly synced: ${name}`,
    wasMade: 'The segment is new. ',
    joined: (count: number) => `${plural(count, 'person', 'people')} joined`,
    left: (count: number) => `${plural(count, 'person', 'people')} left`,
    unchanged: 'Nobody joined or left',
    now: (members: number) => `; ${members} in the segment now.`,
    following: (count: number) => ` ${count} more follow within minutes.`,
    kept: 'From now on it stays in step with the group. People added by hand stay whatever the group says, and whoever leaves keeps their registrations.',
    stopped: (name: string) => `Not synced any more: ${name}`,
    stays: 'It follows no group any more. Everybody stays in it, as if added by hand.',
  },
  paste: {
    title: (name: string) => `Add to ${name}`,
    submit: 'Add them',
    label: 'Who',
    hint: 'One a line, or CSV with the columns name, email, account: people of this space.',
    example: 'Ana Ferreira\nben@example.org\nChidi Eze, chidi@example.org',
    added: (count: number) => `${plural(count, 'person', 'people')} added`,
    already: (count: number) => `, ${count} there already`,
    nothing: 'Nobody was added',
    unread: (count: number) => `Not understood: ${plural(count, 'line')}`,
    line: (number: number) => `Line ${number}: `,
    emptyList: 'The list has no lines.',
    why: {
      nobody: 'nobody here is called that',
      no_address: 'nobody here has confirmed that address',
      no_account: 'no person here has that account',
      several: 'several people are called that: give an address or an account',
      quote_open: 'a quotation mark is not closed',
    } satisfies Record<LineTrouble, string> as Record<LineTrouble, string>,
  },
  agenda: {
    title: (name: string) => `This week: ${name}`,
    more: (count: number) => `and ${count} more this week`,
    menu: 'Details of…',
    howTo: (show: Span): Text => ['Open a session to join it. All that is for this segment: ', show],
  },
}
