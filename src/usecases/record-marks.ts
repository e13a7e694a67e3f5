import type { Evidence, Session } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Mark } from '../domain/words.ts'
import { commitEachSlice } from './commit-in-slices.ts'
import type { Asker, Change, Deps } from './ports.ts'
import { type AttendanceReading, type Attendee, readAttendance } from './read-attendance.ts'
import { readCase } from './read-case.ts'
import { tellChanged } from './tell-changed.ts'
import { verdictChanges } from './verdict-changes.ts'

/** Appends marks by hand and writes the verdicts that follow from them, each mark with its own, slice by slice. Called in the session's turn. */
export async function recordMarks(
  deps: Deps,
  of: {
    readonly asker: Asker
    readonly session: Session
    readonly people: readonly PersonId[]
    readonly as: Mark
    readonly now: Date
  },
): Promise<AttendanceReading> {
  const { asker, session, people, now } = of
  const marks = people.map(
    (personId): Evidence => ({
      id: deps.newId('evi'),
      sessionId: session.id,
      personId,
      source: 'manual',
      kind: 'marked',
      at: now,
      recordedBy: asker.person.id,
      mark: of.as,
    }),
  )
  const reading = await readAttendance(deps, { session, organization: asker.organization, now, more: marks })
  const byPerson = new Map(reading.unsettled.map((one) => [one.personId, one]))
  await commitEachSlice(deps, {
    all: marks,
    commitOf: async (slice) => {
      const unsettled = slice.flatMap(({ personId }) => byPerson.get(personId) ?? [])
      const told = await tellChanged(deps, {
        session,
        isOver: session.status === 'completed',
        unsettled,
        answered: await findAnswered(deps, { sessionId: session.id, people: slice.map(({ personId }) => personId) }),
        cause: marks[0]?.id ?? 'nothing',
      })
      return {
        deliveries: told,
        changes: [
          ...slice.map((evidence): Change => ({ type: 'add-evidence', evidence })),
          ...verdictChanges(unsettled, { sessionId: session.id, at: now }),
        ],
      }
    },
    last: [],
  })
  return reading
}

/** Those of them who said that what was recorded is wrong, and whom nobody answered yet. */
async function findAnswered(
  deps: Deps,
  of: { readonly sessionId: Session['id']; readonly people: readonly PersonId[] },
): Promise<readonly PersonId[]> {
  const { sessionId, people } = of
  const cases = await Promise.all(people.map((personId) => readCase(deps, { sessionId, personId })))
  return people.filter((_, index) => cases[index]?.isOpen === true)
}

/** One person as a reading shows them. */
export function findAttendee(reading: AttendanceReading, personId: PersonId): Attendee | null {
  return [...reading.attendees, ...reading.claims].find(({ person }) => person.id === personId) ?? null
}
