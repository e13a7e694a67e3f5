import type { Refusal } from '../../../domain/refusal.ts'
import type { RefusalTable } from '../../refusal-table.ts'
import { EN_INPUT_REFUSALS } from './refusals-input.ts'
import { EN_PEOPLE_REFUSALS } from './refusals-people.ts'
import { EN_REPEAT_REFUSALS } from './refusals-repeat.ts'
import { EN_SESSION_REFUSALS } from './refusals-session.ts'

/** What was wrong, and what to do or type instead, for each refusal. */
export const EN_REFUSALS: RefusalTable = {
  ...EN_SESSION_REFUSALS,
  ...EN_PEOPLE_REFUSALS,
  ...EN_INPUT_REFUSALS,
  ...EN_REPEAT_REFUSALS,
}

/** What stands around a refusal. */
export const EN_REFUSED = {
  title: 'That did not work',
  /** Headings of refusals that are no mistake of the person who asked. */
  titles: {
    busy: 'One moment',
    session_over: 'Too late',
    session_title_over: 'Over',
    session_cancelled: 'Cancelled',
    too_early_to_start: 'Too early',
    too_late_to_reopen: 'Too late',
    not_yet_to_mark: 'Too early',
    proposal_expired: 'That took too long',
    codes_too_many: 'One moment',
  } satisfies Readonly<Partial<Record<Refusal['code'], string>>>,
  setZone: 'Set my time zone…',
}
