import type { Locale } from '../../domain/words.ts'
import { EN_ACCESS } from './en/access.ts'
import { EN_ATTENDANCE } from './en/attendance.ts'
import { EN_CALENDAR } from './en/calendar.ts'
import { EN_CHANGE } from './en/change.ts'
import { EN_CLOCK } from './en/clock.ts'
import { EN_COMMANDS } from './en/commands.ts'
import { EN_COMMON } from './en/common.ts'
import { EN_CREATE } from './en/create.ts'
import { EN_DIAGNOSIS } from './en/diagnosis.ts'
import { EN_DOCTOR } from './en/doctor.ts'
import { EN_FIELDS } from './en/fields.ts'
import { EN_FORMS } from './en/forms.ts'
import { EN_FAULT, EN_HELP } from './en/help.ts'
import { EN_HOME } from './en/home.ts'
import { EN_HOSTING } from './en/hosting.ts'
import { EN_IMPACT } from './en/impact.ts'
import { EN_IMPORTING } from './en/importing.ts'
import { EN_INVITE } from './en/invite.ts'
import { EN_JOIN } from './en/join.ts'
import { EN_LETTER } from './en/letter.ts'
import { EN_LISTS } from './en/lists.ts'
import { EN_MANAGE } from './en/manage.ts'
import { EN_ME } from './en/me.ts'
import { EN_MESSAGES } from './en/messages.ts'
import { EN_NEWS } from './en/news.ts'
import { EN_PAGES } from './en/pages.ts'
import { EN_PLATFORM } from './en/platform.ts'
import { EN_PLAYGROUND } from './en/playground.ts'
import { EN_RECORD } from './en/record.ts'
import { EN_REFUSALS, EN_REFUSED } from './en/refusals.ts'
import { EN_REPEAT } from './en/repeat.ts'
import { EN_SCOPE } from './en/scope.ts'
import { EN_SEGMENTS } from './en/segments.ts'
import { EN_SERIES } from './en/series.ts'
import { EN_SESSION } from './en/session.ts'
import { EN_SETTINGS } from './en/settings.ts'
import { EN_VERDICT } from './en/verdict.ts'

/** English: what every other language has to have too. */
export const EN = {
  locale: 'en' as Locale,
  access: EN_ACCESS,
  attendance: EN_ATTENDANCE,
  calendar: EN_CALENDAR,
  change: EN_CHANGE,
  clock: EN_CLOCK,
  commands: EN_COMMANDS,
  common: EN_COMMON,
  create: EN_CREATE,
  diagnosis: EN_DIAGNOSIS,
  doctor: EN_DOCTOR,
  fault: EN_FAULT,
  fields: EN_FIELDS,
  help: EN_HELP,
  forms: EN_FORMS,
  hosting: EN_HOSTING,
  impact: EN_IMPACT,
  importing: EN_IMPORTING,
  invite: EN_INVITE,
  home: EN_HOME,
  lists: EN_LISTS,
  join: EN_JOIN,
  letter: EN_LETTER,
  manage: EN_MANAGE,
  me: EN_ME,
  messages: EN_MESSAGES,
  news: EN_NEWS,
  pages: EN_PAGES,
  platform: EN_PLATFORM,
  playground: EN_PLAYGROUND,
  record: EN_RECORD,
  refusals: EN_REFUSALS,
  refused: EN_REFUSED,
  repeat: EN_REPEAT,
  scope: EN_SCOPE,
  series: EN_SERIES,
  segments: EN_SEGMENTS,
  session: EN_SESSION,
  settings: EN_SETTINGS,
  verdict: EN_VERDICT,
}
