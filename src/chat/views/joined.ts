import type { JoinOutcome } from '../../usecases/join-session.ts'
import type { View } from '../view.ts'
import { entered } from './entered.ts'
import { registered } from './registered.ts'
import type { Seen } from './seen.ts'
import { waitlisted } from './waitlisted.ts'

/** The answer to Join, whatever the press meant at that time. */
export function joined(outcome: JoinOutcome, seen: Seen): View {
  switch (outcome.kind) {
    case 'registered':
      return registered({ ...outcome, seen })
    case 'waitlisted':
      return waitlisted({ ...outcome, seen })
    case 'entered':
      return entered({ ...outcome, seen })
  }
}
