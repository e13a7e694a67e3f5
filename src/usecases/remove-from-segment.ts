import { checkAccess } from '../domain/access.ts'
import type { Segment } from '../domain/entities.ts'
import type { PersonId, SegmentId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { loadPerson } from './load-person.ts'
import { loadSegment } from './load-segment.ts'
import type { Asker, Deps, PersonFacts, SegmentGroup } from './ports.ts'

/** What `removeFromSegment` is asked. */
export type RemoveFromSegmentRequest = {
  readonly asker: Asker
  readonly name: string
  readonly personId: PersonId
}

/** Who was taken out of what. */
export type RemovedFromSegment = { readonly segment: Segment; readonly person: PersonFacts }

/** Takes a person out of a segment. What they registered for stays theirs. Refuses `not_in_segment`, and `in_synced_group` where a group would bring them back. */
export async function removeFromSegment(
  deps: Deps,
  request: RemoveFromSegmentRequest,
): Promise<Result<RemovedFromSegment>> {
  const { asker } = request
  const access = checkAccess('remove-from-segment', asker)
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
    const keeper = await keptBy(deps, { segmentId, personId })
    if (keeper !== null) return no({ code: 'in_synced_group', person: name, group: keeper.name })
    await deps.store.commit({ changes: [{ type: 'remove-member', segmentId, personId }] })
    return yes({ segment: segment.value, person: person.value })
  })
}

/** The group that has them and is there to bring them back, or null. */
async function keptBy(
  { store }: Deps,
  { segmentId, personId }: { readonly segmentId: SegmentId; readonly personId: PersonId },
): Promise<SegmentGroup | null> {
  for (const group of await store.groupsOf(segmentId)) {
    if (group.trouble === 'gone') continue
    if ((await store.groupSegmentsOf(personId, group.spaceId)).includes(segmentId)) return group
  }
  return null
}
