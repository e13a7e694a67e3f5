import { ES_ATTENDANCE } from './es/attendance.ts'
import { ES_CLOCK } from './es/clock.ts'
import { ES_COMMON } from './es/common.ts'
import { ES_CREATE } from './es/create.ts'
import { ES_INVITE } from './es/invite.ts'
import { ES_JOIN } from './es/join.ts'
import { ES_RECORD } from './es/record.ts'
import { ES_SESSION } from './es/session.ts'
import { ES_VERDICT } from './es/verdict.ts'
import type { Words } from './words.ts'

/** Spanish as it is understood everywhere, said to one person as `tú`. */
export const ES: Words = {
  locale: 'es',
  clock: ES_CLOCK,
  common: ES_COMMON,
  create: ES_CREATE,
  join: ES_JOIN,
  attendance: ES_ATTENDANCE,
  invite: ES_INVITE,
  record: ES_RECORD,
  session: ES_SESSION,
  verdict: ES_VERDICT,
}
