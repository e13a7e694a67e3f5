import { ES_ACCESS } from './es/access.ts'
import { ES_ATTENDANCE } from './es/attendance.ts'
import { ES_CALENDAR } from './es/calendar.ts'
import { ES_CLOCK } from './es/clock.ts'
import { ES_COMMON } from './es/common.ts'
import { ES_CREATE } from './es/create.ts'
import { ES_DOCTOR } from './es/doctor.ts'
import { ES_FIELDS } from './es/fields.ts'
import { ES_HOSTING } from './es/hosting.ts'
import { ES_INVITE } from './es/invite.ts'
import { ES_JOIN } from './es/join.ts'
import { ES_LETTER } from './es/letter.ts'
import { ES_MANAGE } from './es/manage.ts'
import { ES_ME } from './es/me.ts'
import { ES_MESSAGES } from './es/messages.ts'
import { ES_NEWS } from './es/news.ts'
import { ES_RECORD } from './es/record.ts'
import { ES_REFUSALS, ES_REFUSED } from './es/refusals.ts'
import { ES_SESSION } from './es/session.ts'
import { ES_SETTINGS } from './es/settings.ts'
import { ES_VERDICT } from './es/verdict.ts'
import type { Words } from './words.ts'

/** Spanish as it is understood everywhere, said to one person as `tú`. */
export const ES: Words = {
  locale: 'es',
  attendance: ES_ATTENDANCE,
  clock: ES_CLOCK,
  common: ES_COMMON,
  create: ES_CREATE,
  fields: ES_FIELDS,
  hosting: ES_HOSTING,
  invite: ES_INVITE,
  join: ES_JOIN,
  manage: ES_MANAGE,
  messages: ES_MESSAGES,
  news: ES_NEWS,
  record: ES_RECORD,
  refusals: ES_REFUSALS,
  refused: ES_REFUSED,
  session: ES_SESSION,
  verdict: ES_VERDICT,
  access: ES_ACCESS,
  me: ES_ME,
  settings: ES_SETTINGS,
  doctor: ES_DOCTOR,
  letter: ES_LETTER,
  calendar: ES_CALENDAR,
}
