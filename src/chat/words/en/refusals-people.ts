import type { GroupTrouble } from '../../../domain/group.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { ROLES } from '../../../domain/words.ts'
import type { RefusalTable } from '../../refusal-table.ts'
import { namesText, plural, shorten } from '../../spans.ts'
import { SEGMENTS_LISTED } from '../refusal-parts.ts'
import { IN_ENGLISH } from './basics.ts'
import { EN_COMMON } from './common.ts'

/** Refusals about people, segments, roles, and what joins accounts and spaces. */
export const EN_PEOPLE_REFUSALS = {
  not_allowed: ({ needs }) => ({
    wrong: [`That is for ${WHO_MAY[needs]}.`],
    instead: ['Ask one of them to do it; ', { code: '/session help' }, ' shows what you can do.'],
  }),
  mentor_not_yours: () => ({
    wrong: ['Only admins can name another mentor.'],
    instead: ['Leave ', { code: 'mentor:' }, ' out and you host it yourself; an admin can hand it to somebody else.'],
    atField: ['Leave it empty and you host it yourself; an admin can hand it to somebody else.'],
  }),
  stranger: () => ({
    wrong: ['I do not know you yet.'],
    instead: ['Please type ', { code: '/sessions' }, " once in your school's space, then I know you here too."],
  }),
  person_unknown: ({ ref }) => ({
    wrong: ref === '' ? ['I do not know whom you mean.'] : ['I do not know ', { strong: shorten(ref, 60) }, '.'],
    instead: ['Mention someone of this space, as in ', { code: '@ana' }, ', and pick them from the list that opens.'],
    atField: ['Choose somebody of this space from the list.'],
  }),
  person_is_bot: ({ name }) => ({
    wrong: [{ strong: shorten(name, 60) }, ' is an app, not a person.'],
    instead: ['Mention a person, as in ', { code: '@ana' }, '.'],
    atField: ['Choose a person from the list.'],
  }),
  segment_unknown: ({ name, known }) => ({
    wrong: ['There is no segment ', { strong: shorten(name, 60) }, '.'],
    instead:
      known.length === 0
        ? ['There are none yet. Make one with ', { code: '/session segment create name: Cohort 7' }, '.']
        : ['There are: ', ...namesText(known, { most: SEGMENTS_LISTED, ...IN_ENGLISH }), '.'],
  }),
  segment_exists: ({ name }) => ({
    wrong: ['There is a segment ', { strong: shorten(name, 60) }, ' already.'],
    instead: ['Choose another name, or add people to it with ', { code: '/session segment add' }, '.'],
  }),
  segment_unnameable: ({ name, why }) => ({
    wrong:
      why === 'comma'
        ? ['A segment cannot have a comma in its name: commas stand between the names of several.']
        : [{ strong: shorten(name, 60) }, ' means all people already, so no segment can be called so.'],
    instead: ['Choose another name, as in ', { code: 'Cohort 7' }, '.'],
  }),
  not_in_segment: ({ person, segment }) => ({
    wrong: [{ strong: shorten(person, 60) }, ' is not in ', { strong: shorten(segment, 60) }, '.'],
    instead: ['See who is in it with ', { code: `/session segment list name: ${shorten(segment, 60)}` }, '.'],
  }),
  in_synced_group: ({ person, group }) => ({
    wrong: [
      { strong: shorten(person, 60) },
      ` is in it through the group @${shorten(group, 60)}, which would bring them back.`,
    ],
    instead: ['Take them out of that group, and they leave the segment too.'],
  }),
  not_synced: ({ segment }) => ({
    wrong: [{ strong: shorten(segment, 60) }, ' follows no group.'],
    instead: [
      'Name one: ',
      { code: `/session segment sync name: ${shorten(segment, 60)} group: @cohort` },
      ', and pick it from the list that opens.',
    ],
  }),
  group_unreadable: ({ group, trouble }) => ({
    wrong: [`Nothing was synced from @${shorten(group, 60)}: ${GROUP_WORDS[trouble].wrong}.`],
    instead: [GROUP_WORDS[trouble].instead],
  }),
  role_unknown: ({ role }) => ({
    wrong: ['There is no role ', { strong: shorten(role, 60) }, '.'],
    instead: ['Type one of ', { code: ROLES.join(', ') }, '.'],
  }),
  role_not_held: ({ person, role }) => ({
    wrong: [{ strong: shorten(person, 60) }, ` is not ${EN_COMMON.aRole[role]}.`],
    instead: ['See who has which role with ', { code: '/session role list' }, '.'],
  }),
  role_kept: ({ person, by }) => ({
    wrong: [{ strong: shorten(person, 60) }, ` ${EN_COMMON.keepsSuperadmin[by]}.`],
    instead:
      by === 'platform'
        ? ['It was not given here and cannot be taken here: make somebody else the owner there.']
        : ['It was not given here: whoever runs Rollcall takes the account out of ', { code: 'SUPERADMINS' }, '.'],
  }),
  last_superadmin: () => ({
    wrong: ['That is the last superadmin, without whom nobody could give roles.'],
    instead: ['Make someone else one first: ', { code: '/session role grant person: @ana role: superadmin' }],
  }),
  code_unknown: () => ({
    wrong: ['I do not know that code. It may be mistyped, or used already.'],
    instead: ['Get a new one where you got it, with the same command without a code, and type it exactly as shown.'],
  }),
  code_expired: () => ({
    wrong: ['That code no longer works: it can be used once, within a few minutes.'],
    instead: ['Get a new one the way you got this one.'],
  }),
  mail_off: () => ({
    wrong: ['No mail is sent from here.'],
    instead: [
      'Everything comes by direct message. An admin can see with ',
      { code: '/session doctor' },
      ' how to turn mail on.',
    ],
  }),
  email_unusable: ({ value }) => ({
    wrong: [{ strong: shorten(value, 60) }, ' is not a mail address.'],
    instead: ['Write it like ', { code: 'ada@example.org' }, '.'],
  }),
  codes_too_many: ({ most }) => ({
    wrong: [`You have had ${plural(most, 'code')} mailed within some minutes, and no more are sent for now.`],
    instead: ['Type the code from one of those mails, or try again in a quarter of an hour.'],
  }),
  offsets_unusable: () => ({
    wrong: ['Reminders can be up to five, each from 1 minute to 14 days before the start.'],
    instead: ['Write them like ', { code: '24h, 1h, 10m' }, ', or ', { code: 'off' }, ' for none.'],
  }),
  already_connected: () => ({
    wrong: ['This space belongs to that organization already.'],
    instead: ['Nothing is left to do. To connect another space, type the code there.'],
  }),
  organization_has_sessions: ({ count }) => ({
    wrong: [`This space has ${plural(count, 'session')} of its own, which would be lost, so it cannot be connected.`],
    instead: [
      'Connect the other way round: type ',
      { code: '/session connect' },
      ' here, and the code in the other space, if that one has no sessions.',
    ],
  }),
  already_linked: () => ({
    wrong: ['Both accounts are one person already.'],
    instead: ['Nothing is left to do; ', { code: '/session me' }, ' lists your accounts.'],
  }),
  link_other_organization: () => ({
    wrong: ['That code is from another organization.'],
    instead: [
      'Accounts can be linked once both spaces belong to one organization; a superadmin does that with ',
      { code: '/session connect' },
      '.',
    ],
  }),
} satisfies Partial<RefusalTable>

const WHO_MAY: Readonly<Record<Extract<Refusal, { code: 'not_allowed' }>['needs'], string>> = {
  student: 'people of this organization',
  mentor: 'mentors and admins',
  its_mentor: "the session's mentor and admins",
  admin: 'admins',
  superadmin: 'superadmins',
}

const GROUP_WORDS: Readonly<Record<GroupTrouble, { readonly wrong: string; readonly instead: string }>> = {
  gone: {
    wrong: 'there is no such group here any more',
    instead: 'Pick one from the list that opens when you type @.',
  },
  members_intent: {
    wrong: 'the bot may not list the people of a role',
    instead: 'Switch on “Server Members Intent” on the Bot page of its application, then try again.',
  },
  groups_scope: {
    wrong: 'the app may not read groups',
    instead: 'Give it the scope usergroups:read in its settings and install it again, then try again.',
  },
  unreachable: { wrong: 'the group could not be read just now', instead: 'Try again in a few minutes.' },
  none_here: {
    wrong: 'there are no groups in this space',
    instead: 'Add people by hand, or paste a list with /session segment add.',
  },
}
