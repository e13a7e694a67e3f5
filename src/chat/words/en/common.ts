import type { Keeper } from '../../../domain/role.ts'
import type { AttendanceResult, Locale, Provider, Role, SessionStatus } from '../../../domain/words.ts'

/** What is said in many places: names of things, counts, and the buttons that stand everywhere. */
export const EN_COMMON = {
  /** Labels of buttons; at most 75 characters. What opens a form ends in an ellipsis. */
  buttons: {
    join: 'Join',
    leave: "Can't go",
    details: 'Details',
    calendar: 'Add to calendar',
    dispute: "That's wrong",
    attendees: 'Attendees',
    create: 'Create a session…',
    help: 'Help',
  },
  /** Where a session is in its life. */
  status: {
    upcoming: 'Upcoming',
    live: 'Live now',
    completed: 'Over',
    cancelled: 'Cancelled',
  } satisfies Record<SessionStatus, string> as Record<SessionStatus, string>,
  /** What was recorded of someone, and what can be. */
  result: {
    attended: 'Attended',
    late: 'Late',
    left_early: 'Left early',
    absent: 'Absent',
    excused: 'Excused',
    unknown: 'Not known yet',
  } satisfies Record<AttendanceResult, string> as Record<AttendanceResult, string>,
  /** Names of roles, and the same in a sentence: `a mentor`. */
  role: { student: 'Student', mentor: 'Mentor', admin: 'Admin', superadmin: 'Superadmin' } as Record<Role, string>,
  roles: { student: 'Students', mentor: 'Mentors', admin: 'Admins', superadmin: 'Superadmins' } as Record<Role, string>,
  aRole: { student: 'a student', mentor: 'a mentor', admin: 'an admin', superadmin: 'a superadmin' } as Record<
    Role,
    string
  >,
  /** Why somebody has a role that nobody gave them here. */
  keepsSuperadmin: {
    platform: 'keeps superadmin: owner of this space',
    settings: 'keeps superadmin: named in the settings',
  } as Record<Keeper, string>,
  provider: {
    zoom: 'Zoom',
    google_meet: 'Google Meet',
    teams: 'Teams',
    discord_voice: 'Discord Voice',
    slack_huddle: 'Slack Huddle',
    link: 'Online, by link',
  } as Record<Provider, string>,
  /** Titles of the lists of sessions, and the buttons that lead to them. */
  lists: {
    upcoming: 'Upcoming sessions',
    mine: 'My sessions',
    week: 'Sessions this week',
    past: 'Past sessions',
  },
  /** The language of channels, and the name of each language in itself. */
  language: 'Language of channels',
  languageHint: 'For messages in channels; each person reads their own language',
  languages: { en: 'English', es: 'Español' } as Record<Locale, string>,
  everyone: 'Everyone',
  invitedByName: 'People invited by name',
  noMentor: 'No mentor yet',
  /** Labels of what a card says about its session. */
  facts: {
    length: 'Length',
    mentor: 'Mentor',
    audience: 'For',
    provider: 'Where',
    registered: 'Registered',
    places: 'Places',
  },
  full: (capacity: number) => `Full (${capacity})`,
  placesLeft: (free: number, capacity: number) => `${free} of ${capacity} left`,
  registered: (count: number) => `${count} registered`,
  waiting: (count: number) => `, ${count} waiting`,
  /** After the last of a list that goes on. */
  andMore: (count: number) => ` and ${count} more`,
  theChannel: 'the channel',
}
