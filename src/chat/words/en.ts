import type { Locale } from '../../domain/words.ts'
import { EN_ACCESS } from './en/access.ts'
import { EN_ATTENDANCE } from './en/attendance.ts'
import { EN_CALENDAR } from './en/calendar.ts'
import { EN_CLOCK } from './en/clock.ts'
import { EN_COMMON } from './en/common.ts'
import { EN_CREATE } from './en/create.ts'
import { EN_DOCTOR } from './en/doctor.ts'
import { EN_FIELDS } from './en/fields.ts'
import { EN_HOSTING } from './en/hosting.ts'
import { EN_INVITE } from './en/invite.ts'
import { EN_JOIN } from './en/join.ts'
import { EN_LETTER } from './en/letter.ts'
import { EN_MANAGE } from './en/manage.ts'
import { EN_ME } from './en/me.ts'
import { EN_MESSAGES } from './en/messages.ts'
import { EN_NEWS } from './en/news.ts'
import { EN_RECORD } from './en/record.ts'
import { EN_REFUSALS, EN_REFUSED } from './en/refusals.ts'
import { EN_SESSION } from './en/session.ts'
import { EN_SETTINGS } from './en/settings.ts'
import { EN_VERDICT } from './en/verdict.ts'

/** English: what every other language has to have too. */
export const EN = {
  locale: 'en' as Locale,
  attendance: EN_ATTENDANCE,
  clock: EN_CLOCK,
  common: EN_COMMON,
  create: EN_CREATE,
  fields: EN_FIELDS,
  hosting: EN_HOSTING,
  invite: EN_INVITE,
  join: EN_JOIN,
  manage: EN_MANAGE,
  messages: EN_MESSAGES,
  news: EN_NEWS,
  record: EN_RECORD,
  refusals: EN_REFUSALS,
  refused: EN_REFUSED,
  session: EN_SESSION,
  verdict: EN_VERDICT,
  access: EN_ACCESS,
  me: EN_ME,
  settings: EN_SETTINGS,
  doctor: EN_DOCTOR,
  letter: EN_LETTER,
  calendar: EN_CALENDAR,
}
