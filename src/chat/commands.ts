import { LOCALES, MARKS, PROVIDERS, REACHES, ROLES } from '../domain/words.ts'

/**
 * THE command table (SPEC section 2): every verb and option is declared here once. Discord's registration, Slack's manifest and
 * parser, the playground's completion, the help and the table in the docs are made from it.
 */

/** What may stand in an option. `session`, `segment` and `zone` complete as one types; `choice` is one of `choices`. */
export type OptionType = 'text' | 'session' | 'segment' | 'zone' | 'person' | 'channel' | 'group' | 'choice'

/** One option of a verb. */
export type Option = {
  readonly name: string
  readonly type: OptionType
  /** At most 100 characters, a plain phrase. */
  readonly description: string
  readonly required: boolean
  readonly choices?: readonly string[]
  /** The choices as they are read, in the same order; left out where they are told as they are typed. */
  readonly choiceWords?: readonly string[]
  /** A value as one would type it, for help and refusals. */
  readonly example: string
}

/** Something that a command does. */
export type Verb = {
  /** `create`, or group and verb (`segment add`); `''` for a command that has none. */
  readonly name: string
  readonly description: string
  readonly who: 'all' | 'its_mentor' | 'mentor' | 'admin' | 'superadmin'
  /** In order: text before the first key is the first option. */
  readonly options: readonly Option[]
  /** Given nothing at all, the verb answers with a form or menu, so that nothing is required of a platform's typed options. */
  readonly opensForm?: boolean
}

/** A word that is typed after the slash, and what can follow it. */
export type Command = { readonly name: string; readonly description: string; readonly verbs: readonly Verb[] }

const option = (name: string, type: OptionType, description: string, example: string): Option => ({
  name,
  type,
  description,
  example,
  required: false,
})
const needed = (o: Option): Option => ({ ...o, required: true })
const oneOf = (name: string, choices: readonly string[], description: string): Option => ({
  name,
  type: 'choice',
  description,
  example: choices[0] ?? '',
  required: false,
  choices,
})

/** How much of a series something is done to. */
const SCOPES = ['this', 'following', 'all']

const session = needed(option('session', 'session', 'Number or title of the session', '42'))
const person = needed(option('person', 'person', 'Who', '@ana'))
const role = { ...needed(oneOf('role', ROLES, 'Which role')), example: 'mentor' }
const segmentName = needed(option('name', 'segment', 'Name of the segment', 'Cohort 7'))

