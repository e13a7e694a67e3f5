import { checkAccess } from '../domain/access.ts'
import type { Segment } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import { loadPerson } from './load-person.ts'
import { loadSegment } from './load-segment.ts'
import type { Asker, Change, Deps, PersonFacts } from './ports.ts'

/** At least one of person and channel. */
export type AddToSegmentRequest = {
  readonly asker: Asker
  readonly name: string
  readonly personId: PersonId | null
  /** Its channel in the asker's space from now on. */
  readonly channel: string | null
}

/** `already`: the person was a member before. */
export type AddedToSegment = {
  readonly segment: Segment
  readonly person: PersonFacts | null
  readonly already: boolean
}

/** Adds a person to a segment, or names the segment's channel. */
export async function addToSegment(deps: Deps, request: AddToSegmentRequest): Promise<Result<AddedToSegment>> {
  const { asker, personId, channel } = request
  const access = checkAccess('add-to-segment', asker)
  if (!access.ok) return access
  return deps.store.inTurn(asker.organization.id, async () => {
    const segment = await loadSegment(deps, request)
    if (!segment.ok) return segment
    const { id: segmentId } = segment.value
    const person = personId === null ? yes(null) : await loadPerson(deps, { asker, personId })
    if (!person.ok) return person
    const member = person.value
    const already = member !== null && (await deps.store.segmentsOf(member.id)).includes(segmentId)
    const changes: Change[] = []
    if (channel !== null) changes.push({ type: 'set-segment-channel', segmentId, spaceId: asker.space.id, channel })
    // Whom only a group brought is there by hand from now on.
    if (member !== null) {
      changes.push({ type: 'add-member', segmentId, personId: member.id, at: deps.clock.now() })
    }
    if (changes.length > 0) await deps.store.commit({ changes })
    return yes({ segment: segment.value, person: member, already })
  })
}
