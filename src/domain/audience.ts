/**
 * Who a session is for.
 *
 * @module
 */
import type { Audience, Segment, Session } from './entities.ts'
import { foldCase } from './fold-case.ts'
import type { PersonId, SegmentId } from './ids.ts'
import { holdsPlace } from './join.ts'
import type { Result } from './result.ts'
import { no, yes } from './result.ts'
import { isAtLeast } from './role.ts'
import { readText } from './text.ts'
import type { RegistrationState, Role } from './words.ts'

/** What about a person decides whether a session is for them. */
export type Participant = {
  readonly id: PersonId
  readonly role: Role
  readonly segmentIds: readonly SegmentId[]
  readonly invited: boolean
  /** Where they stand at it already; null for those who never registered. */
  readonly registration: RegistrationState | null
}

/**
 * Whether this person may join: everyone's session, one of their segments', invited by name, its mentor, an admin; and whoever got a
 * place, or one in line, while it was for them: they keep that, and are reminded of it.
 */
export function isAssigned(session: Pick<Session, 'audience' | 'mentorId'>, person: Participant): boolean {
  const { audience } = session
  return (
    audience.everyone ||
    person.invited ||
    holdsPlace(person.registration) ||
    session.mentorId === person.id ||
    isAtLeast(person.role, 'admin') ||
    audience.segmentIds.some((id) => person.segmentIds.includes(id))
  )
}

/** The word for the audience of all. No segment may be called so. */
export const EVERYONE = 'everyone'

/** The audience that a text names: `everyone`, or names of segments separated by commas, letter case apart. */
export function readAudience(text: string | null, segments: readonly Segment[]): Result<Audience> {
  const names = (text ?? '')
    .split(',')
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '')
  if (names.length === 0 || names.some((name) => isSameName(name, EVERYONE))) {
    return yes({ everyone: true, segmentIds: [] })
  }
  const segmentIds = new Set<SegmentId>()
  for (const name of names) {
    const segment = segments.find((candidate) => isSameName(candidate.name, name))
    if (segment === undefined) return no({ code: 'segment_unknown', name, known: segments.map((known) => known.name) })
    segmentIds.add(segment.id)
  }
  return yes({ everyone: false, segmentIds: [...segmentIds] })
}

/** A new segment's name, up to 80 characters. Refuses `segment_unnameable` what no audience could name: commas, and the word for all. */
export function readSegmentName(text: string): Result<string> {
  const name = readText(text, { field: 'name', most: 80, lines: 'one' })
  if (!name.ok) return name
  const why = name.value.includes(',') ? 'comma' : isSameName(name.value, EVERYONE) ? 'everyone' : null
  return why === null ? name : no({ code: 'segment_unnameable', name: name.value, why })
}

function isSameName(a: string, b: string): boolean {
  return foldCase(a) === foldCase(b)
}
