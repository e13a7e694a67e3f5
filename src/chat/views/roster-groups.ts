import { hasCome } from '../../domain/summary.ts'
import type { AttendanceResult } from '../../domain/words.ts'
import type { Attendee, AttendeeList } from '../../usecases/list-attendees.ts'
import type { PersonFacts } from '../../usecases/ports.ts'
import type { Seen } from './seen.ts'

/** People of one kind at a session, under a name for it. */
export type RosterGroup = {
  readonly name: string
  /** Whether they have no place, so that there is nothing to record of them. */
  readonly isWaiting: boolean
  readonly people: readonly (Pick<Attendee, 'person'> & Partial<Pick<Attendee, 'verdict' | 'markedBy'>>)[]
}

/** Everybody at a session, in groups that are not empty: those who came first, claims and walk-ins apart, those without a place last. */
export function rosterGroups(
  { attendees, claims, waitlist, withdrawn }: AttendeeList,
  seen: Seen,
): readonly RosterGroup[] {
  const { attendance } = seen.words
  const isWalkIn = ({ registration, verdict }: Attendee) => registration !== 'registered' && hasCome(verdict)
  const group = (name: string, people: RosterGroup['people']): RosterGroup => ({ name, isWaiting: false, people })
  const having = (result: AttendanceResult): RosterGroup =>
    group(
      attendance.results[result],
      attendees.filter((attendee) => attendee.verdict?.result === result && !isWalkIn(attendee)),
    )
  const alone = (person: PersonFacts) => ({ person })
  return [
    having('attended'),
    having('late'),
    having('left_early'),
    group(attendance.walkIns, attendees.filter(isWalkIn)),
    group(attendance.toConfirm, claims),
    having('unknown'),
    having('absent'),
    having('excused'),
    group(
      attendance.registered,
      attendees.filter((attendee) => attendee.verdict === null),
    ),
    { ...group(attendance.waiting, waitlist.map(alone)), isWaiting: true },
    group(attendance.withdrawn, withdrawn.map(alone)),
  ].filter(({ people }) => people.length > 0)
}
