import type { AttendanceResult } from '../../domain/words.ts'
import type { Attendee, AttendeeList } from '../../usecases/list-attendees.ts'
import type { PersonFacts } from '../../usecases/ports.ts'
import { RESULT_WORDS } from '../session-words.ts'

/** People of one kind at a session, under a name for it. */
export type RosterGroup = {
  readonly name: string
  readonly people: readonly (Pick<Attendee, 'person'> & Partial<Pick<Attendee, 'verdict'>>)[]
}

/** Everybody at a session, in groups that are not empty: those who came first, claims apart, the waitlist last. */
export function rosterGroups({ attendees, claims, waitlist }: AttendeeList): readonly RosterGroup[] {
  const having = (result: AttendanceResult): RosterGroup => ({
    name: RESULT_WORDS[result],
    people: attendees.filter((attendee) => attendee.verdict?.result === result),
  })
  const waiting = (person: PersonFacts) => ({ person })
  return [
    having('attended'),
    having('late'),
    having('left_early'),
    { name: 'To confirm', people: claims },
    having('unknown'),
    having('absent'),
    having('excused'),
    { name: 'Registered', people: attendees.filter((attendee) => attendee.verdict === null) },
    { name: 'Waiting', people: waitlist.map(waiting) },
  ].filter((group) => group.people.length > 0)
}
