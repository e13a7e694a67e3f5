import { ES_ACCESS } from './es/access.ts'
import { ES_ATTENDANCE } from './es/attendance.ts'
import { ES_CALENDAR } from './es/calendar.ts'
import { ES_CHANGE } from './es/change.ts'
import { ES_CLOCK } from './es/clock.ts'
import { ES_COMMANDS } from './es/commands.ts'
import { ES_COMMON } from './es/common.ts'
import { ES_CREATE } from './es/create.ts'
import { ES_DIAGNOSIS } from './es/diagnosis.ts'
import { ES_DOCTOR } from './es/doctor.ts'
import { ES_FIELDS } from './es/fields.ts'
import { ES_FORMS } from './es/forms.ts'
import { ES_FAULT, ES_HELP } from './es/help.ts'
import { ES_HOME } from './es/home.ts'
import { ES_HOSTING } from './es/hosting.ts'
import { ES_IMPACT } from './es/impact.ts'
import { ES_IMPORTING } from './es/importing.ts'
import { ES_INVITE } from './es/invite.ts'
import { ES_JOIN } from './es/join.ts'
import { ES_LETTER } from './es/letter.ts'
import { ES_LISTS } from './es/lists.ts'
import { ES_MANAGE } from './es/manage.ts'
import { ES_ME } from './es/me.ts'
import { ES_MESSAGES } from './es/messages.ts'
import { ES_NEWS } from './es/news.ts'
import { ES_PAGES } from './es/pages.ts'
import { ES_PLATFORM } from './es/platform.ts'
import { ES_PLAYGROUND } from './es/playground.ts'
import { ES_RECORD } from './es/record.ts'
import { ES_REFUSALS, ES_REFUSED } from './es/refusals.ts'
import { ES_REPEAT } from './es/repeat.ts'
import { ES_SCOPE } from './es/scope.ts'
import { ES_SEGMENTS } from './es/segments.ts'
import { ES_SERIES } from './es/series.ts'
import { ES_SESSION } from './es/session.ts'
import { ES_SETTINGS } from './es/settings.ts'
import { ES_VERDICT } from './es/verdict.ts'
import type { Words } from './words.ts'

/** Spanish as it is understood everywhere, said to one person as `tú`. */
export const ES: Words = {
  locale: 'es',
  access: ES_ACCESS,
  attendance: ES_ATTENDANCE,
  calendar: ES_CALENDAR,
  change: ES_CHANGE,
  clock: ES_CLOCK,
  commands: ES_COMMANDS,
  common: ES_COMMON,
  create: ES_CREATE,
  diagnosis: ES_DIAGNOSIS,
  doctor: ES_DOCTOR,
  fault: ES_FAULT,
  fields: ES_FIELDS,
  help: ES_HELP,
  forms: ES_FORMS,
  hosting: ES_HOSTING,
  impact: ES_IMPACT,
  importing: ES_IMPORTING,
  invite: ES_INVITE,
  home: ES_HOME,
  lists: ES_LISTS,
  join: ES_JOIN,
  letter: ES_LETTER,
  manage: ES_MANAGE,
  me: ES_ME,
  messages: ES_MESSAGES,
  news: ES_NEWS,
  pages: ES_PAGES,
  platform: ES_PLATFORM,
  playground: ES_PLAYGROUND,
  record: ES_RECORD,
  refusals: ES_REFUSALS,
  refused: ES_REFUSED,
  repeat: ES_REPEAT,
  scope: ES_SCOPE,
  series: ES_SERIES,
  segments: ES_SEGMENTS,
  session: ES_SESSION,
  settings: ES_SETTINGS,
  verdict: ES_VERDICT,
}
