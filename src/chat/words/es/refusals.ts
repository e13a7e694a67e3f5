import type { RefusalTable } from '../../refusal-table.ts'
import type { EN_REFUSED } from '../en/refusals.ts'
import { ES_INPUT_REFUSALS } from './refusals-input.ts'
import { ES_PEOPLE_REFUSALS } from './refusals-people.ts'
import { ES_REPEAT_REFUSALS } from './refusals-repeat.ts'
import { ES_SESSION_REFUSALS } from './refusals-session.ts'

/** What was wrong, and what to do or type instead, for each refusal. */
export const ES_REFUSALS: RefusalTable = {
  ...ES_SESSION_REFUSALS,
  ...ES_PEOPLE_REFUSALS,
  ...ES_INPUT_REFUSALS,
  ...ES_REPEAT_REFUSALS,
}

/** What stands around a refusal. */
export const ES_REFUSED: typeof EN_REFUSED = {
  title: 'No funcionó',
  titles: {
    busy: 'Un momento',
    session_over: 'Demasiado tarde',
    session_title_over: 'Terminada',
    session_cancelled: 'Cancelada',
    too_early_to_start: 'Demasiado pronto',
    too_late_to_reopen: 'Demasiado tarde',
    not_yet_to_mark: 'Demasiado pronto',
    proposal_expired: 'Pasó demasiado tiempo',
    codes_too_many: 'Un momento',
  },
  setZone: 'Elegir mi zona horaria…',
}
