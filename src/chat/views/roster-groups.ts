import { hasCome } from '../../domain/summary.ts'
import type { AttendanceResult } from '../../domain/words.ts'
import type { Attendee, AttendeeList } from '../../usecases/list-attendees.ts'
import type { PersonFacts } from '../../usecases/ports.ts'
import type { Seen } from './seen.ts'

/** People of one kind at a session, under a name for it. */
export type RosterGroup = {
  readonly name: string
  readonly people: readonly (Pick<Attendee, 'person'> & Partial<Pick<Attendee, 'verdict' | 'markedBy'>>)[]
}

/** Everybody at a session, in groups that are not empty: those who came first, claims and walk-ins apart, those without a place last. */
export function rosterGroups(
  { attendees, claims, waitlist, withdrawn }: AttendeeList,
  seen: Seen,
): readonly RosterGroup[] {
  const isWalkIn = ({ registration, verdict }: Attendee) => registration !== 'registered' && hasCome(verdict)
  const having = (result: AttendanceResult): RosterGroup => ({
    name: seen.words.common.result[result],
    people: attendees.filter((attendee) => attendee.verdict?.result === result && !isWalkIn(attendee)),
  })
  const alone = (person: PersonFacts) => ({ person })
  return [
    having('attended'),
    having('late'),
    having('left_early'),
    { name: WALK_INS, people: attendees.filter(isWalkIn) },
    { name: 'To confirm', people: claims },
    having('unknown'),
    having('absent'),
    having('excused'),
    { name: 'Registered', people: attendees.filter((attendee) => attendee.verdict === null) },
    { name: WAITING, people: waitlist.map(alone) },
    { name: WITHDRAWN, people: withdrawn.map(alone) },
  ].filter((group) => group.people.length > 0)
}

/** Names of groups that are told apart elsewhere. */
export const WAITING = 'Waiting'
const WITHDRAWN = "Said can't go"
const WALK_INS = 'Walk-ins, not registered'