/** The table. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'sessions',
    description: 'See the live sessions and join them',
    verbs: [
      {
        name: '',
        description: 'See the live sessions and join them',
        who: 'all',
        options: [
          oneOf('show', ['upcoming', 'mine', 'week', 'past', 'today'], 'Which sessions'),
          option('segment', 'segment', 'Only those for this segment', 'Cohort 7'),
          option('mentor', 'person', 'Only those that this mentor hosts', '@maya'),
          option('search', 'text', 'Only those whose title holds this', 'CV'),
        ],
      },
    ],
  },
  {
    name: 'session',
    description: 'Create and run live sessions',
    verbs: [
      {
        name: 'create',
        description: 'Schedule a session; without options, a form',
        who: 'mentor',
        opensForm: true,
        options: [
          needed(option('title', 'text', 'What the session is called', 'Career coaching')),
          needed(option('when', 'text', 'Day and time, as you would say it', 'tomorrow 6pm')),
          option('duration', 'text', 'How long (60m if left out)', '90m'),
          option('mentor', 'person', 'Who hosts it', '@maya'),
          option('description', 'text', 'What it is about', 'Bring your CV'),
          option('audience', 'segment', 'everyone, or segments separated by commas', 'Cohort 7, Cohort 8'),
          oneOf('provider', PROVIDERS, 'Where it happens; found from the link if left out'),
          option('link', 'text', 'Where to join', 'https://meet.google.com/abc-defg-hij'),
          option('meeting_id', 'text', 'Meeting id, shown to those who join', '123 456 789'),
          option('passcode', 'text', 'Passcode, shown only to those who join', 's3cret'),
          option('backup_link', 'text', 'A second room, in case the first fails', 'https://meet.example.org/backup'),
          option('repeat', 'text', 'weekly, biweekly, monthly, or an RFC 5545 rule', 'weekly'),
          option('until', 'text', 'Last day of the series', '30 Jun 2027'),
          option('count', 'text', 'How many sessions the series has', '12'),
          option('capacity', 'text', 'How many places there are', '20'),
          option('announce', 'channel', 'Channel to announce it in', '#sessions'),
        ],
      },
      { name: 'info', description: 'Everything about one session', who: 'all', options: [session] },
      {
        name: 'edit',
        description: 'Change a session; without options, a form',
        who: 'its_mentor',
        options: [
          session,
          option('title', 'text', 'What the session is called', 'Career coaching'),
          option('mentor', 'person', 'Who hosts it (admins)', '@maya'),
          option('description', 'text', 'What it is about; none empties it', 'Bring your CV'),
          option('audience', 'segment', 'everyone, or segments separated by commas', 'Cohort 7, Cohort 8'),
          oneOf('provider', PROVIDERS, 'Where it happens'),
          option('link', 'text', 'Where to join', 'https://meet.google.com/abc-defg-hij'),
          option('meeting_id', 'text', 'Meeting id; none empties it', '123 456 789'),
          option('passcode', 'text', 'Passcode; none empties it', 's3cret'),
          option('backup_link', 'text', 'A second room; none empties it', 'https://meet.example.org/backup'),
          option('capacity', 'text', 'How many places there are; none: no limit', '20'),
          option('announce', 'channel', 'Channel to announce it in', '#sessions'),
          oneOf('scope', SCOPES, 'How much of its series'),
        ],
      },
      {
        name: 'reschedule',
        description: 'Move a session; without options, a form',
        who: 'its_mentor',
        options: [
          session,
          option('when', 'text', 'Day and time, as you would say it', 'tomorrow 6pm'),
          option('duration', 'text', 'How long', '90m'),
          oneOf('scope', SCOPES, 'How much of its series'),
        ],
      },
      {
        name: 'assign',
        description: 'Hand a session to a mentor',
        who: 'admin',
        options: [
          session,
          needed(option('mentor', 'person', 'Who hosts it from now on', '@maya')),
          oneOf('scope', SCOPES, 'How much of its series'),
        ],
      },
      {
        name: 'cancel',
        description: 'Cancel a session',
        who: 'its_mentor',
        options: [
          session,
          option('reason', 'text', 'Why, told to those who are registered', 'Maya is ill'),
          oneOf('scope', SCOPES, 'How much of its series'),
        ],
      },
      { name: 'start', description: 'Start a session now', who: 'its_mentor', options: [session] },
      { name: 'end', description: 'End a session now and see who came', who: 'its_mentor', options: [session] },
      { name: 'attendees', description: 'Who is registered, and who came', who: 'its_mentor', options: [session] },
      {
        name: 'mark',
        description: 'Record by hand whether someone was there',
        who: 'its_mentor',
        options: [session, person, needed(oneOf('as', MARKS, 'What to record'))],
      },
      {
        name: 'invite',
        description: 'Assign a session to one more person',
        who: 'its_mentor',
        options: [session, person],
      },
      {
        name: 'segment create',
        description: 'Create a segment: a named group of students',
        who: 'admin',
        options: [
          needed(option('name', 'text', 'Name of the new segment', 'Cohort 7')),
          option('channel', 'channel', "The segment's channel", '#cohort-7'),
        ],
      },
      {
        name: 'segment add',
        description: 'Add someone to a segment, or name its channel; with neither, paste a list',
        who: 'admin',
        options: [
          segmentName,
          { ...person, required: false },
          option('channel', 'channel', "The segment's channel from now on", '#cohort-7'),
        ],
      },
      {
        name: 'segment remove',
        description: 'Take someone out of a segment',
        who: 'admin',
        options: [segmentName, person],
      },
      {
        name: 'segment list',
        description: 'The segments, or who is in one',
        who: 'admin',
        options: [{ ...segmentName, required: false }],
      },
      {
        name: 'segment sync',
        description: 'Keep a segment in step with a group; without one, sync it now',
        who: 'admin',
        options: [segmentName, option('group', 'group', 'The group that it follows', '@cohort-7')],
      },
      {
        name: 'role grant',
        description: 'Give someone a role',
        who: 'admin',
        options: [person, role],
      },
      {
        name: 'role revoke',
        description: 'Take a role away',
        who: 'admin',
        options: [person, role],
      },
      { name: 'role list', description: 'Who has which role', who: 'admin', options: [] },
      {
        name: 'settings',
        description: 'The settings for everyone; without options, a form',
        who: 'admin',
        opensForm: true,
        options: [
          option('zone', 'zone', 'Time zone of those whose own nobody knows', 'Europe/Berlin'),
          option('announce', 'channel', 'Announcement channel of this space', '#sessions'),
          option('reminders', 'text', 'How long before a session; or off', '24h, 1h, 10m'),
          option('join_window', 'text', 'How long before the start the doors open', '15m'),
          option('late_after', 'text', 'How long after the start people are still on time', '10m'),
          oneOf('provider', [...PROVIDERS, 'none'], 'Default provider'),
          oneOf('language', LOCALES, 'Language of messages in channels'),
        ],
      },
      {
        name: 'me',
        description: 'Your own settings',
        who: 'all',
        options: [
          option('zone', 'zone', 'Your time zone', 'Europe/Berlin'),
          option('reminders', 'text', 'How long before a session; default: as everyone here', '24h, 1h, 10m'),
          oneOf('via', REACHES, 'How you are told; off: no reminders'),
          option('email', 'text', 'Your mail address; a code is mailed there', 'ada@example.org'),
          option('code', 'text', 'The code that was mailed to you', 'K7PM-2QXD'),
        ],
      },
      {
        name: 'connect',
        description: 'Join this space to another organization, or get the code for it',
        who: 'superadmin',
        options: [option('code', 'text', 'The code from the other space', 'K7PM-2QXD')],
      },
      {
        name: 'link',
        description: 'Make your accounts here and elsewhere one person',
        who: 'all',
        options: [option('code', 'text', 'The code from your other account', 'K7PM-2QXD')],
      },
      {
        name: 'doctor',
        description: 'Whether everything works, and what was not delivered',
        who: 'admin',
        options: [],
      },
      { name: 'help', description: 'What you can do here', who: 'all', options: [] },
    ],
  },
]
