import { checkAccess } from '../domain/access.ts'
import type { Segment } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { loadPerson } from './load-person.ts'
import { loadSegment } from './load-segment.ts'
import type { Asker, Deps, PersonFacts } from './ports.ts'

/** What `removeFromSegment` is asked. */
export type RemoveFromSegmentRequest = {
  readonly asker: Asker
  readonly name: string
  readonly personId: PersonId
}

/** Who was taken out of what. */
export type RemovedFromSegment = { readonly segment: Segment; readonly person: PersonFacts }

/** Takes a person out of a segment. What they registered for stays theirs. Refuses `not_in_segment`. */
export async function removeFromSegment(
  deps: Deps,
  request: RemoveFromSegmentRequest,
): Promise<Result<RemovedFromSegment>> {
  const { asker } = request
  const access = checkAccess('remove-from-segment', { role: asker.role, isItsMentor: false })
  if (!access.ok) return access
  return deps.store.inTurn(asker.organization.id, async () => {
    const segment = await loadSegment(deps, request)
    if (!segment.ok) return segment
    const person = await loadPerson(deps, request)
    if (!person.ok) return person
    const { id: personId, name } = person.value
    const { id: segmentId } = segment.value
    if (!(await deps.store.segmentsOf(personId)).includes(segmentId)) {
      return no({ code: 'not_in_segment', person: name, segment: segment.value.name })
    }
    await deps.store.commit({ changes: [{ type: 'remove-member', segmentId, personId }] })
    return yes({ segment: segment.value, person: person.value })
  })
}
